import { auditTrailSql, migrationOf, sealedColumnsSql, type MigrationPlan } from '@guanjia/persistence';

type NamedMigration = MigrationPlan['migrations'][number];

const auditTrailOf = (hasAccessLog: boolean): NamedMigration =>
  ({ name: '2026-11-30-audit-trail', class: migrationOf([...auditTrailSql(hasAccessLog), ...sealedColumnsSql]) });

/** What the audit trail and sealed columns need in every service's database. @source PLAT-008 */
export const auditTrail = auditTrailOf(false);

/** The same for archives, which has logged every access from its first day. */
export const auditTrailBesideAccessLog = auditTrailOf(true);

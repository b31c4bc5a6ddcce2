import { Injectable } from '@nestjs/common';
import { localDateOf, scopeOf, scopeOrNone, type Scope } from '@guanjia/domain';
import { ascending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryCertificatesArgs } from '../../schema.types.ts';
import { isOwn } from '../../self.reads.ts';
import { certificatesAccess } from '../certificates.access.ts';
import type { Certificate } from './certificate.rules.ts';

type CertificateRow = Certificate & { version: number };

const columns = sql`c.id, c.estate_id as "estateId", c.version, c.employee_id as "employeeId", c.kind, c.certificate_no as "certificateNo",
  c.valid_from as "validFrom", c.valid_to as "validTo", c.revoked_on as "revokedOn", c.reason_code as "reasonCode", c.state`;
const byEnd = ascending('c.valid_to', 'validTo', 'date');

/** Does a certificate count on a day? @source HR-029 */
export const counts = (alias: string, on: string): RawBuilder<boolean> => sql<boolean>`(${sql.ref(`${alias}.state`)} in ('VALID', 'EXPIRING')
  and ${on}::date between ${sql.ref(`${alias}.valid_from`)} and ${sql.ref(`${alias}.valid_to`)})`;

@Injectable()
export class CertificateReads {
  /** Certificates in the order in which they end. @throws FORBIDDEN @source HR-032 */
  async list(call: RequestCall, { filter, ...args }: QueryCertificatesArgs): Promise<Connection<CertificateRow>> {
    const scope = scopeOf(call.actor, certificatesAccess, 'certificate.read');
    const { after, tail, connection } = page(args, byEnd);
    return connection(await call.reads.rows<CertificateRow>(sql`select ${columns} from certificate c
      where ${call.reads.within(scope, 'c.estate_id')} and ${after} and ${idIs('c.estate_id', filter?.estateId)}
        and ${valueIs('c.kind', filter?.kind)} and ${valueIs('c.state', filter?.state)} ${tail}`));
  }

  /** An employee's certificates, those that end last first; empty for whoever may not see them. */
  async ofEmployee(call: RequestCall, employeeId: string): Promise<CertificateRow[]> {
    const found = await call.load('certificates', employeeId, async (ids) => {
      const rows = await call.reads.rows<CertificateRow>(sql`select ${columns} from certificate c
        where ${idIn('c.employee_id', ids)} and ${this.#seen(call, scopeOrNone(call.actor, certificatesAccess, 'certificate.read'))}
        order by c.valid_to desc, c.id desc`);
      return Map.groupBy(rows, (row) => row.employeeId);
    });
    return found ?? [];
  }

  /** May the employee do work that takes this kind of certificate, as of today? Colleagues who assign work may ask.
   *  @source HR-029 HR-036 */
  async isCertified(call: RequestCall, employeeId: string, kind: string): Promise<boolean> {
    const found = await call.load(`certified:${kind}`, employeeId, async (ids) => {
      const rows = await call.reads.rows<{ id: string }>(sql`select distinct c.employee_id as id from certificate c
        where ${idIn('c.employee_id', ids)} and c.kind = ${kind} and ${counts('c', localDateOf(call.now))}
          and ${this.#seen(call, scopeOrNone(call.actor, certificatesAccess, 'certificate.summary'))}`);
      return new Map(rows.map(({ id }) => [id, true]));
    });
    return found ?? false;
  }

  #seen(call: RequestCall, scope: Scope): RawBuilder<boolean> {
    return sql<boolean>`(${call.reads.within(scope, 'c.estate_id')} or ${isOwn(call, 'c.employee_id')})`;
  }
}

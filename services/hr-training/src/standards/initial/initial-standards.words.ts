import { archivesAndPeopleStandards } from './archives-hr-training.words.ts';
import { customerServiceStandards } from './customer-service.words.ts';
import { engineeringAndBillingStandards } from './engineering-billing.words.ts';
import { furtherStandards } from './further-standards.words.ts';
import type { InitialStandard } from './initial-standard.words.ts';

/** From this day on the initial values hold; no business of ours is older. */
export const INITIAL_VALID_FROM = '2004-01-01';

/** Those of the ledger. @source standards.md 1.7 */
export const ledgerStandards: readonly InitialStandard[] = [
  ...customerServiceStandards, ...engineeringAndBillingStandards, ...archivesAndPeopleStandards,
];

/** The service standards a group starts with: one key, one value.
 *  @source standards.md 1.7 PLAT-014 */
export const initialStandards: readonly InitialStandard[] = [...ledgerStandards, ...furtherStandards];

const byKey = new Map(initialStandards.map((standard) => [standard.key, standard]));

/** The initial standard of a key; undefined when there is no such key. */
export const initialStandard = (key: string): InitialStandard | undefined => byKey.get(key);

/** Values that say when a rule bites, not how good the service must be: the operator does not tell which way is tighter,
 *  so that group decides on each change.
 *  @source assumption */
export const triggerKeys: ReadonlySet<string> = new Set([
  'recurrence.complaint', 'recurrence.repair', 'repair.approval', 'repair.approval.warnWindow', 'repair.rework.window',
  'callback.maxAttempts', 'largeFee.annualBilled',
]);

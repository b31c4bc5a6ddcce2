import { estateState, householdState, regionState, unitState } from '@guanjia/contracts';
import { auditTrail, eventsInOperation, tracesInOutbox, type SubgraphDefinition } from '@guanjia/subgraph';
import { billingErrors } from './billing.errors.ts';
import { BillingModule } from './billing.module.ts';
import { AccountEntity } from './charging/account/account.entity.ts';
import { ChargeLineEntity } from './charging/charge-line/charge-line.entity.ts';
import { ChargeReversalEntity } from './charging/charge-reversal/charge-reversal.entity.ts';
import { FeeStandardEntity } from './charging/fee-standard/fee-standard.entity.ts';
import { Accounts } from './migrations/2026-11-21-accounts.ts';
import { Books } from './migrations/2026-11-21-books.ts';
import { Charges } from './migrations/2026-11-21-charges.ts';
import { Residents } from './migrations/2026-12-14-residents.ts';

export { ledgerInvariants } from './charging/ledger/ledger.sql.ts';
export { FeeStandardService } from './charging/fee-standard/fee-standard.service.ts';

/** 收费: fee standards, accounts and charge lines over a double-entry ledger. */
export const billing: SubgraphDefinition = {
  name: 'billing',
  folder: import.meta.dirname,
  module: BillingModule,
  entities: [AccountEntity, ChargeLineEntity, ChargeReversalEntity, FeeStandardEntity],
  migrations: [
    { name: '2026-11-21-accounts', class: Accounts },
    { name: '2026-11-21-books', class: Books },
    { name: '2026-11-21-charges', class: Charges },
    eventsInOperation,
    tracesInOutbox,
    auditTrail,
    { name: '2026-12-14-residents', class: Residents },
  ],
  errors: billingErrors,
  aggregateNames: { ChargeLine: 'charge' },
  references: [regionState, estateState, unitState, householdState],
  movesMoney: true,
};

import type { SealedColumn } from '@guanjia/persistence';
import { CashReceiptEntity, customerName, CustomerPropertyEntity, releasedTo } from './customer-property/customer-property.entity.ts';
import { borrower, KeyLoanEntity, returnedBy } from './key-loan/key-loan.entity.ts';
import { KeyStocktakeEntity } from './key-stocktake/key-stocktake.entity.ts';
import { KeyEntity } from './key/key.entity.ts';
import { VacantHouseEntity } from './vacant-house/vacant-house.entity.ts';
import { VacantInspectionEntity } from './vacant-inspection/vacant-inspection.entity.ts';

/** The chapter's tables. */
export const homesEntities = [
  VacantHouseEntity, VacantInspectionEntity, KeyEntity, KeyLoanEntity, KeyStocktakeEntity, CustomerPropertyEntity, CashReceiptEntity,
] as const;

/** What rotation of keys renews in them. */
export const homesSealed: readonly SealedColumn[] = [borrower, returnedBy, customerName, releasedTo].map(({ sealed }) => sealed);

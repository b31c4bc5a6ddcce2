import { Module } from '@nestjs/common';
import { HouseholdAccountsResolver, UnitAccountResolver } from './account/account-holder.resolver.ts';
import { AccountConsumer } from './account/account.consumer.ts';
import { AccountReads } from './account/account.reads.ts';
import { AccountResolver } from './account/account.resolver.ts';
import { AccountService } from './account/account.service.ts';
import { ChargeExplanationResolver, ChargeLineLinksResolver, ServiceOrderChargeResolver, WorkOrderChargeResolver } from './charge-line/charge-line-links.resolver.ts';
import { ChargeLineConsumer } from './charge-line/charge-line.consumer.ts';
import { ChargeLineReads } from './charge-line/charge-line.reads.ts';
import { ChargeLineResolver } from './charge-line/charge-line.resolver.ts';
import { ChargeLineService } from './charge-line/charge-line.service.ts';
import { ChargePreviewReads } from './charge-preview/charge-preview.reads.ts';
import { ChargePreviewResolver } from './charge-preview/charge-preview.resolver.ts';
import { ChargeReversalReads } from './charge-reversal/charge-reversal.reads.ts';
import { ChargeLineReversalResolver, ChargeReversalResolver } from './charge-reversal/charge-reversal.resolver.ts';
import { ChargeReversalService } from './charge-reversal/charge-reversal.service.ts';
import { EstateCollectionReads, RecordAccuracyReads } from './estate-collection/estate-collection.reads.ts';
import { EstateCollectionResolver, RecordAccuracyResolver } from './estate-collection/estate-collection.resolver.ts';
import { FeeStandardDeadlines } from './fee-standard/fee-standard.deadlines.ts';
import { FeeStandardReads } from './fee-standard/fee-standard.reads.ts';
import { FeeStandardResolver } from './fee-standard/fee-standard.resolver.ts';
import { FeeStandardService } from './fee-standard/fee-standard.service.ts';
import { UnitAreaConsumer } from './unit-area/unit-area.consumer.ts';

/** Chapter A: fee standards, accounts and charges, over the books. @source BIL-001 BIL-002 BIL-003 BIL-004 BIL-006 BIL-019 BIL-023 */
@Module({
  providers: [
    AccountReads, AccountService, AccountResolver, AccountConsumer, UnitAccountResolver, HouseholdAccountsResolver,
    ChargeLineReads, ChargeLineService, ChargeLineResolver, ChargeLineConsumer,
    ChargeLineLinksResolver, ChargeExplanationResolver, WorkOrderChargeResolver, ServiceOrderChargeResolver,
    ChargePreviewReads, ChargePreviewResolver,
    ChargeReversalReads, ChargeReversalService, ChargeReversalResolver, ChargeLineReversalResolver,
    EstateCollectionReads, EstateCollectionResolver, RecordAccuracyReads, RecordAccuracyResolver,
    FeeStandardReads, FeeStandardService, FeeStandardResolver, FeeStandardDeadlines, UnitAreaConsumer,
  ],
})
export class ChargingModule {}

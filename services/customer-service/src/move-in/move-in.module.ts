import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { AgreementReads } from './agreement/agreement.reads.ts';
import { AgreementResolver, AgreementsOfHouseholdResolver, UnsignedHouseholdResolver } from './agreement/agreement.resolver.ts';
import { AgreementService } from './agreement/agreement.service.ts';
import { EvidenceConsumer } from './evidence/evidence.consumer.ts';
import { MoveInBatchReads } from './move-in-batch/move-in-batch.reads.ts';
import { MoveInBatchResolver } from './move-in-batch/move-in-batch.resolver.ts';
import { MoveInBatchService } from './move-in-batch/move-in-batch.service.ts';
import { MoveInReads } from './move-in/move-in.reads.ts';
import { MoveInPartsResolver, MoveInResolver, MoveInStepResolver } from './move-in/move-in.resolver.ts';
import { MoveInService } from './move-in/move-in.service.ts';
import { RectificationItemConsumer } from './rectification-item/rectification-item.consumer.ts';
import { RectificationItemReads } from './rectification-item/rectification-item.reads.ts';
import { RectificationItemResolver } from './rectification-item/rectification-item.resolver.ts';
import { RectificationItemService } from './rectification-item/rectification-item.service.ts';
import { UnitAcceptanceReads } from './unit-acceptance/unit-acceptance.reads.ts';
import { UnitAcceptanceResolver } from './unit-acceptance/unit-acceptance.resolver.ts';
import { UnitAcceptanceService } from './unit-acceptance/unit-acceptance.service.ts';

/** 入住: how households take their homes. @source CS-122 … CS-127 */
@Module({
  imports: [TicketsModule],
  providers: [
    EvidenceConsumer, MoveInReads, MoveInService, MoveInResolver, MoveInPartsResolver, MoveInStepResolver,
    AgreementReads, AgreementService, AgreementResolver, UnsignedHouseholdResolver, AgreementsOfHouseholdResolver,
    UnitAcceptanceReads, UnitAcceptanceService, UnitAcceptanceResolver,
    RectificationItemReads, RectificationItemService, RectificationItemConsumer, RectificationItemResolver,
    MoveInBatchReads, MoveInBatchService, MoveInBatchResolver,
  ],
})
export class MoveInModule {}

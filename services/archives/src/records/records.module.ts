import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.ts';
import { RegisterModule } from '../register/register.module.ts';
import { FilingConsumer } from './record/filing.consumer.ts';
import { RecordConsumer } from './record/record.consumer.ts';
import { RecordReads } from './record/record.reads.ts';
import { RecordResolver, RecordStepResolver } from './record/record.resolver.ts';
import { RecordService } from './record/record.service.ts';
import { RetrievalService } from './record/retrieval.service.ts';
import { VerificationService } from './record/verification.service.ts';
import { ClassSummaryReads } from './summary/class-summary.reads.ts';
import { ClassSummaryResolver } from './summary/class-summary.resolver.ts';
import { TicketRecordsResolver } from './ticket/ticket-records.resolver.ts';

/** 档案: records, drafted, sorted, filed, kept and retrieved. @source ARC-001 */
@Module({
  imports: [RegisterModule, FilesModule],
  providers: [
    RecordReads, RecordService, RetrievalService, VerificationService, RecordConsumer, FilingConsumer, RecordResolver, RecordStepResolver,
    ClassSummaryReads, ClassSummaryResolver, TicketRecordsResolver,
  ],
  exports: [RecordReads, RecordService],
})
export class RecordsModule {}

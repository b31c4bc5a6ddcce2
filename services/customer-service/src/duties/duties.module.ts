import { Module } from '@nestjs/common';
import { DutyConsumer } from './duty/duty.consumer.ts';
import { DutyReads } from './duty/duty.reads.ts';
import { DutyResolver } from './duty/duty.resolver.ts';
import { DutyWatch } from './duty/duty-watch.service.ts';

/** 周期职责: what each day, week, month and quarter asks for, whatever it is about. @source CS-020 … CS-027 CS-034 CS-053 CS-103 … CS-105 */
@Module({ providers: [DutyWatch, DutyConsumer, DutyReads, DutyResolver] })
export class DutiesModule {}

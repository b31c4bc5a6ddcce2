import { Module } from '@nestjs/common';
import { ActivityReads } from '../activities/activity/activity.reads.ts';
import { CallbacksModule } from '../callbacks/callbacks.module.ts';
import { ComplaintsModule } from '../complaints/complaints.module.ts';
import { AppointmentReads } from '../service-orders/appointment/appointment.reads.ts';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { KpiBreachConsumer } from './breach/kpi-breach.consumer.ts';
import { KpiBreachReads } from './breach/kpi-breach.reads.ts';
import { KpiBreachResolver } from './breach/kpi-breach.resolver.ts';
import { KpiBreachService } from './breach/kpi-breach.service.ts';
import { IndicatorReads } from './result/indicator.reads.ts';
import { IndicatorCaseResolver } from './result/indicator-case.resolver.ts';
import { IndicatorResolver } from './result/indicator.resolver.ts';
import { RebuildService } from './roll-up/rebuild.service.ts';
import { RollUp } from './roll-up/roll-up.service.ts';
import { RollUpWorker } from './roll-up/roll-up-worker.service.ts';

/** 指标: what is counted of all chapters, per estate, region and group, and what missed its target. @source PLAT-017 CS-060 */
@Module({
  imports: [TicketsModule, CallbacksModule, ComplaintsModule],
  providers: [
    IndicatorReads, IndicatorResolver, RollUp, RollUpWorker, RebuildService, KpiBreachReads, KpiBreachService, KpiBreachConsumer, KpiBreachResolver,
    IndicatorCaseResolver, ActivityReads, AppointmentReads,
  ],
})
export class IndicatorsModule {}

import type { Chapter } from '@guanjia/subgraph';
import { TicketDays } from '../migrations/2026-12-04-ticket-days.ts';
import { DailyClearingEntity } from './daily-clearing/daily-clearing.entity.ts';
import { TicketFollowUpEntity } from './follow-up/follow-up.entity.ts';
import { MonthlyAnalysisEntity } from './monthly-analysis/monthly-analysis.entity.ts';
import { OnlinePlatformEntity, OnlineWatchLogEntity } from './online-watch/online-watch.entity.ts';
import { TicketDaysModule } from './ticket-days.module.ts';

export const ticketDays: Chapter = {
  module: TicketDaysModule,
  entities: [DailyClearingEntity, TicketFollowUpEntity, MonthlyAnalysisEntity, OnlinePlatformEntity, OnlineWatchLogEntity],
  migrations: [{ name: '2026-12-04-ticket-days', class: TicketDays }],
};

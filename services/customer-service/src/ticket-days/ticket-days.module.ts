import { Module } from '@nestjs/common';
import { ReceptionModule } from '../reception/reception.module.ts';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { ZonesModule } from '../zones/zones.module.ts';
import { DailyClearingReads } from './daily-clearing/daily-clearing.reads.ts';
import { DailyClearingResolver, OpenTicketItemResolver } from './daily-clearing/daily-clearing.resolver.ts';
import { DailyClearingService } from './daily-clearing/daily-clearing.service.ts';
import { FollowUpReads } from './follow-up/follow-up.reads.ts';
import { FollowUpResolver, ZoneTicketsResolver } from './follow-up/follow-up.resolver.ts';
import { FollowUpService } from './follow-up/follow-up.service.ts';
import { MonthlyAnalysisReads } from './monthly-analysis/monthly-analysis.reads.ts';
import { AnalysisSnapshotResolver, MonthlyAnalysisResolver } from './monthly-analysis/monthly-analysis.resolver.ts';
import { MonthlyAnalysisService } from './monthly-analysis/monthly-analysis.service.ts';
import { NightEntryResolver } from './night-entry/night-entry.resolver.ts';
import { NightEntryService } from './night-entry/night-entry.service.ts';
import { OnlineWatchReads } from './online-watch/online-watch.reads.ts';
import { OnlineIssueResolver, OnlinePlatformResolver, OnlineWatchResolver } from './online-watch/online-watch.resolver.ts';
import { OnlineWatchService } from './online-watch/online-watch.service.ts';
import { TicketStatsReads } from './statistics/ticket-stats.reads.ts';
import { TicketStatsResolver } from './statistics/ticket-stats.resolver.ts';

/** 报事日清周跟月析: what the days, weeks and months of tickets ask for. @source CS-020 … CS-027 CS-030 CS-083 */
@Module({
  imports: [TicketsModule, ReceptionModule, ZonesModule],
  providers: [
    DailyClearingReads, DailyClearingService, DailyClearingResolver, OpenTicketItemResolver,
    NightEntryService, NightEntryResolver, FollowUpReads, FollowUpService, FollowUpResolver, ZoneTicketsResolver,
    OnlineWatchReads, OnlineWatchService, OnlineWatchResolver, OnlinePlatformResolver, OnlineIssueResolver,
    MonthlyAnalysisReads, MonthlyAnalysisService, MonthlyAnalysisResolver, AnalysisSnapshotResolver, TicketStatsReads, TicketStatsResolver,
  ],
})
export class TicketDaysModule {}

import { Module } from '@nestjs/common';
import { BusinessCalendarReads } from './business-calendar/business-calendar.reads.ts';
import { BusinessCalendarResolver } from './business-calendar/business-calendar.resolver.ts';
import { BusinessCalendarService } from './business-calendar/business-calendar.service.ts';

/** Working days. @source PLAT-010 */
@Module({ providers: [BusinessCalendarReads, BusinessCalendarService, BusinessCalendarResolver] })
export class CalendarModule {}

import { Module } from '@nestjs/common';
import { ZoneReads } from './zone/zone.reads.ts';
import { ZoneOfComplaintResolver, ZoneOfTicketResolver, ZoneOfUnitResolver, ZoneResolver } from './zone/zone.resolver.ts';
import { ZoneService } from './zone/zone.service.ts';

/** 片区: who answers for which homes. @source CS-029 */
@Module({ providers: [ZoneReads, ZoneService, ZoneResolver, ZoneOfUnitResolver, ZoneOfTicketResolver, ZoneOfComplaintResolver], exports: [ZoneReads] })
export class ZonesModule {}

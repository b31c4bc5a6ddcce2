import { Module } from '@nestjs/common';
import { ZoneReads } from './zone/zone.reads.ts';
import { ZoneOfUnitResolver, ZoneResolver } from './zone/zone.resolver.ts';
import { ZoneService } from './zone/zone.service.ts';

/** 片区: who answers for which homes. @source CS-029 */
@Module({ providers: [ZoneReads, ZoneService, ZoneResolver, ZoneOfUnitResolver] })
export class ZonesModule {}

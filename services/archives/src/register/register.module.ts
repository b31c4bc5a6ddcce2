import { Module } from '@nestjs/common';
import { RegisterBatch } from './batch/register-batch.service.ts';
import { BuildingReads } from './building/building.reads.ts';
import { BuildingResolver } from './building/building.resolver.ts';
import { BuildingService } from './building/building.service.ts';
import { EstateReads } from './estate/estate.reads.ts';
import { EstateResolver } from './estate/estate.resolver.ts';
import { EstateService } from './estate/estate.service.ts';
import { HistoryReads } from './history/history.reads.ts';
import { FieldChangeResolver, HistoryResolver } from './history/history.resolver.ts';
import { HouseholdReads } from './household/household.reads.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { HouseholdService } from './household/household.service.ts';
import { MembershipController } from './membership/membership.controller.ts';
import { RegionReads } from './region/region.reads.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { RegionService } from './region/region.service.ts';
import { SearchReads } from './search/search.reads.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { UnitReads } from './unit/unit.reads.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { UnitService } from './unit/unit.service.ts';

const reads = [RegionReads, EstateReads, BuildingReads, UnitReads, HouseholdReads, HistoryReads, SearchReads];
const services = [RegionService, EstateService, BuildingService, UnitService, HouseholdService, RegisterBatch];
const resolvers = [
  RegionResolver, EstateResolver, BuildingResolver, UnitResolver, HouseholdResolver, HistoryResolver, FieldChangeResolver, SearchResolver,
];

/** The register of places and people served. @source ARC-071 */
@Module({ controllers: [MembershipController], providers: [...reads, ...services, ...resolvers], exports: [...reads, RegisterBatch] })
export class RegisterModule {}

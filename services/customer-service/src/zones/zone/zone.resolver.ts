import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationAssignZoneArgs } from '../../schema.types.ts';
import { ZoneReads } from './zone.reads.ts';
import type { Zone } from './zone.rules.ts';
import { ZoneService } from './zone.service.ts';

@Resolver('Zone')
export class ZoneResolver {
  constructor(private readonly reads: ZoneReads, private readonly service: ZoneService) {}

  @Query()
  zones(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.of(call, estateId);
  }

  @Query()
  unzonedBuildings(@Args('estateId') estateId: string, @Context('call') call: RequestCall) {
    return this.reads.unzoned(call, estateId);
  }

  @Mutation()
  assignZone(@Args() args: MutationAssignZoneArgs, @Context('call') call: RequestCall) {
    return this.service.assign(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: Zone) {
    return reference(estateId);
  }

  @ResolveField()
  buildings(@Parent() { buildingIds }: Zone) {
    return buildingIds.map((id) => ({ id }));
  }

  @ResolveField()
  officer(@Parent() { officerId }: Zone) {
    return reference(officerId);
  }

  @ResolveField()
  leader(@Parent() { leaderId }: Zone) {
    return reference(leaderId);
  }
}

interface Zoned {
  zoneId: string | null;
  officerId: string | null;
}

/** Who answers for a ticket hangs on it, too. @source CS-029 */
@Resolver('Ticket')
export class ZoneOfTicketResolver {
  constructor(private readonly zones: ZoneReads) {}

  @ResolveField()
  zone(@Parent() { zoneId }: Zoned, @Context('call') call: RequestCall) {
    return zoneId && this.zones.one(call, zoneId);
  }

  @ResolveField()
  officer(@Parent() { officerId }: Zoned) {
    return reference(officerId);
  }
}

/** And on a complaint. @source CS-029 */
@Resolver('Complaint')
export class ZoneOfComplaintResolver {
  constructor(private readonly zones: ZoneReads) {}

  @ResolveField()
  zone(@Parent() { zoneId }: Zoned, @Context('call') call: RequestCall) {
    return zoneId && this.zones.one(call, zoneId);
  }

  @ResolveField()
  officer(@Parent() { officerId }: Zoned) {
    return reference(officerId);
  }
}

/** Who answers for a home hangs on the home, too. @source CS-029 */
@Resolver('Unit')
export class ZoneOfUnitResolver {
  constructor(private readonly zones: ZoneReads) {}

  @ResolveField()
  zone(@Parent() { id }: { id: string }, @Context('call') call: RequestCall) {
    return this.zones.ofUnit(call, id);
  }
}

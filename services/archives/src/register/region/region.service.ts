import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed } from '@guanjia/persistence';
import { archivesErrors } from '../../archives.errors.ts';
import { requireGroup } from '../group/group.facts.ts';
import { recorded } from '../history/history.service.ts';
import { registerAccess } from '../register.access.ts';
import { RegionEntity } from './region.entity.ts';
import { openEstatesOf } from './region.facts.ts';
import { decideRegion, type Region, type RegionCommand } from './region.rules.ts';

export interface RegisterRegionInput {
  groupId: string;
  code: string;
  name: string;
  isActive: boolean;
}

export interface ChangeRegionInput {
  code?: string | null;
  name?: string | null;
}

const constraints = { region_code_unique: () => archivesErrors.error('CODE_TAKEN', { field: 'code' }) };

@Injectable()
export class RegionService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND (group), CODE_TAKEN, INVALID_CODE */
  register(call: Call, input: RegisterRegionInput, { idempotencyKey }: Keyed): Promise<Region> {
    const scope = scopeOf(call.actor, registerAccess, 'region.write');
    return this.store.create(call, RegionEntity, {
      operation: 'registerRegion', scope, place: { isGroup: true }, idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      await requireGroup(tx, input.groupId);
      return decideRegion({ type: 'registerRegion', id: call.newId(), ...input }, null, { now: call.now, openEstates: 0 });
    });
  }

  activate(call: Call, id: string, keyed: Keyed): Promise<Region> {
    return this.#update(call, id, keyed, { type: 'activateRegion' });
  }

  change(call: Call, id: string, input: ChangeRegionInput, keyed: Keyed): Promise<Region> {
    return this.#update(call, id, keyed, { type: 'changeRegion', ...input });
  }

  /** @throws PLACE_HAS_OPEN_CHILDREN */
  close(call: Call, id: string, keyed: Keyed): Promise<Region> {
    return this.#update(call, id, keyed, { type: 'closeRegion' });
  }

  #update(call: Call, id: string, keyed: Keyed, command: RegionCommand): Promise<Region> {
    const scope = scopeOf(call.actor, registerAccess, 'region.write');
    return this.store.update(call, RegionEntity, id, { ...keyed, operation: command.type, scope, body: { id, command }, constraints },
      recorded(call, 'REGION', async (region, tx) =>
        decideRegion(command, region, { now: call.now, openEstates: await openEstatesOf(tx, id) })));
  }
}

import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, joined, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { RegisterAccessInput } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { UnknownEntryService } from '../unknown-entry/unknown-entry.service.ts';
import { AccessEntryEntity } from './access-entry.entity.ts';
import { personNamed, workerNamed } from './access-entry.facts.ts';
import { decideAccess, isNoticed, type AccessEntry } from './access-entry.rules.ts';

/** Registers who comes and goes. @source CS-008 CS-009 CS-129 */
@Injectable()
export class AccessEntryService {
  constructor(private readonly store: AggregateStore, private readonly unknown: UnknownEntryService) {}

  /** @throws NOT_FOUND, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-008 CS-009 */
  register(call: Call, input: RegisterAccessInput, keyed: Keyed): Promise<Stored<AccessEntry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'access.register');
    const { estateId, gateCode, direction, personKind, personName = null } = input;
    return this.store.create<AccessEntry>(call, AccessEntryEntity, { operation: 'registerAccess', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const at = input.at ?? call.now;
      const named = await personNamed(tx, input);
      const { badge, isUnbadged } = await workerNamed(tx, input, { unitId: named.unitId, at });
      const person = badge ? { personRef: badge.id, unitId: badge.unitId } : named;
      const entry = { id: call.newId(), estateId, gateCode, direction, personKind, personName, at, ...person };
      const decision = decideAccess({ type: 'registerAccess', ...entry }, contextOf(call));
      if (isNoticed({ ...entry, isUnbadged })) await this.unknown.flag(joined(call, tx), { estateId, gateCode, at: entry.at, accessEntryId: entry.id }, {});
      return decision;
    });
  }
}

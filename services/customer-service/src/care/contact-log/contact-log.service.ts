import { Injectable } from '@nestjs/common';
import { isUuid, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RecordContactInput } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import { placeOfHousehold } from '../household.facts.ts';
import { ContactLogEntity } from './contact-log.entity.ts';
import { decideContact, type ContactLog } from './contact-log.rules.ts';

@Injectable()
export class ContactLogService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, TIME_ORDER, NOT_IN_ESTATE   @source CS-091 */
  record(call: Call, input: RecordContactInput, keyed: Keyed): Promise<Stored<ContactLog>> {
    const scope = scopeOf(call.actor, careAccess, 'occupancy.write');
    const { householdId, tenancyId = null, channel, summary, needs = null } = input;
    const { place, household } = placeOfHousehold(householdId);
    return this.store.create<ContactLog>(call, ContactLogEntity, { operation: 'recordContact', scope, place, body: input, ...keyed }, async (_, tx) => {
      const { estateId } = await household(tx);
      const { rows } = isUuid(tenancyId ?? '')
        ? await sql<{ householdId: string }>`select household_id as "householdId" from tenancy where id = ${tenancyId}`.execute(tx.db) : { rows: [] };
      const contact = { id: call.newId(), estateId, householdId, tenancyId, channel, summary, needs, at: input.at ?? call.now, by: call.actor.id };
      return decideContact({ ...contact, tenancy: rows[0] ?? null }, call.now);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { reachOf, scopeOf } from '@guanjia/domain';
import { AggregateStore, Database, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { logAccess, type Access } from '../../access-log/access-log.service.ts';
import { recorded } from '../history/history.service.ts';
import { householdAccess } from '../register.access.ts';
import { HouseholdEntity } from './household.entity.ts';
import { holdUnit } from './household.facts.ts';
import { decideHousehold, type Household, type HouseholdCommand, type MemberGiven, type MemberRelation } from './household.rules.ts';

export interface UpsertHouseholdInput {
  unitId: string;
  members: { id?: string | null; name: string; phone?: string | null; relation: MemberRelation }[];
}

@Injectable()
export class HouseholdService {
  constructor(private readonly store: AggregateStore, private readonly database: Database) {}

  /** Registers a household when no id is given, and otherwise says who its members are from now on.
   *  @throws NOT_FOUND, PLACE_CLOSED, WRONG_STATE, MEMBER_UNKNOWN, HOUSEHOLD_ELSEWHERE */
  upsert(call: Call, id: string | null, input: UpsertHouseholdInput, keyed: Keyed): Promise<Stored<Household>> {
    const members = input.members.map(({ id: memberId, phone, ...rest }): MemberGiven =>
      ({ ...rest, phone: phone ?? null, id: memberId ?? call.newId(), isNew: memberId == null }));
    if (id === null) return this.#register(call, { ...input, members }, keyed, input);
    return this.#update(call, id, { ...keyed, operation: 'upsertHousehold', body: { id, input } },
      async () => ({ type: 'changeHousehold', unitId: input.unitId, members }));
  }

  /** @throws NOT_FOUND, PLACE_CLOSED, WRONG_STATE, HOUSEHOLD_ALREADY_THERE */
  move(call: Call, id: string, unitId: string, keyed: Keyed): Promise<Stored<Household>> {
    const scope = scopeOf(call.actor, householdAccess, 'household.write');
    return this.#update(call, id, { ...keyed, operation: 'moveHousehold', body: { id, unitId } },
      async (tx) => ({ type: 'moveHousehold', unit: await holdUnit(tx, unitId, scope) }));
  }

  /** @throws NOT_FOUND, WRONG_STATE */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Household>> {
    return this.#update(call, id, { ...keyed, operation: 'closeHousehold', body: { id } }, async () => ({ type: 'closeHousehold' }));
  }

  /** Shows a household's members unmasked, once, and leaves a record of who asked and why.
   *  @throws NOT_FOUND
   *  @source permissions.md ARC-009 */
  reveal(call: Call, id: string, { purposeCode, reason }: Pick<Access, 'purposeCode' | 'reason'>): Promise<Stored<Household>> {
    const scope = scopeOf(call.actor, householdAccess, 'household.reveal');
    return this.database.transaction(reachOf(call.actor), async (tx) => {
      const household = await this.store.load<Household>(tx, HouseholdEntity, id, { scope });
      await logAccess(tx, call, { kind: 'HOUSEHOLD', subjectId: id, estateId: household.estateId, purposeCode, reason, requestedAt: call.now });
      return household;
    });
  }

  #register(call: Call, { unitId, members }: { unitId: string; members: MemberGiven[] }, keyed: Keyed, body: object): Promise<Stored<Household>> {
    const scope = scopeOf(call.actor, householdAccess, 'household.write');
    return this.store.create<Household>(call, HouseholdEntity, {
      operation: 'upsertHousehold', scope, place: (tx) => holdUnit(tx, unitId, scope), idempotencyKey: keyed.idempotencyKey, body,
    }, async (_, tx) =>
      decideHousehold({ type: 'registerHousehold', id: call.newId(), unit: await holdUnit(tx, unitId, scope), members }, null, { now: call.now }));
  }

  #update(call: Call, id: string, given: Keyed & { operation: string; body: unknown }, commandOf: (tx: Tx) => Promise<HouseholdCommand>): Promise<Stored<Household>> {
    const scope = scopeOf(call.actor, householdAccess, 'household.write');
    return this.store.update<Household>(call, HouseholdEntity, id, { ...given, scope },
      recorded(call, 'HOUSEHOLD', async (household, tx) => decideHousehold(await commandOf(tx), household, { now: call.now })));
  }
}

import { Injectable } from '@nestjs/common';
import { householdState } from '@guanjia/contracts';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, joined, requireNamed, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { HoldOwnerForumInput, PlanOwnerForumInput } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import { SuggestionService } from '../suggestion/suggestion.service.ts';
import { OwnerForumEntity } from './owner-forum.entity.ts';
import { decideOwnerForum, type OwnerForum, type OwnerForumCommand } from './owner-forum.rules.ts';

/** Owners heard together. @source CS-098 */
@Injectable()
export class OwnerForumService {
  constructor(private readonly store: AggregateStore, private readonly suggestions: SuggestionService) {}

  /** @throws NOT_FOUND, TIME_PAST   @source CS-098 */
  plan(call: Call, input: PlanOwnerForumInput, keyed: Keyed): Promise<Stored<OwnerForum>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'forum.run');
    const { estateId } = input;
    return this.store.create<OwnerForum>(call, OwnerForumEntity, { operation: 'planOwnerForum', scope, place: { estateId }, body: input, ...keyed },
      () => decideOwnerForum({ type: 'planOwnerForum', id: call.newId(), ...input }, null, call));
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER, ATTENDANCE_MISSING, NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN   @source CS-098 */
  hold(call: Call, id: string, { attendeeIds, suggestions, heldAt: at }: HoldOwnerForumInput, keyed: Keyed): Promise<Stored<OwnerForum>> {
    const heldAt = at ?? call.now;
    return this.#run(call, id, { operation: 'holdOwnerForum', body: { id, attendeeIds, suggestions, heldAt: at }, ...keyed }, async (forum, tx) => {
      const households = [...new Set(attendeeIds)];
      for (const householdId of households) await requireOfEstate(tx, householdId, forum.estateId);
      const heard = { estateId: forum.estateId, channel: 'FORUM', sourceId: id, at: heldAt } as const;
      return { type: 'holdOwnerForum', heldAt, attendeeIds: households, suggestionIds: await this.suggestions.hear(joined(call, tx), heard, suggestions) };
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, INVALID_INPUT   @source CS-098 */
  minute(call: Call, id: string, minutesId: string, keyed: Keyed): Promise<Stored<OwnerForum>> {
    if (!isUuid(minutesId)) throw platformErrors.error('INVALID_INPUT', { field: 'minutesId', params: { reason: 'minutes id' } });
    return this.#run(call, id, { operation: 'minuteOwnerForum', body: { id, minutesId }, ...keyed }, () => ({ type: 'minuteOwnerForum', minutesId }));
  }

  #run(
    call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: (forum: OwnerForum, tx: Tx) => OwnerForumCommand | Promise<OwnerForumCommand>,
  ): Promise<Stored<OwnerForum>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'forum.run');
    return this.store.update<OwnerForum>(call, OwnerForumEntity, id, { scope, ...command }, async (forum, tx) => decideOwnerForum(await commandOf(forum, tx), forum, call));
  }
}

async function requireOfEstate(tx: Tx, householdId: string, estateId: string): Promise<void> {
  const household = isUuid(householdId) ? await requireNamed(tx, householdState, householdId) : null;
  if (household?.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'attendeeIds', params: { field: 'attendeeIds' } });
}

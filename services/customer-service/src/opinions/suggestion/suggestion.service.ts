import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, joined, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import type { JudgeSuggestionInput, OpenSuggestionBoxInput, SubmitSuggestionInput, SuggestionItemInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { opinionsAccess } from '../opinions.access.ts';
import { SuggestionBoxOpeningEntity, SuggestionEntity } from './suggestion.entity.ts';
import { decideBoxOpening, type SuggestionBoxOpening } from './suggestion-box.rules.ts';
import { decideSuggestion, type Suggestion, type SuggestionCommand } from './suggestion.rules.ts';

const MOST_ITEMS = 50;

/** Where suggestions come from together. */
interface HeardAt {
  estateId: string;
  channel: Suggestion['channel'];
  sourceId: string;
  at: Date;
}

/** What owners and tenants think and propose. @source CS-099 CS-100 */
@Injectable()
export class SuggestionService {
  constructor(private readonly store: AggregateStore) {}

  /** A household suggests for itself alone. @throws NOT_FOUND, TIME_ORDER, SUGGESTER_NOT_ALLOWED, REFERENCE_NOT_YET_KNOWN   @source CS-100 */
  submit(call: Call, input: SubmitSuggestionInput, keyed: Keyed): Promise<Stored<Suggestion>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'suggestion.submit');
    const { estateId, unitId = null, receivedAt, ...told } = input;
    const isMember = call.actor.kind === 'MEMBER';
    return this.store.create<Suggestion>(call, SuggestionEntity, { operation: 'submitSuggestion', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      if (isMember && unitId === null) throw platformErrors.error('NOT_FOUND', { field: 'unitId', params: { id: null } });
      const { householdId } = await placeNamed(tx, { estateId, unitId }, call.actor);
      const suggestion = { ...told, id: call.newId(), estateId, unitId, householdId, receivedAt: receivedAt ?? call.now, sourceId: null };
      return decideSuggestion({ type: 'submitSuggestion', ...suggestion, suggesterId: isMember ? call.actor.id : null }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-100 */
  judge(call: Call, id: string, { decision, reason }: JudgeSuggestionInput, keyed: Keyed): Promise<Stored<Suggestion>> {
    return this.#run(call, id, { type: 'judgeSuggestion', decision, reason }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-100 */
  reply(call: Call, id: string, reply: string, keyed: Keyed): Promise<Stored<Suggestion>> {
    return this.#run(call, id, { type: 'replySuggestion', reply }, keyed);
  }

  /** Each opening of the box is logged, each item in it is a suggestion. @throws NOT_FOUND, TIME_ORDER, INVALID_INPUT   @source CS-099 */
  openBox(call: Call, input: OpenSuggestionBoxInput, keyed: Keyed): Promise<Stored<SuggestionBoxOpening>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'suggestion.handle');
    const { estateId, boxCode, items, at = null } = input;
    const command = { operation: 'openSuggestionBox', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<SuggestionBoxOpening>(call, SuggestionBoxOpeningEntity, command, async (_, tx) => {
      const opening = { id: call.newId(), estateId, boxCode, at: at ?? call.now, by: call.actor.id };
      const itemIds = await this.hear(joined(call, tx), { estateId, channel: 'BOX', sourceId: opening.id, at: opening.at }, items);
      return decideBoxOpening({ ...opening, itemIds }, call.now);
    });
  }

  /** What was said where many were heard. @throws INVALID_INPUT, REFERENCE_NOT_YET_KNOWN   @source CS-098 CS-099 */
  async hear(call: JoinedCall, { estateId, channel, sourceId, at }: HeardAt, items: readonly SuggestionItemInput[]): Promise<string[]> {
    if (items.length > MOST_ITEMS) throw platformErrors.error('INVALID_INPUT', { field: 'items', params: { reason: `≤ ${MOST_ITEMS}` } });
    const scope: Scope = scopeOf(call.actor, opinionsAccess, 'suggestion.submit');
    const ids: string[] = [];
    for (const { unitId = null, ...told } of items) {
      const { id } = await this.store.create<Suggestion>(call, SuggestionEntity, { operation: 'submitSuggestion', scope, place: { estateId } }, async (_, tx) => {
        const { householdId } = await placeNamed(tx, { estateId, unitId }, call.actor);
        const suggestion = { ...told, id: call.newId(), estateId, channel, unitId, householdId, receivedAt: at, sourceId, suggesterId: null };
        return decideSuggestion({ type: 'submitSuggestion', ...suggestion }, null, contextOf(call));
      });
      ids.push(id);
    }
    return ids;
  }

  #run(call: Call, id: string, step: SuggestionCommand, keyed: Keyed): Promise<Stored<Suggestion>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'suggestion.handle');
    return this.store.update<Suggestion>(call, SuggestionEntity, id, { operation: step.type, scope, body: { id, ...step }, ...keyed },
      (suggestion) => decideSuggestion(step, suggestion, contextOf(call)));
  }
}

const contextOf = ({ now, actor }: Call) => ({ now, actorId: actor.id, isMember: actor.kind === 'MEMBER' });

import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideSuggestion, suggestionMoves, type Suggestion, type SuggestionCommand } from './suggestion.rules.ts';

const context = { now: at('02:00'), actorId: idOf(33), isMember: false };
const as = (isMember: boolean) => givenFor((command: SuggestionCommand, suggestion: Suggestion | null) => decideSuggestion(command, suggestion, { ...context, isMember }));
const given = as(false);
const submit = {
  type: 'submitSuggestion', id: idOf(64), estateId: idOf(3), kind: 'SUGGESTION', channel: 'APP', suggesterType: 'OWNER', suggesterId: idOf(7), unitId: idOf(5), householdId: idOf(6),
  text: '增加充电桩', receivedAt: at('01:50'), sourceId: null,
} as const;
const aSuggestion = (state: Suggestion['state']) => ({ ...given(null).when(submit).decision().state, state, decision: 'ACCEPTED' }) as Suggestion;
const commands = { judgeSuggestion: { type: 'judgeSuggestion', decision: 'DECLINED', reason: '场地不足' }, replySuggestion: { type: 'replySuggestion', reply: '六月安装' } } as const;

everyMove(suggestionMoves, (command, state) => decideSuggestion(commands[command], aSuggestion(state), context), { field: 'state' });

it('a suggestion is recorded, put to who serves the estate, and told without its words (CS-100)', () => {
  const { events } = given(null).when(submit).thenState({ state: 'RECEIVED' }).thenEvents(['customer-service.suggestion.received.v1', 'customer-service.task.opened.v1']).decision();
  expect(events[0]!.data).toEqual({ kind: 'SUGGESTION', channel: 'APP', suggesterType: 'OWNER', unitId: idOf(5), householdId: idOf(6), receivedAt: at('01:50').toISOString() });
  given(null).when({ ...submit, receivedAt: at('02:01') }).thenRefused('TIME_ORDER', 'receivedAt');
});

it('is accepted or declined, then answered with the time of it (CS-100)', () => {
  given(aSuggestion('RECEIVED')).when(commands.judgeSuggestion).thenState({ state: 'DECLINED', decisionReason: '场地不足' });
  given(aSuggestion('ACCEPTED')).when(commands.replySuggestion).thenState({ state: 'REPLIED', repliedAt: at('02:00'), repliedBy: idOf(33) })
    .thenEvents(['customer-service.suggestion.replied.v1', 'customer-service.task.closed.v1']);
});

it('owners and tenants speak as who they are (CS-100)', () => {
  as(true)(null).when({ ...submit, suggesterType: 'STAFF' }).thenRefused('SUGGESTER_NOT_ALLOWED', 'suggesterType');
  as(true)(null).when({ ...submit, suggesterType: 'TENANT' }).thenState({ suggesterType: 'TENANT' });
});

import { following, suggestionReceived, suggestionReplied, type SUGGESTER_TYPES, type SUGGESTION_CHANNELS, type SUGGESTION_DECISIONS } from '@guanjia/contracts';
import { moves, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const suggestionMoves = moves({
  states: ['RECEIVED', 'ACCEPTED', 'DECLINED', 'REPLIED'], initial: 'RECEIVED', final: ['REPLIED'],
  moves: {
    judgeSuggestion: { from: ['RECEIVED'], to: ['ACCEPTED', 'DECLINED'] },
    replySuggestion: { from: ['ACCEPTED', 'DECLINED'], to: 'REPLIED' },
  },
});

type SuggestionState = (typeof suggestionMoves.states)[number];

/** 意见建议: what an owner or tenant thinks or proposes, and what was answered. @source CS-099 CS-100 */
export interface Suggestion {
  id: string;
  estateId: string;
  kind: 'OPINION' | 'SUGGESTION';
  channel: (typeof SUGGESTION_CHANNELS)[number];
  suggesterType: (typeof SUGGESTER_TYPES)[number];
  /** household member, where it is one we know */
  suggesterId: string | null;
  unitId: string | null;
  householdId: string | null;
  text: string;
  receivedAt: Date;
  /** the box opening, the forum or the survey reply from which it came */
  sourceId: string | null;
  state: SuggestionState;
  decision: (typeof SUGGESTION_DECISIONS)[number] | null;
  decisionReason: string | null;
  reply: string | null;
  repliedAt: Date | null;
  repliedBy: string | null;
}

type SubmitSuggestion = Pick<Suggestion,
  'id' | 'estateId' | 'kind' | 'channel' | 'suggesterType' | 'suggesterId' | 'unitId' | 'householdId' | 'text' | 'receivedAt' | 'sourceId'> & { type: 'submitSuggestion' };

export type SuggestionCommand =
  | SubmitSuggestion
  | { type: 'judgeSuggestion'; decision: NonNullable<Suggestion['decision']>; reason: string }
  | { type: 'replySuggestion'; reply: string };

interface SuggestionContext {
  now: Date;
  actorId: string;
  isMember: boolean;
}

const untouched = { state: 'RECEIVED', decision: null, decisionReason: null, reply: null, repliedAt: null, repliedBy: null } as const;

/** @throws WRONG_STATE, TIME_ORDER, SUGGESTER_NOT_ALLOWED   @source CS-100 lifecycles 3.1 Suggestion */
export const decideSuggestion = (command: SuggestionCommand, known: Suggestion | null, context: SuggestionContext): Decision<Suggestion> =>
  follow(known, decided(command, known, context), context.now);

/** Whoever serves the estate answers it. @source CS-100 PLAT-020 */
const follow = following<Suggestion>('customer-service', {
  subjectType: 'SUGGESTION',
  tasksOf: ({ state }) => (state === 'REPLIED' ? [] : [{ kind: 'SUGGESTION', role: 'CSR' }]),
});

function decided(command: SuggestionCommand, known: Suggestion | null, context: SuggestionContext): Decision<Suggestion> {
  if (command.type === 'submitSuggestion') return received(command, context);
  const suggestion = known!;
  suggestionMoves.require(command.type, suggestion.state);
  if (command.type === 'judgeSuggestion') return { state: { state: command.decision, decision: command.decision, decisionReason: command.reason }, events: [] };
  const { id, estateId, decision, unitId, householdId } = suggestion;
  return {
    state: { state: 'REPLIED', reply: command.reply, repliedAt: context.now, repliedBy: context.actorId },
    events: [suggestionReplied.draft({ id, estateId, at: context.now, data: { decision: decision!, unitId, householdId, repliedAt: context.now.toISOString() } })],
  };
}

/** A member speaks as who he or she is. */
function received({ type: _, ...told }: SubmitSuggestion, context: SuggestionContext): Decision<Suggestion> {
  if (told.receivedAt > context.now) throw customerServiceErrors.error('TIME_ORDER', { field: 'receivedAt' });
  if (context.isMember && !['OWNER', 'TENANT', 'OCCUPIER'].includes(told.suggesterType)) throw customerServiceErrors.error('SUGGESTER_NOT_ALLOWED', { field: 'suggesterType' });
  const suggestion: Suggestion = { ...untouched, ...told };
  const { id, estateId, kind, channel, suggesterType, unitId, householdId, receivedAt } = suggestion;
  const event = suggestionReceived.draft({ id, estateId, at: context.now, data: { kind, channel, suggesterType, unitId, householdId, receivedAt: receivedAt.toISOString() } });
  return { state: suggestion, events: [event] };
}

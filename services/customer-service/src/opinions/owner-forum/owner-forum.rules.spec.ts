import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideOwnerForum, ownerForumMoves, type OwnerForum, type OwnerForumCommand } from './owner-forum.rules.ts';

const given = givenFor((command: OwnerForumCommand, forum: OwnerForum | null) => decideOwnerForum(command, forum, { now: at('02:00') }));
const plan = { type: 'planOwnerForum', id: idOf(67), estateId: idOf(3), plannedAt: at('06:00'), venue: '会所' } as const;
const hold = { type: 'holdOwnerForum', heldAt: at('01:50'), attendeeIds: [idOf(6), idOf(8)], suggestionIds: [idOf(64)] } as const;
const aForum = (state: OwnerForum['state'] = 'PLANNED') => ({ ...given(null).when(plan).decision().state, state }) as OwnerForum;

everyMove(ownerForumMoves, (command, state) => decideOwnerForum(command === 'holdOwnerForum' ? hold : { type: command, minutesId: idOf(40) }, aForum(state), { now: at('02:00') }), { field: 'state' });

it('a forum is planned, held with who came and what they said, and has its minutes (CS-098)', () => {
  given(null).when({ ...plan, plannedAt: at('02:00') }).thenRefused('TIME_PAST', 'plannedAt');
  const { events } = given(aForum()).when(hold).thenState({ state: 'HELD', attendeeIds: [idOf(6), idOf(8)], suggestionIds: [idOf(64)] }).decision();
  expect(events.map(({ data }) => data)).toEqual([{ year: 2026, half: 1, heldAt: at('01:50').toISOString(), households: 2, suggestions: 1 }]);
  given(aForum()).when({ ...hold, attendeeIds: [] }).thenRefused('ATTENDANCE_MISSING', 'attendeeIds');
  given(aForum()).when({ ...hold, heldAt: at('02:01') }).thenRefused('TIME_ORDER', 'heldAt');
  given(aForum('HELD')).when({ type: 'minuteOwnerForum', minutesId: idOf(40) }).thenState({ state: 'MINUTED', minutesId: idOf(40), minutedAt: at('02:00') });
});

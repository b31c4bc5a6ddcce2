import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideReading, decideRestrictedNote, type RestrictedNote } from './restricted-note.rules.ts';

const now = new Date('2026-03-02T04:00:00Z');
const callback = { id: idOf(13), estateId: idOf(3), assigneeId: idOf(33), startedAt: now, completedAt: null };
const writing = { type: 'writeRestrictedNote' as const, newId: idOf(82), callback, note: '家中有久病老人' };

it('is written by the visitor alone, once the visit has begun (CS-055)', () => {
  const { state, events } = decideRestrictedNote(writing, null, { now, actorId: idOf(33) });
  expect(state).toEqual({ id: idOf(82), estateId: idOf(3), callbackId: idOf(13), authorId: idOf(33), note: '家中有久病老人', writtenAt: now });
  expect(events).toEqual([]);
  expect(() => decideRestrictedNote(writing, null, { now, actorId: idOf(34) })).toThrow(expect.objectContaining({ code: 'NOT_THE_ASSIGNEE' }));
  expect(() => decideRestrictedNote({ ...writing, callback: { ...callback, startedAt: null } }, null, { now, actorId: idOf(33) })).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});

it('is put right by its author, though the callback went to somebody else, and leaves no event (CS-055)', () => {
  const known = decideRestrictedNote(writing, null, { now, actorId: idOf(33) }).state as RestrictedNote;
  const again = { ...writing, note: '更正', callback: { ...callback, assigneeId: idOf(34) } };
  expect(decideRestrictedNote(again, known, { now, actorId: idOf(33) })).toEqual({ state: { note: '更正', writtenAt: now }, events: [] });
  expect(() => decideRestrictedNote(again, known, { now, actorId: idOf(34) })).toThrow(expect.objectContaining({ code: 'NOT_THE_ASSIGNEE' }));
  expect(decideReading({ id: idOf(83), reason: '复核', note: known }, { now, actorId: idOf(35) })).toEqual({
    state: { id: idOf(83), estateId: idOf(3), callbackId: idOf(13), reason: '复核', readBy: idOf(35), readAt: now }, events: [],
  });
});

import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideHandlingNote } from './handling-note.rules.ts';

it('the latest handling note stands with who wrote it, in no event (CS-058)', () => {
  expect(decideHandlingNote({ id: idOf(6), estateId: idOf(3), text: '请先电话联系' }, { now: at('02:00'), actorId: idOf(33) }))
    .toEqual({ state: { id: idOf(6), estateId: idOf(3), text: '请先电话联系', authorId: idOf(33), notedAt: at('02:00') }, events: [] });
});

import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideUnknownEntry, unknownEntryMoves, type UnknownEntry, type UnknownEntryCommand } from './unknown-entry.rules.ts';

const decide = (command: UnknownEntryCommand, entry: UnknownEntry | null) => decideUnknownEntry(command, entry, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const seen = { id: idOf(56), estateId: idOf(3), gateCode: 'EAST-1', at: at('01:59'), accessEntryId: null };
const flagged: UnknownEntry = { ...seen, flaggedBy: idOf(33), state: 'FLAGGED', outcome: null, settledBy: null, settledAt: null };

everyMove(unknownEntryMoves, (type, state) => decide({ type, outcome: '业主亲属' }, { ...flagged, state }), { field: 'state' });

it('is told to the guard on duty and to the monitoring room, each by a task (CS-009)', () => {
  const { events } = given(null).when({ type: 'flagUnknownEntry', ...seen }).thenState(flagged).decision();
  expect(events.map(({ type, data }) => [type, (data as { role?: string }).role])).toEqual([
    ['customer-service.visitor-pass.flagged.v1', undefined], ['customer-service.task.opened.v1', 'SEC'], ['customer-service.task.opened.v1', 'MON'],
  ]);
  given(null).when({ type: 'flagUnknownEntry', ...seen, at: at('02:01') }).thenRefused('TIME_ORDER', 'at');
});

it('is over when somebody looked and said what it was (CS-009)', () => {
  given(flagged).when({ type: 'settleUnknownEntry', outcome: '业主亲属' }).thenState({ outcome: '业主亲属', settledBy: idOf(33), settledAt: at('02:00') })
    .thenEvents(['customer-service.task.closed.v1', 'customer-service.task.closed.v1']);
});

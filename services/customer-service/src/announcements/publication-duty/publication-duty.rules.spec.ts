import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decidePublicationDuty, nextPeriodAt, periodOf, type PublicationDuty, type PublicationDutyCommand } from './publication-duty.rules.ts';

const given = givenFor((command: PublicationDutyCommand, known: PublicationDuty | null) => decidePublicationDuty(command, known, { now: at('02:00') }));
const standard = { key: 'board.renew', value: '1', unit: 'per-month' };
const open = { type: 'openPublicationDuty', id: idOf(77), estateId: idOf(3), kind: 'BULLETIN_BOARD', on: '2026-03-02', standard } as const;
const duty = (patch: Partial<PublicationDuty> = {}): PublicationDuty => ({
  id: idOf(77), estateId: idOf(3), kind: 'BULLETIN_BOARD', periodCode: '2026-03', fromOn: '2026-03-01', standard, required: 1, done: 0, dueAt: new Date('2026-03-31T16:00:00Z'),
  fulfilledAt: null, isOverdue: false, settledAt: null, ...patch,
});
const tasksIn = ({ events }: { events: { type: string; data: object }[] }) => events.map(({ type, data }) => [type.split('.')[2], (data as { kind: string }).kind, (data as { role: string }).role]);

describe('what is to be published in each period', () => {
  it.each([
    ['SERVICE_BULLETIN', 'CS-103', '2026-Q1', '2026-03-31T16:00:00.000Z'], ['BULLETIN_BOARD', 'CS-104', '2026-03', '2026-03-31T16:00:00.000Z'],
    ['LISTING_UPDATE', 'CS-105', '2026-W10', '2026-03-08T16:00:00.000Z'],
  ] as const)('%s is due at the end of its quarter, month or week (%s)', (kind, _, code, end) => {
    expect(periodOf(kind, '2026-03-02')).toMatchObject({ code, end: new Date(end) });
  });

  it('is looked at again when the first of these ends (CS-103, CS-104, CS-105)', () => {
    expect(nextPeriodAt('2026-03-02')).toEqual(new Date('2026-03-08T16:00:00Z'));
    expect(nextPeriodAt('2026-03-31')).toEqual(new Date('2026-03-31T16:00:00Z'));
  });

  it('opens with the standard as it stands, a limit and a task (CS-104, PLAT-014)', () => {
    const opened = given(null).when(open).thenState(duty()).thenDeadlines(['publication.overdue']).decision();
    expect(tasksIn(opened)).toEqual([['opened', 'BULLETIN_BOARD', 'CSR']]);
    given(null).when({ ...open, standard: { ...standard, value: '2' } }).thenState({ required: 2 });
    given(null).when({ ...open, standard: { ...standard, value: '0.5' } }).thenRefused('INVALID_INPUT', 'board.renew');
  });

  it('is fulfilled by as many as the standard asks (CS-103, CS-104, CS-105)', () => {
    expect(tasksIn(given(duty()).when({ type: 'countPublication' }).thenState({ done: 1, fulfilledAt: at('02:00') }).thenDeadlines(['publication.overdue']).decision()))
      .toEqual([['closed', 'BULLETIN_BOARD', 'CSR']]);
    given(duty({ required: 2 })).when({ type: 'countPublication' }).thenState({ done: 1, fulfilledAt: null }).thenEvents([]);
    given(duty({ done: 1, fulfilledAt: at('01:00') })).when({ type: 'countPublication' }).thenState({ done: 2, fulfilledAt: at('01:00') }).thenEvents([]);
  });

  it('missed is told to who leads, until the next is published (CS-103, CS-104, CS-105)', () => {
    expect(tasksIn(given(duty()).when({ type: 'markOverdue' }).thenState({ isOverdue: true }).decision())).toEqual([['closed', 'BULLETIN_BOARD', 'CSR'], ['opened', 'ALERT', 'CSS']]);
    expect(tasksIn(given(duty({ isOverdue: true })).when({ type: 'settlePublicationDuty' }).thenState({ settledAt: at('02:00') }).decision())).toEqual([['closed', 'ALERT', 'CSS']]);
  });
});

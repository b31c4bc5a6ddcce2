import { it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideHotlineRoster, type HotlineRoster, type HotlineRosterCommand } from './hotline-roster.rules.ts';

const given = givenFor((command: HotlineRosterCommand, roster: HotlineRoster | null) => decideHotlineRoster(command, roster, { now: at('02:00') }));
const shift = (from: string, to: string, n = 33) => ({ employeeId: idOf(n), startAt: at(from), endAt: at(to) });
const kept = ({ employeeId, startAt, endAt }: ReturnType<typeof shift>) => ({ employeeId, startAt: startAt.toISOString(), endAt: endAt.toISOString() });
const set = (...shifts: ReturnType<typeof shift>[]) => ({ type: 'setHotlineRoster', id: idOf(55), estateId: idOf(3), onDate: '2026-03-02', shifts }) as const;
const roster: HotlineRoster = { id: idOf(55), estateId: idOf(3), onDate: '2026-03-02', shifts: [kept(shift('00:00', '01:00')), kept(shift('03:00', '04:00')), kept(shift('04:00', '05:00', 34))] };

it('has the shifts that begin on its day, in their order (CS-005)', () => {
  given(null).when(set(shift('10:00', '15:59'), shift('00:00', '10:00'))).thenState({ onDate: '2026-03-02', shifts: [kept(shift('00:00', '10:00')), kept(shift('10:00', '15:59'))] });
  given(roster).when(set(shift('00:00', '10:00'))).thenState({ id: idOf(55), shifts: [kept(shift('00:00', '10:00'))] });
  given(null).when(set(shift('16:00', '20:00'))).thenRefused('SHIFT_PERIOD_INVALID', 'startAt');
  given(null).when(set(shift('10:00', '09:00'))).thenRefused('SHIFT_PERIOD_INVALID', 'endAt');
  given(null).when({ ...set(), onDate: '2026-03-01' }).thenRefused('TIME_PAST', 'on');
});

it('loses what is still to come of who left, and keeps what was (CS-005)', () => {
  given(roster).when({ type: 'strikeEmployee', employeeId: idOf(33) }).thenState({ shifts: [roster.shifts[0]!, roster.shifts[2]!] });
});

import { expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { after, ids, NOW, people } from '../work-order/work-order.fixture.ts';
import { decideOnCall, onCallMoves, type OnCallShift } from './on-call.rules.ts';

const shift: OnCallShift = { id: ids.order, estateId: ids.estate, employeeId: people.technician, startAt: NOW, endAt: after(720), state: 'PLANNED' };
const plan = (patch: object = {}) => () => decideOnCall({ type: 'planOnCall', ...shift, hasWorkingRole: true, employee: { state: 'ACTIVE' }, ...patch }, null).state;
const refusal = (code: string) => expect.objectContaining({ code });

everyMove(onCallMoves, (type, state) => decideOnCall({ type }, { ...shift, state }), { field: 'state' });

it('somebody who works here is on call, for a time (ENG-027)', () => {
  expect(plan()()).toMatchObject({ employeeId: people.technician, state: 'PLANNED' });
  expect(plan({ endAt: NOW })).toThrow(refusal('ON_CALL_TIME'));
  expect(plan({ endAt: after(8 * 1440) })).toThrow(refusal('ON_CALL_TIME'));
  expect(plan({ employee: { state: 'DEPARTED' } })).toThrow(refusal('ASSIGNEE_NOT_ACTIVE'));
  expect(plan({ hasWorkingRole: false })).toThrow(refusal('ASSIGNEE_NOT_A_WORKER'));
});

import { expect, it } from '@jest/globals';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideEstateRule, DEFAULT_RULE } from './estate-rule.rules.ts';

const rule = (patch: object) => () => decideEstateRule({ estateId: idOf(3), ...DEFAULT_RULE, ...patch }).state;
const refusal = (code: string) => expect.objectContaining({ code });

it('is the estate’s own, for its windows, its place and its interval (CS-133, CS-134)', () => {
  expect(rule({ wastePlaceCode: 'EAST-YARD', inspectEveryDays: 2 })()).toEqual({ id: idOf(3), estateId: idOf(3), ...DEFAULT_RULE, wastePlaceCode: 'EAST-YARD', inspectEveryDays: 2 });
});

it.each([[[]], [[{ from: '9:00', to: '11:30' }]], [[{ from: '11:30', to: '09:00' }]], [[{ from: '09:00', to: '11:30' }, { from: '11:00', to: '12:00' }]]])(
  'refuses windows %j (CS-133)', (wasteWindows) => {
    expect(rule({ wasteWindows })).toThrow(refusal('WASTE_WINDOWS_INVALID'));
  });

it('refuses a place that is no code, and an interval of no days or more than a week (CS-133, CS-134)', () => {
  expect(rule({ wastePlaceCode: '东侧空地' })).toThrow(refusal('INVALID_INPUT'));
  for (const inspectEveryDays of [0, 8]) expect(rule({ inspectEveryDays })).toThrow(refusal('INTERVAL_INVALID'));
});

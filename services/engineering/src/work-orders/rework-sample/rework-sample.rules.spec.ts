import { expect, it } from '@jest/globals';
import { ids, people } from '../work-order/work-order.fixture.ts';
import { decideReworkSample, sampleSize } from './rework-sample.rules.ts';

const standard = { min: 30, share: 10, windowDays: 30 };

it.each([[12, 12], [30, 30], [100, 30], [300, 30], [301, 31], [412, 42]])('of %i repairs %i are looked at: the larger of thirty and a tenth, never more than there are (ENG-021)', (population, size) => {
  expect(sampleSize(population, standard)).toBe(size);
});

it('a month is drawn when it is over, and when it had repairs (ENG-021)', () => {
  const sample = { id: ids.file, estateId: ids.estate, month: '2026-02', seed: ids.order, population: 12, orderIds: [ids.order], standard };
  const draw = (patch: object, now = new Date('2026-02-28T16:00:00Z')) => () => decideReworkSample({ ...sample, ...patch }, { now, by: people.projectManager }).state;
  expect(draw({})()).toMatchObject({ month: '2026-02', seed: ids.order, drawnBy: people.projectManager });
  expect(draw({}, new Date('2026-02-28T15:59:59Z'))).toThrow(expect.objectContaining({ code: 'MONTH_NOT_OVER' }));
  expect(draw({ population: 0 })).toThrow(expect.objectContaining({ code: 'NOTHING_TO_SAMPLE' }));
});

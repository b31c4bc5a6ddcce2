import { expect, it } from '@jest/globals';
import { ids, NOW, people } from '../work-order/work-order.fixture.ts';
import { decideCrewSchedule } from './crew-schedule.rules.ts';

const plan = (patch: object = {}) => () => decideCrewSchedule({
  id: ids.file, estateId: ids.estate, workOn: '2026-03-02', technicianId: people.technician, orderIds: [ids.order, ids.order, ids.ticket], ...patch,
}, { now: NOW, by: people.engineeringManager }).state;

it('a day has its technician and its orders, each once and in turn, from today on (ENG-029)', () => {
  expect(plan()()).toMatchObject({ orderIds: [ids.order, ids.ticket], plannedBy: people.engineeringManager });
  expect(plan({ workOn: '2026-03-01' })).toThrow(expect.objectContaining({ code: 'SCHEDULE_PAST' }));
  expect(plan({ orderIds: [] })).toThrow(expect.objectContaining({ code: 'SCHEDULE_SIZE' }));
  expect(plan({ orderIds: Array.from({ length: 31 }, (_, n) => `${n}`) })).toThrow(expect.objectContaining({ code: 'SCHEDULE_SIZE' }));
});

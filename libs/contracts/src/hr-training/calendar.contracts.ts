import { eventContract, stateContract } from '../contract.ts';
import { count, date, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { everyone } from '../reactions.ts';
import { sample, sampleId, variants } from '../sample-values.ts';

const calendar = { service: 'hr-training', aggregate: 'calendar', isEstateLevel: false, rows: ['PLAT-010'] } as const;

/** `regionId` null: the calendar of the whole group. `workdays`: weekend days worked to make up for a holiday. */
const days = () => ({
  regionId: nullable(uuid()), year: count(), holidays: listOf(date()), workdays: listOf(date()),
  state: oneOf('DRAFT', 'APPROVED', 'EFFECTIVE', 'SUPERSEDED'),
});

const sampleDays = () => ({
  regionId: null, year: 2026, holidays: ['2026-01-01', '2026-01-02'], workdays: ['2026-01-04'], state: 'EFFECTIVE' as const,
});

/** A year was published or corrected: provisional due times are computed anew, all others stay. @source PLAT-010 */
export const calendarUpdated = eventContract({
  ...calendar, event: 'updated', zh: '工作日历已更新', en: 'The business calendar was updated',
  reactions: everyone({ zh: '更新本地副本;重新计算暂定时限', en: 'local copy updated; provisional due times computed anew' }),
  schema: payload(days()), samples: variants(sampleDays(), { regionId: sample.region }),
});

/** The calendar of one year as it is. @source PLAT-010 */
export const calendarState = stateContract({
  ...calendar, zh: '工作日历现状', en: 'The business calendar of one year as it is',
  reactions: everyone({ zh: '更新本地副本;客服与工程重新计算暂定时限', en: 'local copy updated; customer-service and engineering compute provisional limits anew' }),
  schema: payload({ id: uuid(), ...days() }), samples: variants({ id: sampleId(39), ...sampleDays() }, { regionId: sample.region }),
});

import { eventContract, stateContract } from '../contract.ts';
import { count, date, listOf, nullable, oneOf, payload, uuid } from '../fields.ts';
import { everyone, localCopy } from '../reactions.ts';
import { sampleId } from '../sample-values.ts';

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
  reactions: everyone('local copy updated; provisional due times computed anew'), schema: payload(days()), samples: [sampleDays()],
});

/** The calendar of one year as it is. @source PLAT-010 */
export const calendarState = stateContract({
  ...calendar, zh: '工作日历现状', en: 'The business calendar of one year as it is', reactions: localCopy,
  schema: payload({ id: uuid(), ...days() }), samples: [{ id: sampleId(39), ...sampleDays() }],
});

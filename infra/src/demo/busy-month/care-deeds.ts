import { InterviewPlanService, InterviewService, OccupancyService, SegmentationReviewService, SurveyService } from '@guanjia/customer-service';
import { addDays, monthBounds } from '@guanjia/domain';
import { later, onDay } from '../history/local-time.ts';
import type { Loading } from '../load/loading.ts';
import { idOf } from '../plan/ids.ts';
import { employeeId } from '../plan/staff.ts';
import type { MonthPlan } from './busy-month.ts';
import type { Deed, Deeds } from './deed.ts';

/** How the households live, one deed each, and the interviews of the year, planned. */
export function settledIn(loading: Loading, { month, places, living }: MonthPlan): { lives: Deeds[]; planned: Deeds } {
  const [occupancies, plans] = [loading.get('customer-service', OccupancyService), loading.get('customer-service', InterviewPlanService)];
  const { firstDay } = monthBounds(month);
  const estate = places.estates[0]!;
  const id = idOf('interview-plan', `${estate.code} ${month}`);
  const lives = living.map(({ householdId, isLivedIn, since }): Deeds => [{
    at: onDay(firstDay, 0), by: 'CSR1', name: `living ${householdId}`,
    does: (call) => (isLivedIn ? occupancies.recordResidence(call, householdId, { since }, {}) : occupancies.recordDelivery(call, householdId, { at: since }, {})),
  }]);
  return { lives, planned: [
    { at: onDay(firstDay, 9 * 60), by: 'CSS', name: `plan ${id}`, makes: id, does: (call, keyed) => plans.generate(call, { estateId: estate.id, year: Number(month.slice(0, 4)) }, keyed) },
    { at: onDay(firstDay, 10 * 60), by: 'CSS', name: `activate ${id}`, does: (call) => plans.activate(call, id, {}) },
  ] };
}

/** Each talk, as it was noted. @source CS-086 CS-087 CS-088 */
export function talks(loading: Loading, { interviews }: MonthPlan): Deeds[] {
  const service = loading.get('customer-service', InterviewService);
  return interviews.map(({ householdId, at, by, mode, satisfaction }) => [{
    at, by, name: `interview ${householdId}`, does: (call, keyed) => service.record(call, { householdId, mode, satisfaction, needs: '希望增加充电桩' }, keyed),
  }]);
}

/** Households that are looked at in one command. */
const AT_ONCE = 500;

/** The half-year's look at all households, together on the 25th. @source CS-092 */
export function segmentation(loading: Loading, { month, places, living }: MonthPlan): Deeds {
  const reviews = loading.get('customer-service', SegmentationReviewService);
  const estate = places.estates[0]!;
  const day = addDays(monthBounds(month).firstDay, 24);
  const [year, half] = [Number(month.slice(0, 4)), Number(month.slice(5)) <= 6 ? 1 : 2];
  const id = idOf('segmentation', `${estate.code} ${year} ${half}`);
  const results = living.map(({ householdId, segment }) => ({ householdId, segment }));
  const pages = Array.from({ length: Math.ceil(results.length / AT_ONCE) }, (_, page) => results.slice(page * AT_ONCE, (page + 1) * AT_ONCE));
  const step = (minutes: number, name: string, does: Deed['does'], makes?: string): Deed => ({ at: onDay(day, minutes), by: 'CSS', name: `${name} ${id}`, does, ...(makes ? { makes } : {}) });
  return [
    step(9 * 60, 'run', (call, keyed) => reviews.run(call, { estateId: estate.id, year, half, participantIds: ['CSS', 'CSR1', 'EM'].map((key) => employeeId(estate, key)) }, keyed), id),
    ...pages.map((page, no) => step(10 * 60 + no, `assess ${no}`, (call, keyed) => reviews.assess(call, id, { results: page }, keyed))),
    step(16 * 60, 'confirm', (call) => reviews.confirm(call, id, {})),
  ];
}

/** The year's first survey, asked along with the talks. @source CS-094 CS-096 */
export function survey(loading: Loading, { month, places, interviews }: MonthPlan): Deeds {
  const surveys = loading.get('customer-service', SurveyService);
  const { id: estateId, code } = places.estates[0]!;
  const { firstDay, lastDay } = monthBounds(month);
  const id = idOf('survey', `${code} ${month}`);
  const questions = [{ code: 'CLEAN', text: '您对保洁满意吗?' }, { code: 'SAFE', text: '您对秩序维护满意吗?' }];
  return [
    { at: onDay(firstDay, 11 * 60), by: 'CSS', name: `draft ${id}`, makes: id, does: (call, keyed) => surveys.draft(call, { estateId, kind: 'OPINION', title: '业主意见征询表', questions }, keyed) },
    { at: onDay(firstDay, 12 * 60), by: 'CSS', name: `launch ${id}`, does: (call) => surveys.launch(call, id, onDay(addDays(lastDay, 90), 0), {}) },
    ...interviews.map(({ householdId, at, by, satisfaction }): Deed => ({
      at: later(at, 5), by, name: `reply ${id} ${householdId}`,
      does: (call, keyed) => surveys.reply(call, { surveyId: id, householdId, channel: 'PAPER', answers: [{ code: 'CLEAN', step: satisfaction }], satisfaction }, keyed),
    })),
  ];
}

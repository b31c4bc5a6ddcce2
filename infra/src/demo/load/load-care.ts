import { CommitteeService, InterviewPlanService, InterviewService, OccupancyService, SuggestionService, SurveyService } from '@guanjia/customer-service';
import type { Tx } from '@guanjia/persistence';
import { idOf } from '../plan/ids.ts';
import type { EstatePlan } from '../plan/places.ts';
import type { StaffPlan } from '../plan/staff.ts';
import type { DemoCall } from './demo-call.ts';
import { actorOf, type Loading } from './loading.ts';

const HOUSEHOLDS = 12;

interface Here {
  loading: Loading;
  staff: StaffPlan;
  estate: EstatePlan;
  tx: Tx;
  at: Date;
}

/** One estate keeps in touch with its households: how some live, the year's interviews, a survey, suggestions, its committee. */
export async function loadCare(loading: Loading, estates: readonly EstatePlan[], staff: StaffPlan, at: Date): Promise<void> {
  await loading.part({ service: 'customer-service', part: 'care', zh: '客户关怀', en: 'care', items: estates.slice(0, 1), chunk: 1 }, async (tx, estate) => {
    const here = { loading, staff, estate, tx, at };
    const homes = estate.buildings.flatMap(({ units }) => units).flatMap(({ id, household }) => (household ? [{ unitId: id, householdId: household.id }] : [])).slice(0, HOUSEHOLDS);
    await livedIn(here, homes);
    await interviewed(here, homes);
    await heard(here, homes);
  });
}

type Home = { unitId: string; householdId: string };

/** A command of somebody of the estate, by post. */
const by = ({ loading, staff, estate, tx, at }: Here, post: string, name: string, makes?: string): DemoCall => loading.call('customer-service', {
  tx, at, actor: actorOf(staff.employees.find(({ estateId, key }) => estateId === estate.id && key === post)!), name: `care ${estate.code} ${name}`, ...(makes ? { makes } : {}),
});

async function livedIn(here: Here, homes: readonly Home[]): Promise<void> {
  const occupancies = here.loading.get('customer-service', OccupancyService);
  for (const [n, { householdId }] of homes.entries()) {
    const since = new Date(Date.UTC(2024, n % 12, 1 + n));
    const call = by(here, 'CSR1', `living ${n}`);
    if (n % 4 === 3) await occupancies.recordDelivery(call, householdId, { at: since }, {});
    else await occupancies.recordResidence(call, householdId, { since }, {});
  }
}

async function interviewed(here: Here, homes: readonly Home[]): Promise<void> {
  const { loading, estate, at } = here;
  const plans = loading.get('customer-service', InterviewPlanService);
  const id = idOf('interview-plan', estate.code);
  await plans.generate(by(here, 'CSS', 'plan', id), { estateId: estate.id, year: at.getUTCFullYear() }, { idempotencyKey: idOf('key', `plan ${estate.code}`) });
  await plans.activate(by(here, 'CSS', 'activate'), id, {});
  const interviews = loading.get('customer-service', InterviewService);
  for (const [n, { householdId }] of homes.slice(0, 4).entries()) {
    const call = by(here, 'CSR1', `visit ${n}`);
    await interviews.recordVisit(call, { householdId, mode: n % 2 ? 'PHONE' : 'FACE', needs: '希望增加充电桩', satisfaction: 'SATISFIED' }, { idempotencyKey: idOf('key', `visit ${estate.code} ${n}`) });
  }
}

async function heard(here: Here, homes: readonly Home[]): Promise<void> {
  const { loading, estate, at } = here;
  const surveys = loading.get('customer-service', SurveyService);
  const key = (name: string) => ({ idempotencyKey: idOf('key', `${name} ${estate.code}`) });
  const surveyId = idOf('survey', estate.code);
  const questions = [{ code: 'CLEAN', text: '您对保洁满意吗?' }, { code: 'SAFE', text: '您对秩序维护满意吗?' }];
  await surveys.draft(by(here, 'CSS', 'survey', surveyId), { estateId: estate.id, kind: 'OPINION', title: '业主意见征询表', questions }, key('survey'));
  await surveys.launch(by(here, 'CSS', 'launch'), surveyId, new Date(at.getTime() + 120 * 86_400_000), {});
  for (const [n, { householdId }] of homes.slice(0, 6).entries()) {
    const reply = { surveyId, householdId, channel: 'PAPER', answers: [{ code: 'CLEAN', step: 'SATISFIED' }], satisfaction: n === 5 ? 'NEUTRAL' : 'SATISFIED' } as const;
    await surveys.reply(by(here, 'CSR1', `reply ${n}`), reply, key(`reply ${n}`));
  }
  const { unitId } = homes[0]!;
  await loading.get('customer-service', SuggestionService).submit(by(here, 'CSR1', 'suggestion'), { estateId: estate.id, channel: 'PHONE', kind: 'SUGGESTION', suggesterType: 'OWNER', unitId, text: '希望在地库增加充电桩' }, key('suggestion'));
  const committees = loading.get('customer-service', CommitteeService);
  const preparing = by(here, 'PM', 'committee');
  await committees.update(preparing, { estateId: estate.id, state: 'PREPARING', members: [] }, key('committee'));
  await preparing.reads.end();
  await committees.recordContact(by(here, 'PM', 'contact'), { estateId: estate.id, kind: 'MEETING', summary: '业委会筹备沟通' }, key('contact'));
}

import { surveyClosed, surveyImprovementRequired, surveyLaunched, type SURVEY_KINDS } from '@guanjia/contracts';
import { moves, STAY, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export const surveyMoves = moves({
  states: ['DRAFT', 'LAUNCHED', 'CLOSED_COLLECTING', 'ANALYSED', 'CLOSED'], initial: 'DRAFT', final: ['CLOSED'],
  moves: {
    launchSurvey: { from: ['DRAFT'], to: 'LAUNCHED' },
    stopCollecting: { from: ['LAUNCHED'], to: 'CLOSED_COLLECTING' },
    analyseSurvey: { from: ['CLOSED_COLLECTING', 'ANALYSED'], to: 'ANALYSED' },
    addImprovement: { from: ['ANALYSED'], to: STAY },
    closeSurvey: { from: ['ANALYSED'], to: 'CLOSED' },
  },
});

type SurveyState = (typeof surveyMoves.states)[number];

interface SurveyQuestion {
  code: string;
  text: string;
}

interface SurveyProblem {
  code: string;
  text: string;
}

/** 改进措施: what is done about a problem that the survey showed. @source CS-095 */
export interface ImprovementMeasure {
  id: string;
  problemCode: string;
  action: string;
  actionKind: 'PREVENTIVE' | 'CORRECTIVE';
  ownerId: string;
  dueOn: string;
}

/** 征询 / 顾客意见调查: one round of questions to the households of an estate. @source CS-094 CS-095 */
export interface Survey {
  id: string;
  estateId: string;
  kind: (typeof SURVEY_KINDS)[number];
  year: number;
  round: number;
  title: string;
  questions: readonly SurveyQuestion[];
  state: SurveyState;
  launchedAt: Date | null;
  closesAt: Date | null;
  analysis: string | null;
  problems: SurveyProblem[];
  measures: ImprovementMeasure[];
  closedAt: Date | null;
}

export interface ReplyCounts {
  replies: number;
  valid: number;
  satisfied: number;
}

export type SurveyCommand =
  | Pick<Survey, 'id' | 'estateId' | 'kind' | 'year' | 'round' | 'title' | 'questions'> & { type: 'draftSurvey' }
  | { type: 'launchSurvey'; closesAt: Date }
  | { type: 'stopCollecting' }
  | { type: 'analyseSurvey'; analysis: string; problems: readonly SurveyProblem[] }
  | { type: 'addImprovement'; measure: ImprovementMeasure; today: string }
  | { type: 'closeSurvey'; counts: ReplyCounts };

/** Replies are taken until then. @source CS-094 */
export const SURVEY_DEADLINE = 'survey.closes';

/** @throws WRONG_STATE, QUESTIONS_INVALID, TIME_PAST, PROBLEMS_INVALID, PROBLEM_UNKNOWN, MEASURE_MISSING
 *  @source CS-094 CS-095 lifecycles 3.1 Survey */
export function decideSurvey(command: SurveyCommand, known: Survey | null, { now }: { now: Date }): Decision<Survey> {
  if (command.type === 'draftSurvey') return drafted(command);
  const survey = known!;
  surveyMoves.require(command.type, survey.state);
  switch (command.type) {
    case 'launchSurvey': return launched(command.closesAt, survey, now);
    case 'stopCollecting': return { state: { state: 'CLOSED_COLLECTING' }, events: [], deadlines: [{ kind: SURVEY_DEADLINE, ref: survey.id, dueAt: null }] };
    case 'analyseSurvey': return analysed(command, survey);
    case 'addImprovement': return improved(command, survey);
    case 'closeSurvey': return closed(command.counts, survey, now);
  }
}

const isDistinct = (parts: readonly { code: string }[]): boolean => new Set(parts.map(({ code }) => code)).size === parts.length;

function drafted({ type: _, ...survey }: Extract<SurveyCommand, { type: 'draftSurvey' }>): Decision<Survey> {
  if (survey.questions.length === 0 || !isDistinct(survey.questions)) throw customerServiceErrors.error('QUESTIONS_INVALID', { field: 'questions' });
  return { state: { ...survey, state: 'DRAFT', launchedAt: null, closesAt: null, analysis: null, problems: [], measures: [], closedAt: null }, events: [] };
}

function launched(closesAt: Date, { id, estateId, kind, year, round }: Survey, now: Date): Decision<Survey> {
  if (closesAt <= now) throw customerServiceErrors.error('TIME_PAST', { field: 'closesAt', params: { field: 'closesAt' } });
  return {
    state: { state: 'LAUNCHED', launchedAt: now, closesAt }, deadlines: [{ kind: SURVEY_DEADLINE, ref: id, dueAt: closesAt }],
    events: [surveyLaunched.draft({ id, estateId, at: now, data: { kind, year, round, launchedAt: now.toISOString(), closesAt: closesAt.toISOString() } })],
  };
}

/** What measures were set for stays a problem. @source CS-095 */
function analysed({ analysis, problems }: Extract<SurveyCommand, { type: 'analyseSurvey' }>, { measures }: Survey): Decision<Survey> {
  const isKnown = (code: string) => problems.some((problem) => problem.code === code);
  if (!isDistinct(problems) || !measures.every(({ problemCode }) => isKnown(problemCode))) throw customerServiceErrors.error('PROBLEMS_INVALID', { field: 'problems' });
  return { state: { state: 'ANALYSED', analysis, problems: [...problems] }, events: [] };
}

function improved({ measure, today }: Extract<SurveyCommand, { type: 'addImprovement' }>, { problems, measures }: Survey): Decision<Survey> {
  if (!problems.some(({ code }) => code === measure.problemCode)) throw customerServiceErrors.error('PROBLEM_UNKNOWN', { field: 'problemCode', params: { code: measure.problemCode } });
  if (measure.dueOn < today) throw customerServiceErrors.error('TIME_PAST', { field: 'dueOn', params: { field: 'dueOn' } });
  return { state: { measures: [...measures, measure] }, events: [] };
}

/** Every problem has a measure; each measure asks for its improvement. @source CS-095 */
function closed(counts: ReplyCounts, { id, estateId, kind, year, round, problems, measures }: Survey, now: Date): Decision<Survey> {
  const bare = problems.filter(({ code }) => !measures.some(({ problemCode }) => problemCode === code));
  if (bare.length > 0) throw customerServiceErrors.error('MEASURE_MISSING', { params: { codes: bare.map(({ code }) => code).join(', ') } });
  const stamp = { id, estateId, at: now };
  const which = { kind, year, round };
  return {
    state: { state: 'CLOSED', closedAt: now },
    events: [
      surveyClosed.draft({ ...stamp, data: { ...which, ...counts, problems: problems.length, measures: measures.length, isAnalysed: true } }),
      ...measures.map((measure) => surveyImprovementRequired.draft({ ...stamp, data: {
        ...which, measureId: measure.id, actionKind: measure.actionKind, ownerId: measure.ownerId, dueOn: measure.dueOn,
      } })),
    ],
  };
}

import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideSurvey, surveyMoves, type Survey, type SurveyCommand } from './survey.rules.ts';

const now = at('02:00');
const given = givenFor((command: SurveyCommand, survey: Survey | null) => decideSurvey(command, survey, { now }));
const questions = [{ code: 'CLEAN', text: '保洁' }, { code: 'SAFE', text: '秩序' }];
const problems = [{ code: 'P1', text: '地库照明不足' }];
const measure = { id: idOf(62), problemCode: 'P1', action: '更换灯具', actionKind: 'CORRECTIVE', ownerId: idOf(33), dueOn: '2026-04-30' } as const;

const aSurvey = (patch: Partial<Survey> = {}): Survey => ({
  id: idOf(60), estateId: idOf(3), kind: 'OPINION', year: 2026, round: 1, title: '上半年征询', questions, state: 'DRAFT', launchedAt: null, closesAt: null,
  analysis: null, problems: [], measures: [], closedAt: null, ...patch,
});
const counts = { replies: 10, valid: 9, satisfied: 8 };
const commands: Readonly<Record<keyof typeof surveyMoves.moves, SurveyCommand>> = {
  launchSurvey: { type: 'launchSurvey', closesAt: at('08:00') }, stopCollecting: { type: 'stopCollecting' }, analyseSurvey: { type: 'analyseSurvey', analysis: '总体良好', problems },
  addImprovement: { type: 'addImprovement', measure, today: '2026-03-02' }, closeSurvey: { type: 'closeSurvey', counts },
};

everyMove(surveyMoves, (command, state) => decideSurvey(commands[command], aSurvey({ state, problems, measures: [measure] }), { now }), { field: 'state', limits: { 'survey.closes': 'stopCollecting' } });

describe('a survey', () => {
  it('asks each question once, goes out and takes replies until its time (CS-094)', () => {
    const draft = { type: 'draftSurvey', id: idOf(60), estateId: idOf(3), kind: 'OPINION', year: 2026, round: 1, title: '上半年征询', questions } as const;
    given(null).when(draft).thenState({ state: 'DRAFT' });
    given(null).when({ ...draft, questions: [] }).thenRefused('QUESTIONS_INVALID', 'questions');
    given(null).when({ ...draft, questions: [questions[0]!, questions[0]!] }).thenRefused('QUESTIONS_INVALID', 'questions');
    const { events, deadlines } = given(aSurvey()).when(commands.launchSurvey).thenState({ state: 'LAUNCHED', launchedAt: now }).decision();
    expect(events).toMatchObject([{ type: 'customer-service.survey.launched.v1', data: { kind: 'OPINION', year: 2026, round: 1 } }]);
    expect(deadlines).toEqual([{ kind: 'survey.closes', ref: idOf(60), dueAt: at('08:00') }]);
    given(aSurvey()).when({ type: 'launchSurvey', closesAt: now }).thenRefused('TIME_PAST', 'closesAt');
  });

  it('is not closed while a problem has no measure (CS-095)', () => {
    given(aSurvey({ state: 'ANALYSED', analysis: '良好', problems })).when(commands.closeSurvey).thenRefused('MEASURE_MISSING');
    given(aSurvey({ state: 'ANALYSED', analysis: '良好' })).when(commands.closeSurvey).thenState({ state: 'CLOSED', closedAt: now });
  });

  it('closed, tells its counts, and asks for each improvement (CS-094, CS-095)', () => {
    const { events } = given(aSurvey({ state: 'ANALYSED', analysis: '良好', problems, measures: [measure] })).when(commands.closeSurvey).decision();
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['customer-service.survey.closed.v1', { kind: 'OPINION', year: 2026, round: 1, ...counts, problems: 1, measures: 1, isAnalysed: true }],
      ['customer-service.survey.improvement-required.v1', { kind: 'OPINION', year: 2026, round: 1, measureId: idOf(62), actionKind: 'CORRECTIVE', ownerId: idOf(33), dueOn: '2026-04-30' }],
    ]);
  });

  it('has measures for problems that its analysis names, and keeps those problems (CS-095)', () => {
    const survey = aSurvey({ state: 'ANALYSED', analysis: '良好', problems, measures: [measure] });
    given(survey).when({ type: 'addImprovement', measure: { ...measure, problemCode: 'P2' }, today: '2026-03-02' }).thenRefused('PROBLEM_UNKNOWN', 'problemCode');
    given(survey).when({ type: 'addImprovement', measure: { ...measure, dueOn: '2026-03-01' }, today: '2026-03-02' }).thenRefused('TIME_PAST', 'dueOn');
    given(survey).when({ type: 'analyseSurvey', analysis: '再看', problems: [] }).thenRefused('PROBLEMS_INVALID', 'problems');
  });
});

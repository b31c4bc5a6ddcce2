import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideReply, type SurveyReply } from './survey-reply.rules.ts';
import { scoreOf } from './survey-score.reads.ts';
import type { Survey } from './survey.rules.ts';

const now = at('02:00');
type Asked = Pick<Survey, 'state' | 'closesAt' | 'questions'>;

describe('a reply', () => {
  const reply: SurveyReply = {
    id: idOf(63), estateId: idOf(3), surveyId: idOf(60), householdId: idOf(6), unitId: idOf(5), zoneId: idOf(80), officerId: idOf(33), channel: 'APP',
    answers: [{ code: 'CLEAN', step: 'SATISFIED' }], satisfaction: 'SATISFIED', comment: null, repliedBy: idOf(7), repliedAt: now,
  };
  const running: Asked = { state: 'LAUNCHED', closesAt: at('08:00'), questions: [{ code: 'CLEAN', text: '保洁' }] };
  const refused = (patch: Partial<SurveyReply>, survey = running, when = now) => () => decideReply({ ...reply, ...patch }, survey, when);

  it('answers what is asked, while replies are taken (CS-094)', () => {
    expect(decideReply(reply, running, now)).toEqual({ state: reply, events: [] });
    expect(refused({}, { ...running, state: 'CLOSED_COLLECTING' })).toThrow(expect.objectContaining({ code: 'SURVEY_NOT_OPEN' }));
    expect(refused({}, running, at('08:01'))).toThrow(expect.objectContaining({ code: 'SURVEY_NOT_OPEN' }));
    expect(refused({ answers: [{ code: 'NOISE', step: 'NEUTRAL' }] })).toThrow(expect.objectContaining({ code: 'ANSWER_UNKNOWN' }));
    expect(refused({ answers: [reply.answers[0]!, reply.answers[0]!] })).toThrow(expect.objectContaining({ code: 'ANSWER_UNKNOWN' }));
  });

  it.each([[10, 9, 9_000], [3, 2, 6_666], [0, 0, null]])('%s valid, %s satisfied → %s basis points (CS-096, K11)', (valid, satisfied, expected) => {
    expect(scoreOf({ replies: 12, valid, satisfied })).toBe(expected);
  });
});

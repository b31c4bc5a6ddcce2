import type { SATISFACTION_STEPS } from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Survey } from './survey.rules.ts';

export type SatisfactionStep = (typeof SATISFACTION_STEPS)[number];

const REPLY_CHANNELS = ['APP', 'PAPER', 'PHONE', 'VISIT', 'WECHAT'] as const;

interface SurveyAnswer {
  code: string;
  step: SatisfactionStep;
}

/** 答卷: what one household answered; by the zone and officer who serve it. @source CS-094 CS-097 */
export interface SurveyReply {
  id: string;
  estateId: string;
  surveyId: string;
  householdId: string;
  unitId: string;
  zoneId: string | null;
  officerId: string | null;
  channel: (typeof REPLY_CHANNELS)[number];
  answers: readonly SurveyAnswer[];
  /** all in all; without it the reply is not valid */
  satisfaction: SatisfactionStep | null;
  comment: string | null;
  repliedBy: string;
  repliedAt: Date;
}

/** While the survey runs, to what it asks. @throws SURVEY_NOT_OPEN, ANSWER_UNKNOWN   @source CS-094 */
export function decideReply(reply: SurveyReply, { state, closesAt, questions }: Pick<Survey, 'state' | 'closesAt' | 'questions'>, now: Date): Decision<SurveyReply> {
  if (state !== 'LAUNCHED' || closesAt === null || now > closesAt) throw customerServiceErrors.error('SURVEY_NOT_OPEN');
  const codes = reply.answers.map(({ code }) => code);
  const stranger = codes.find((code, at) => !questions.some((question) => question.code === code) || codes.indexOf(code) !== at);
  if (stranger !== undefined) throw customerServiceErrors.error('ANSWER_UNKNOWN', { field: 'answers', params: { code: stranger } });
  return { state: reply, events: [] };
}

import { Injectable } from '@nestjs/common';
import { groupScope, localDateOf, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import { requireServing } from '../../reception/staff.facts.ts';
import type { AddImprovementInput, AnalyseSurveyInput, DraftSurveyInput, SubmitSurveyReplyInput } from '../../schema.types.ts';
import { placeNamed } from '../../tickets/ticket/ticket.facts.ts';
import { responsibleFor } from '../../zones/zone.facts.ts';
import { opinionsAccess } from '../opinions.access.ts';
import { decideReply, type SurveyReply } from './survey-reply.rules.ts';
import { SurveyEntity, SurveyReplyEntity } from './survey.entity.ts';
import { nextRound, repliesTo, surveyNamed } from './survey.facts.ts';
import { decideSurvey, type Survey, type SurveyCommand } from './survey.rules.ts';

const constraints = {
  survey_round_once: () => customerServiceErrors.error('SURVEY_ROUND_TAKEN'),
  survey_reply_once: () => customerServiceErrors.error('REPLIED_ALREADY', { field: 'householdId' }),
};

/** Surveys from the draft to the last measure. @source CS-094 CS-095 */
@Injectable()
export class SurveyService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, QUESTIONS_INVALID   @source CS-094 */
  draft(call: Call, input: DraftSurveyInput, keyed: Keyed): Promise<Stored<Survey>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'survey.run');
    const { estateId, kind, title, questions } = input;
    return this.store.create<Survey>(call, SurveyEntity, { operation: 'draftSurvey', scope, place: { estateId }, body: input, constraints, ...keyed }, async (_, tx) =>
      decideSurvey({ type: 'draftSurvey', id: call.newId(), estateId, kind, title, questions, ...(await nextRound(tx, { estateId, kind, now: call.now })) }, null, call));
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_PAST   @source CS-094 */
  launch(call: Call, id: string, closesAt: Date, keyed: Keyed): Promise<Stored<Survey>> {
    return this.#run(call, id, { operation: 'launchSurvey', body: { id, closesAt }, ...keyed }, () => ({ type: 'launchSurvey', closesAt }));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source lifecycles 3.1 Survey */
  stopCollecting(call: Call, id: string, keyed: Keyed): Promise<Stored<Survey>> {
    return this.#run(call, id, { operation: 'stopCollecting', body: { id }, ...keyed }, () => ({ type: 'stopCollecting' }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, PROBLEMS_INVALID   @source CS-095 */
  analyse(call: Call, id: string, input: AnalyseSurveyInput, keyed: Keyed): Promise<Stored<Survey>> {
    return this.#run(call, id, { operation: 'analyseSurvey', body: { id, ...input }, ...keyed }, () => ({ type: 'analyseSurvey', ...input }));
  }

  /** @throws NOT_FOUND, WRONG_STATE, PROBLEM_UNKNOWN, TIME_PAST, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-095 */
  addImprovement(call: Call, id: string, input: AddImprovementInput, keyed: Keyed): Promise<Stored<Survey>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'survey.improve');
    return this.store.update<Survey>(call, SurveyEntity, id, { operation: 'addImprovement', scope, body: { id, ...input }, ...keyed }, async (survey, tx) => {
      await requireServing(tx, input.ownerId, { estateId: survey.estateId, field: 'ownerId' });
      return decideSurvey({ type: 'addImprovement', measure: { id: call.newId(), ...input }, today: localDateOf(call.now) }, survey, call);
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, MEASURE_MISSING   @source CS-094 CS-095 */
  close(call: Call, id: string, keyed: Keyed): Promise<Stored<Survey>> {
    return this.#run(call, id, { operation: 'closeSurvey', body: { id }, ...keyed }, async (tx) => ({ type: 'closeSurvey', counts: await repliesTo(tx, id) }));
  }

  /** No reply is taken any more. @source CS-094 PLAT-018 */
  async onDeadline(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<Survey>(call, SurveyEntity, id, { operation: 'stopCollecting', scope: groupScope }, (survey) => decideSurvey({ type: 'stopCollecting' }, survey, call));
  }

  /** A household answers for itself alone; staff write down what they are told. One reply of each household counts.
   *  @throws NOT_FOUND, SURVEY_NOT_OPEN, ANSWER_UNKNOWN, REPLIED_ALREADY, NOT_IN_ESTATE   @source CS-094 CS-097 */
  reply(call: Call, input: SubmitSurveyReplyInput, keyed: Keyed): Promise<Stored<SurveyReply>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'survey.reply');
    const { surveyId, householdId, satisfaction = null, comment = null, channel, answers } = input;
    const place = async (tx: Tx) => ({ estateId: (await surveyNamed(tx, surveyId)).estateId, by: { id: surveyId, field: 'surveyId' } });
    return this.store.create<SurveyReply>(call, SurveyReplyEntity, { operation: 'submitSurveyReply', scope, place, body: input, constraints, ...keyed }, async (_, tx) => {
      const survey = await surveyNamed(tx, surveyId);
      const { household } = await placeNamed(tx, { estateId: survey.estateId, householdId }, call.actor);
      if (household?.estateId !== survey.estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId', params: { field: 'householdId' } });
      const { unitId } = household;
      const responsible = await responsibleFor(tx, { estateId: survey.estateId, unitId });
      return decideReply({
        id: call.newId(), estateId: survey.estateId, surveyId, householdId, unitId, zoneId: responsible?.zoneId ?? null, officerId: responsible?.officerId ?? null,
        channel, answers, satisfaction, comment, repliedBy: call.actor.id, repliedAt: call.now,
      }, survey, call.now);
    });
  }

  #run(call: Call, id: string, command: Keyed & { operation: string; body: object }, commandOf: (tx: Tx) => SurveyCommand | Promise<SurveyCommand>): Promise<Stored<Survey>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'survey.run');
    return this.store.update<Survey>(call, SurveyEntity, id, { scope, ...command }, async (survey, tx) => decideSurvey(await commandOf(tx), survey, call));
  }
}

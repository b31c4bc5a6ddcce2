import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import {
  askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Columns, type Connection, type RequestCall,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QuerySurveyRepliesArgs, QuerySurveysArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import type { SurveyReply } from './survey-reply.rules.ts';
import type { Survey } from './survey.rules.ts';

export type SurveyRow = Stored<Survey>;
export type SurveyReplyRow = Stored<SurveyReply>;

const columns: Columns = columnsOf('s', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF', year: 'ITSELF', round: 'ITSELF', title: 'ITSELF', questions: 'ITSELF',
  state: 'ITSELF', launchedAt: 'ITSELF', closesAt: 'ITSELF', analysis: 'ITSELF', problems: 'ITSELF', measures: 'ITSELF', closedAt: 'ITSELF',
});
const replyColumns: Columns = columnsOf('r', {
  id: 'ALWAYS', repliedAt: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', surveyId: 'ITSELF', householdId: ['household'], unitId: ['unit'], zoneId: 'ITSELF',
  officerId: ['officer'], channel: 'ITSELF', answers: 'ITSELF', satisfaction: 'ITSELF', comment: 'ITSELF',
});

@Injectable()
export class SurveyReads {
  one(call: RequestCall, id: string): Promise<SurveyRow | null> {
    return call.load('survey', id, async (ids) => byId(await call.reads.rows<SurveyRow>(sql`select ${askedColumns(call, columns)} from survey s
      where ${idIn('s.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QuerySurveysArgs): Promise<Connection<SurveyRow>> {
    const { after, tail, connection } = page(args, descending('s.created_at', 'createdAt'));
    const { estateId, kind, year, state } = filter ?? {};
    return connection(await call.reads.rows<SurveyRow>(sql`select ${askedColumns(call, columns)} from survey s
      where ${readable(call)} and ${after} and ${idIs('s.estate_id', estateId)} and ${valueIs('s.kind', kind)} and ${valueIs('s.state', state)}
        and ${when(year, (value) => sql<boolean>`s.year = ${value}`)} ${tail}`));
  }

  /** What was answered, latest first. @source CS-094 */
  async replies(call: RequestCall, { surveyId, zoneId, satisfaction, ...args }: QuerySurveyRepliesArgs): Promise<Connection<SurveyReplyRow>> {
    const { after, tail, connection } = page(args, descending('r.replied_at', 'repliedAt'));
    const within = call.reads.within(scopeOf(call.actor, opinionsAccess, 'survey.replies'), 'r.estate_id');
    return connection(await call.reads.rows<SurveyReplyRow>(sql`select ${askedColumns(call, replyColumns)} from survey_reply r
      where ${within} and ${after} and ${idIs('r.survey_id', surveyId)} and ${idIs('r.zone_id', zoneId)} and ${valueIs('r.satisfaction', satisfaction)} ${tail}`));
  }
}

/** Owners and tenants see what they are asked. */
const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, opinionsAccess, 'survey.read'), 's.estate_id', sql<boolean>`s.state = 'LAUNCHED'`);

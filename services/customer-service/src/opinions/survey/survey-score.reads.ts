import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { heldOn, standardOrder } from '@guanjia/persistence';
import { idIs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QuerySurveyScoreArgs } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';

interface Counted {
  replies: number;
  valid: number;
  satisfied: number;
}

/** How content the households are that answered. @source CS-096 CS-097 K11 */
export interface SurveyScore extends Counted {
  /** % that the standard asks for */
  target: number | null;
  byZone: readonly (Counted & { zoneId: string | null; officerId: string | null })[];
}

@Injectable()
export class SurveyScoreReads {
  /** Of a survey, or of one zone in it; null where the survey is not there or not yours to see. @source CS-096 CS-097 */
  async of(call: RequestCall, { surveyId, zoneId }: QuerySurveyScoreArgs): Promise<SurveyScore | null> {
    const within = call.reads.within(scopeOf(call.actor, opinionsAccess, 'survey.replies'), 'v.estate_id');
    const row = await call.reads.row<SurveyScore>(sql`with replies as (
        select r.zone_id, r.officer_id, count(*)::int as replies, count(r.satisfaction)::int as valid,
          count(*) filter (where r.satisfaction in ('SATISFIED', 'VERY_SATISFIED'))::int as satisfied
        from survey_reply r where ${idIs('r.survey_id', surveyId)} and ${idIs('r.zone_id', zoneId)} group by 1, 2)
      select coalesce((select sum(replies) from replies), 0)::int as replies, coalesce((select sum(valid) from replies), 0)::int as valid,
        coalesce((select sum(satisfied) from replies), 0)::int as satisfied,
        coalesce((select jsonb_agg(jsonb_build_object('zoneId', zone_id, 'officerId', officer_id, 'replies', replies, 'valid', valid, 'satisfied', satisfied) order by zone_id, officer_id)
          from replies), '[]') as "byZone",
        (select (s.data->>'value')::float from reference_copy s where s.kind = 'service-standard' and s.data->>'key' = 'satisfaction.target'
          and ${heldOn(sql`to_char(coalesce(v.closes_at, ${call.now}) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`)}
          and (s.data->>'scopeKind' = 'GROUP' or (s.data->>'scopeKind' = 'ESTATE' and s.data->>'scopeId' = v.estate_id::text)
            or (s.data->>'scopeKind' = 'REGION' and s.data->>'scopeId' = (select e.region_id::text from scope_estate e where e.id = v.estate_id)))
          order by ${standardOrder} limit 1) as target
      from survey v where ${idIs('v.id', surveyId)} and ${within}`);
    return row ?? null;
  }
}

/** Satisfied of the valid replies, in hundredths of a per cent, rounded down; null where nobody answered validly. @example 9 of 10 → 9000 */
export const scoreOf = ({ valid, satisfied }: Counted): number | null => (valid === 0 ? null : Math.floor((satisfied * 10_000) / valid));

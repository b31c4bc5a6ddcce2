import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryKpiBreachesArgs } from '../../schema.types.ts';
import { indicatorAccess } from '../indicators.access.ts';
import { ALERTED, type KpiBreach } from './kpi-breach.rules.ts';

export interface KpiBreachRow extends KpiBreach {
  version: number;
}

const newestFirst = descending('b.end_on', 'endOn', 'date');

/** Missed targets as plain rows. */
@Injectable()
export class KpiBreachReads {
  /** @source CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 */
  async list(call: RequestCall, { filter, ...args }: QueryKpiBreachesArgs): Promise<Connection<KpiBreachRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, indicator, isOpen } = filter ?? {};
    return connection(await call.reads.rows<KpiBreachRow>(sql`select b.id, b.estate_id as "estateId", b.version, b.indicator, b.period_kind as "periodKind",
        b.period, b.start_on as "startOn", b.end_on as "endOn", b.numerator, b.denominator, b.target, b.streak, b.breached_at as "breachedAt", b.acknowledgements
      from kpi_breach b where ${call.reads.within(scopeOf(call.actor, indicatorAccess, 'indicator.read'), 'b.estate_id')} and ${after}
        and ${idIs('b.estate_id', estateId)} and ${valueIs('b.indicator', indicator)}
        and ${when(isOpen, (value) => sql<boolean>`(jsonb_array_length(b.acknowledgements) < ${ALERTED.length}) = ${value}`)} ${tail}`));
  }
}

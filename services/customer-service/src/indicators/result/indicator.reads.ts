import { Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import { isUuid, scopeOf, type Operator, type Period } from '@guanjia/domain';
import { withinReach } from '@guanjia/persistence';
import { idIs, page, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { IndicatorPart, IndicatorScope, QueryIndicatorCasesArgs, QueryIndicatorsArgs } from '../../schema.types.ts';
import { indicators, type Indicator } from '../catalogue/registry.sql.ts';
import type { Target } from '../catalogue/indicator.words.ts';
import { indicatorAccess } from '../indicators.access.ts';
import { parsePeriod } from '../period/period.rules.ts';
import { estateSums, type EstateSum } from '../roll-up/estate-sums.facts.ts';
import { isMet, sumOf, valueOf, type Counts } from './figures.rules.ts';
import { standardsOn, targetIn, type Standard } from './target.sql.ts';

const comparisons = { '≥': 'GE', '>': 'GT', '≤': 'LE', '<': 'LT', '=': 'EQ' } as const satisfies Record<Operator, string>;

/** An estate whose indicators are within reach. */
interface EstateRow {
  id: string;
  regionId: string | null;
  kind: string;
  /** since when it has been at work; null when it is not */
  activeFrom: Date | null;
}

export interface CaseRow {
  subjectId: string;
  at: Date;
  countsFrom: Date | null;
  isCounted: boolean;
  isHit: boolean;
  /** a record may be counted more than once: a rating of an assistant for each of its three steps */
  no: number;
  subject: Indicator['subject'];
}

/** What a scope of the request leaves of a column. */
export function scoped(call: RequestCall, scope: IndicatorScope | null | undefined): (column: string) => RawBuilder<boolean> {
  const { estateId, regionId } = scope ?? {};
  if (estateId != null && regionId != null) throw customerServiceErrors.error('INDICATOR_SCOPE_INVALID', { field: 'scope' });
  const reach = scopeOf(call.actor, indicatorAccess, 'indicator.read');
  return (column) => sql<boolean>`${call.reads.within(reach, column)} and ${idIs(column, estateId)} and ${inRegion(column, regionId)}`;
}

function inRegion(column: string, regionId: string | null | undefined): RawBuilder<boolean> {
  if (regionId == null) return sql<boolean>`true`;
  return isUuid(regionId) ? sql<boolean>`${sql.ref(column)} in (select id from scope_estate where region_id = ${regionId}::uuid)` : sql<boolean>`false`;
}

@Injectable()
export class IndicatorReads {
  /** The sums of a period, of each estate and of all; three statements, however many estates, and one more while something is not
   *  rolled up yet.
   *  @source PLAT-002 PLAT-017 CS-060 CS-064 CS-075 CS-076 CS-096 CS-119 */
  async of(call: RequestCall, { scope, period: text, ids }: QueryIndicatorsArgs) {
    const period = parsePeriod(text);
    const within = scoped(call, scope);
    const asked = indicators.filter(({ id }) => !ids || ids.includes(id));
    if (asked.length === 0) return [];
    const run = <T>(statement: RawBuilder<T>) => call.reads.rows<T>(statement);
    const keys = asked.flatMap(({ standard }) => standard ?? []);
    const [sums, estates, standards] = await Promise.all([
      estateSums(run, { indicators: asked, grain: period.kind === 'WEEK' ? 'WEEK' : 'MONTH', ...daysOf(period), now: call.now, within }),
      run(estatesWithin(within)), run(standardsOn(keys, period.lastDay)),
    ]);
    const of = Map.groupBy(sums, ({ indicator }) => indicator);
    return asked.map((one) => resultOf({ indicator: one, period, scope: scope ?? {}, estates, standards, locale: call.locale }, of.get(one.id) ?? []));
  }

  /** @source PLAT-017 «every count opens the records behind it» */
  async cases(call: RequestCall, { indicator: id, estateId, period: text, part, ...args }: QueryIndicatorCasesArgs): Promise<Connection<CaseRow>> {
    const { start, end } = parsePeriod(text);
    const within = scoped(call, { estateId });
    const { after, tail, connection } = page(args, earliestFirst);
    const indicator = indicators.find((one) => one.id === id);
    if (!indicator) return connection([]);
    const rows = await call.reads.rows<Omit<CaseRow, 'subject'>>(sql`select k.subject_id as "subjectId", k.at, k.counts_from as "countsFrom", k.is_hit as "isHit",
        coalesce(k.counts_from <= ${call.now}, false) as "isCounted", k.no
      from (select c.*, row_number() over (partition by c.at, c.subject_id order by c.is_hit desc)::int as no
        from (${indicator.cases}) c where ${within('c.estate_id')} and c.at >= ${start} and c.at < ${end}) k
      where ${ofPart(part ?? 'COUNTED', call.now)} and ${after} ${tail}`);
    return connection(rows.map((row) => ({ ...row, subject: indicator.subject })));
  }
}

const earliestFirst = [
  { column: 'k.at', type: 'timestamptz', direction: 'asc', property: 'at' },
  { column: 'k.subject_id', type: 'uuid', direction: 'asc', property: 'subjectId' },
  { column: 'k.no', type: 'int', direction: 'asc', property: 'no' },
] as const;

function ofPart(part: IndicatorPart, now: Date): RawBuilder<boolean> {
  const isDue = sql<boolean>`k.counts_from <= ${now}`;
  switch (part) {
    case 'COUNTED': return isDue;
    case 'HIT': return sql<boolean>`${isDue} and k.is_hit`;
    case 'MISSED': return sql<boolean>`${isDue} and not k.is_hit`;
    case 'PENDING': return sql<boolean>`(k.counts_from is null or k.counts_from > ${now})`;
  }
}

const daysOf = ({ firstDay, lastDay }: Period) => ({ firstDay, lastDay });

const estatesWithin = (within: (column: string) => RawBuilder<boolean>): RawBuilder<EstateRow> => sql<EstateRow>`
  select e.estate_id as id, e.data->>'regionId' as "regionId", e.data->>'kind' as kind, f.active_from as "activeFrom"
  from reference_copy e left join kpi_estate f on f.estate_id = e.estate_id where e.kind = ${estateState.aggregate} and e.estate_id is not null and ${within('e.estate_id')} and ${withinReach('e.estate_id')}`;

interface Frame {
  indicator: Indicator;
  period: Period;
  scope: IndicatorScope;
  estates: readonly EstateRow[];
  standards: readonly Standard[];
  locale: RequestCall['locale'];
}

function resultOf({ indicator, period, scope, estates, standards, locale }: Frame, sums: readonly EstateSum[]) {
  const hasDenominator = indicator.kind === 'RATIO';
  const places = new Map(estates.map((estate) => [estate.id, estate]));
  const counts = new Map(sums.map(({ estateId, numerator, denominator }) => [estateId, { numerator, denominator: hasDenominator ? denominator : null }]));
  if (!hasDenominator) for (const estate of estates) if (owes(indicator, estate, period) && !counts.has(estate.id)) counts.set(estate.id, { numerator: 0, denominator: null });
  const rows = [...counts].filter(([, { denominator }]) => denominator !== 0).map(([id, one]) => {
    const estate = places.get(id);
    const result = judged(one, targetIn(indicator, { estateId: id, regionId: estate?.regionId ?? null }, standards));
    // What was not asked of it all the period it cannot have too little of; an error is one whenever it happens.
    const isAsked = hasDenominator || result.comparison === 'EQ' || (estate !== undefined && owes(indicator, estate, period));
    return { estate: { id }, ...one, ...result, met: result.met || isAsked ? result.met : null };
  }).toSorted((a, b) => (a.estate.id < b.estate.id ? -1 : 1));
  const sum = sumOf([...counts.values()], hasDenominator);
  const total = judged(sum, targetIn(indicator, { estateId: scope.estateId ?? null, regionId: regionOf(scope, places) }, standards));
  const estatesMissed = rows.filter(({ met }) => met === false).length;
  return {
    indicator: indicator.id, name: locale === 'en' ? indicator.en : indicator.zh, kind: indicator.kind, period: period.text,
    firstDay: period.firstDay, lastDay: period.lastDay, ...sum, ...total, ...(hasDenominator ? {} : { met: metByEach(rows) }), estatesMissed, estates: rows,
  };
}

/** A count is owed by each estate, not by their sum. */
const metByEach = (rows: readonly { met: boolean | null }[]): boolean | null =>
  (rows.every(({ met }) => met === null) ? null : rows.every(({ met }) => met !== false));

/** It was at work all through the period. @source CS-060 · our assumption */
const owes = ({ estateKind }: Indicator, { kind, activeFrom }: EstateRow, { start }: Period): boolean =>
  activeFrom !== null && activeFrom <= start && (estateKind === undefined || kind === estateKind);

const regionOf = ({ estateId, regionId }: IndicatorScope, places: ReadonlyMap<string, EstateRow>): string | null =>
  (estateId == null ? regionId ?? null : places.get(estateId)?.regionId ?? null);

const judged = (counts: Counts, target: Target | null) => ({
  value: valueOf(counts), target: target && Number(target.value), comparison: target && comparisons[target.operator], met: isMet(counts, target),
});

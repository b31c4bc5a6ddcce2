import { calendarState, serviceStandardState, type Contract, type DataOf, type ReceivedEvent } from '@guanjia/contracts';
import {
  businessCalendar, localDateOf, platformErrors, stampedLimit, type BusinessCalendar, type LocalDate, type Operator, type StampedLimit, type Standard,
} from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './database.ts';
import { withinReach } from './scope.ts';

/** Keeps the newest state of another service's reference data, in one statement however many. An older row never replaces a
 *  newer one. */
export async function copyReferences(tx: Tx, contract: Contract<any>, events: readonly ReceivedEvent[]): Promise<void> {
  const newest = new Map<string, ReceivedEvent>();
  for (const event of events) if (event.seq > (newest.get(event.aggregateId)?.seq ?? 0)) newest.set(event.aggregateId, event);
  const rows = [...newest.values()].map(({ aggregateId, estateId, seq, data }) => ({ id: aggregateId, estate_id: estateId, seq, data }));
  await sql`/* prepared */ insert into reference_copy as r (kind, id, estate_id, seq, data)
    select ${contract.aggregate}, id, estate_id, seq, data from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as d(id text, estate_id uuid, seq integer, data jsonb) order by id
    on conflict (kind, id) do update set estate_id = excluded.estate_id, seq = excluded.seq, data = excluded.data
    where r.seq < excluded.seq`.execute(tx.db);
}

/** Another service's fact as this service knows it; null when it has not arrived. */
export async function findReference<C extends Contract<any>>(tx: Tx, contract: C, id: string): Promise<DataOf<C> | null> {
  const found = await sql<{ data: DataOf<C> }>`/* prepared */ select data from reference_copy
    where kind = ${contract.aggregate} and id = ${id}`.execute(tx.db);
  return found.rows[0]?.data ?? null;
}

/** @throws REFERENCE_NOT_YET_KNOWN which a caller may retry, and which parks an event until the fact comes */
export async function requireReference<C extends Contract<any>>(tx: Tx, contract: C, id: string): Promise<DataOf<C>> {
  const data = await findReference(tx, contract, id);
  if (data === null) throw unknownReference(contract, id);
  return data;
}

/** What another service is said to have, and this one has not heard of. */
export const unknownReference = ({ aggregate }: Contract<any>, id: string) => platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: aggregate, id } });

/** What a person names in a command. A fact of an estate that the person does not reach answers as one that does not exist.
 *  @throws REFERENCE_NOT_YET_KNOWN   @source PLAT-001 */
export async function requireNamed<C extends Contract<any>>(tx: Tx, contract: C, id: string): Promise<DataOf<C>> {
  const found = await sql<{ data: DataOf<C> }>`/* prepared */ select data from reference_copy
    where kind = ${contract.aggregate} and id = ${id} and (estate_id is null or ${withinReach('estate_id')})`.execute(tx.db);
  const data = found.rows[0]?.data;
  if (!data) throw unknownReference(contract, id);
  return data;
}

/** A service standard as it holds somewhere: how long, or what a measured value is held against. @source PLAT-014 */
export interface StandardInForce extends Standard {
  operator: Operator;
}

type StandardState = DataOf<typeof serviceStandardState>;
const operators: Readonly<Record<StandardState['operator'], Operator>> = { GE: '≥', GT: '>', LE: '≤', LT: '<', EQ: '=' };

/** Copies `s` of standards that held on a day: one that was superseded since held until its last day, a draft that was declined never.
 *  @param day  a date, or a column of them as text   @source PLAT-014 */
export const heldOn = (day: LocalDate | RawBuilder<string>): RawBuilder<boolean> => sql<boolean>`(s.data->>'state' in ('EFFECTIVE', 'SUPERSEDED')
  and s.data->>'validFrom' <= ${day} and coalesce(s.data->>'validTo' >= ${day}, s.data->>'state' = 'EFFECTIVE'))`;

/** Estate before region before group; of one place the newest, though several were set on one day. @source PLAT-014 */
export const standardOrder = sql`array_position(array['ESTATE', 'REGION', 'GROUP'], s.data->>'scopeKind'), s.data->>'validFrom' desc, s.data->>'state', s.id desc`;

/** The standard in force for an estate at a moment, past or present: estate before region before group.
 *  @throws REFERENCE_NOT_YET_KNOWN   @source PLAT-014 */
export async function standardInForce(tx: Tx, key: string, estateId: string, at: Date): Promise<StandardInForce> {
  const found = await sql<{ data: StandardState }>`/* prepared */
    select s.data from reference_copy s
    where s.kind = ${serviceStandardState.aggregate} and s.data->>'key' = ${key} and ${heldOn(localDateOf(at))}
      and (s.data->>'scopeKind' = 'GROUP'
        or (s.data->>'scopeKind' = 'REGION' and (s.data->>'scopeId')::uuid = (select region_id from scope_estate where id = ${estateId}))
        or (s.data->>'scopeKind' = 'ESTATE' and s.data->>'scopeId' = ${estateId}))
    order by ${standardOrder} limit 1`.execute(tx.db);
  const data = found.rows[0]?.data;
  if (!data) throw platformErrors.error('REFERENCE_NOT_YET_KNOWN', { params: { kind: 'service-standard', id: key } });
  const { value, unit, dayKind, operator } = data;
  return { key, value, unit, dayKind, operator: operators[operator] };
}

/** The business calendar that holds in an estate's region; the group's where the region has none of its own. Twenty years of
 *  days are read and checked once for each content they have had, not with each limit.
 *  @source PLAT-010 */
export async function calendarOf(tx: Tx, estateId: string): Promise<BusinessCalendar> {
  const years = sql`select distinct on (data->>'year') data from reference_copy
    where kind = ${calendarState.aggregate} and data->>'state' = 'EFFECTIVE'
      and (data->>'regionId' is null or (data->>'regionId')::uuid = (select region_id from scope_estate where id = ${estateId}))
    order by data->>'year', data->>'regionId' nulls last`;
  const content = await sql<{ hash: string | null }>`/* prepared */ select md5(string_agg(data::text, '' order by data->>'year')) as hash from (${years}) y`.execute(tx.db);
  const hash = content.rows[0]!.hash ?? 'none';
  const known = calendars.get(hash);
  if (known) return known;
  const found = await sql<{ data: DataOf<typeof calendarState> }>`${years}`.execute(tx.db);
  const calendar = businessCalendar(found.rows.map(({ data }) => ({ year: data.year, holidays: data.holidays, workdays: data.workdays })));
  if (calendars.size >= KEPT_CALENDARS) calendars.clear();
  calendars.set(hash, calendar);
  return calendar;
}

/** The limit that a standard in force sets from a moment on. @throws REFERENCE_NOT_YET_KNOWN @source PLAT-014 */
export async function limitFrom(tx: Tx, key: string, place: { estateId: string; from: Date }): Promise<StampedLimit> {
  const standard = await standardInForce(tx, key, place.estateId, place.from);
  return stampedLimit(standard, place.from, await calendarOf(tx, place.estateId));
}

const KEPT_CALENDARS = 100;
/** By their content, so that one that changed is another. */
const calendars = new Map<string, BusinessCalendar>();

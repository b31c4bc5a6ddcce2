import { monthBounds, type YearMonth } from '@guanjia/domain';
import { standardInForce, type Tx } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import type { SampleStandard } from './rework-sample.rules.ts';

/** @throws REFERENCE_NOT_YET_KNOWN */
export async function sampleStandard(tx: Tx, estateId: string, at: Date): Promise<SampleStandard> {
  const of = async (key: string) => Number((await standardInForce(tx, key, estateId, at)).value);
  return { min: await of('repair.rework.sampleMin'), share: await of('repair.rework.sampleShare'), windowDays: await of('repair.rework.window') };
}

/** Repairs that were finished in a month, in the order in which a seed draws them. @source ENG-021 */
export async function drawnFrom(tx: Tx, { estateId, month, seed }: { estateId: string; month: YearMonth; seed: string }): Promise<string[]> {
  const { start, end } = monthBounds(month);
  const { rows } = await sql<{ id: string }>`select id from work_order where estate_id = ${estateId} and finished_at >= ${start} and finished_at < ${end} and state <> 'CANCELLED'
    order by md5(${seed} || id::text), id`.execute(tx.db);
  return rows.map(({ id }) => id);
}

/** The repair `w` was to be done again: it was sent back, or the same fault was repaired again where it was, be it equipment, a home
 *  or a public area, inside the window of days.
 *  @source ENG-021 ENG-030 K14 */
export const neededRepeat = (windowDays: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select from jsonb_array_elements(w.reworks) r where (r->>'at')::timestamptz <= w.finished_at + make_interval(days => ${windowDays}))
  or exists (select from work_order again where again.estate_id = w.estate_id and again.id <> w.id and again.category = w.category and again.state <> 'CANCELLED'
    and (again.equipment_id = w.equipment_id or (w.equipment_id is null and again.equipment_id is null and (again.unit_id = w.unit_id
      or (w.unit_id is null and again.unit_id is null and again.area_code = w.area_code))))
    and again.created_at > w.finished_at and again.created_at <= w.finished_at + make_interval(days => ${windowDays})))`;

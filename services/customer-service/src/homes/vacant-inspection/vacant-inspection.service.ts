import { Injectable } from '@nestjs/common';
import { groupScope, monthBounds, yearMonthOf } from '@guanjia/domain';
import { AggregateStore, contextOf, setDeadlines, type Call, type JoinedCall } from '@guanjia/persistence';
import { sql } from 'kysely';
import { partsOf } from '../per-month.rules.ts';
import { timesPerMonth } from '../vacant-house/vacant-house.facts.ts';
import type { VacantHouse } from '../vacant-house/vacant-house.rules.ts';
import { VacantInspectionEntity } from './vacant-inspection.entity.ts';
import { decideVacantInspection, type Seen, type VacantInspection, type VacantInspectionCommand } from './vacant-inspection.rules.ts';

type House = Pick<VacantHouse, 'id' | 'estateId' | 'unitId'>;

/** A month begins for a house under management. @source CS-118 */
export const MONTH = 'vacant-inspection.month';

/** What each month asks of each house, and what was seen. @source CS-118 */
@Injectable()
export class VacantInspectionService {
  constructor(private readonly store: AggregateStore) {}

  /** The inspections that this month still has, and when the next month begins. @source CS-118 PLAT-014 */
  async planMonth(call: JoinedCall, house: House): Promise<void> {
    const month = yearMonthOf(call.now);
    const dueLimit = await timesPerMonth(call.tx, 'vacant.inspect', { estateId: house.estateId, at: call.now });
    for (const dueAt of partsOf(month, dueLimit).filter((end) => end > call.now)) {
      await this.#create(call, house, { type: 'plan', inspection: this.#inspection(call, house), dueLimit, dueAt });
    }
    await setDeadlines(call.tx, [{ kind: MONTH, ref: house.id, dueAt: monthBounds(month).end }], house.estateId);
  }

  /** The first that the month still asks for, else one more. @returns its id   @source CS-118 */
  async inspect(call: JoinedCall, house: House, seen: Seen): Promise<string> {
    const due = await sql<{ id: string }>`select id from vacant_inspection where vacant_house_id = ${house.id} and state = 'DUE'
      order by due_at, id limit 1`.execute(call.tx.db);
    const id = due.rows[0]?.id;
    if (id) {
      await this.#update(call, id, { type: 'inspectVacantHouse', seen });
      return id;
    }
    const inspection = this.#inspection(call, house);
    await this.#create(call, house, { type: 'inspectAgain', inspection, seen });
    return inspection.id;
  }

  /** The house is given back: nothing more is due of it. */
  async drop(call: JoinedCall, vacantHouseId: string): Promise<void> {
    const due = await sql<{ id: string; estateId: string }>`select id, estate_id as "estateId" from vacant_inspection
      where vacant_house_id = ${vacantHouseId} and state = 'DUE'`.execute(call.tx.db);
    for (const { id } of due.rows) await this.#update(call, id, { type: 'drop' });
    await setDeadlines(call.tx, [{ kind: MONTH, ref: vacantHouseId, dueAt: null }], null);
  }

  /** Its part of the month ended without it. @source CS-118 PLAT-018 */
  onDeadline(call: JoinedCall, id: string): Promise<void> {
    return this.#update(call, id, { type: 'miss' });
  }

  /** @source CS-118 */
  async onMonth(call: JoinedCall, vacantHouseId: string): Promise<void> {
    const found = await sql<House>`select id, estate_id as "estateId", unit_id as "unitId" from vacant_house where id = ${vacantHouseId} and state = 'MANAGED'`.execute(call.tx.db);
    const house = found.rows[0];
    if (house) await this.planMonth(call, house);
  }

  async #create(call: JoinedCall, { estateId }: House, command: VacantInspectionCommand): Promise<void> {
    await this.store.create<VacantInspection>(call, VacantInspectionEntity, { operation: command.type, scope: groupScope, place: { estateId } }, () =>
      decideVacantInspection(command, null, contextOf(call)));
  }

  async #update(call: JoinedCall, id: string, command: VacantInspectionCommand): Promise<void> {
    await this.store.update<VacantInspection>(call, VacantInspectionEntity, id, { operation: command.type, scope: groupScope }, (inspection) =>
      decideVacantInspection(command, inspection, contextOf(call)));
  }

  #inspection(call: Call, { id: vacantHouseId, estateId, unitId }: House) {
    return { id: call.newId(), estateId, vacantHouseId, unitId, month: yearMonthOf(call.now) };
  }
}

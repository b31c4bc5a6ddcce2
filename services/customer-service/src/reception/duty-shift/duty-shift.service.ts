import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf, type Decision } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CreateDutyShiftInput } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { periodsOf } from '../roster-watch/cover.facts.ts';
import type { Period } from '../roster-watch/cover.rules.ts';
import { ROSTER_LOOK } from '../roster-watch/roster-watch.service.ts';
import { requireServing } from '../staff.facts.ts';
import { DutyShiftEntity } from './duty-shift.entity.ts';
import { decideDutyShift, type DutyShift } from './duty-shift.rules.ts';

/** Plans who is at the desk and in the monitoring room. @source CS-001 */
@Injectable()
export class DutyShiftService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE and what the rules throw   @source CS-001 */
  create(call: Call, input: CreateDutyShiftInput, keyed: Keyed): Promise<Stored<DutyShift>> {
    const scope = scopeOf(call.actor, receptionAccess, 'duty.plan');
    const { estateId, employeeId } = input;
    return this.store.create<DutyShift>(call, DutyShiftEntity, { operation: 'createDutyShift', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      await requireServing(tx, employeeId, { estateId, field: 'employeeId' });
      return looked(call, estateId, decideDutyShift(
        { type: 'createDutyShift', id: call.newId(), ...input, others: await plannedFor(tx, employeeId, input) }, null, call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-001 */
  withdraw(call: Call, id: string, keyed: Keyed): Promise<Stored<DutyShift>> {
    const scope = scopeOf(call.actor, receptionAccess, 'duty.plan');
    return this.store.update<DutyShift>(call, DutyShiftEntity, id, { operation: 'withdrawDutyShift', scope, body: { id }, ...keyed },
      (shift) => looked(call, shift.estateId, decideDutyShift({ type: 'withdrawDutyShift', reason: 'REPLANNED' }, shift, call)));
  }

  /** Somebody left the estate: what was planned for them is open again. @source CS-001 */
  async withdrawAllOf(call: JoinedCall, employeeId: string): Promise<void> {
    const found = await sql<{ id: string }>`select id from duty_shift where employee_id = ${employeeId} and state = 'PLANNED' and end_at > ${call.now}
      order by id`.execute(call.tx.db);
    for (const { id } of found.rows) {
      await this.store.update<DutyShift>(call, DutyShiftEntity, id, { operation: 'withdrawDutyShift', scope: groupScope },
        (shift) => looked(call, shift.estateId, decideDutyShift({ type: 'withdrawDutyShift', reason: 'DEPARTED' }, shift, call)));
    }
  }
}

/** The roster changed: it is looked at again at once. */
const looked = (call: Call, estateId: string, decision: Decision<DutyShift>): Decision<DutyShift> =>
  ({ ...decision, deadlines: [{ kind: ROSTER_LOOK, ref: estateId, dueAt: call.now }] });

/** What else is planned for somebody around a time. The lock lets of two plans at once the second see the first. */
async function plannedFor(tx: Tx, employeeId: string, { startAt, endAt }: Period): Promise<Period[]> {
  await sql`select 1 from reference_copy where kind = 'employee' and id = ${employeeId} for update`.execute(tx.db);
  const found = await sql<Period>`select start_at as "startAt", end_at as "endAt" from duty_shift
    where employee_id = ${employeeId} and state = 'PLANNED' and start_at < ${endAt} and end_at > ${startAt}`.execute(tx.db);
  return periodsOf(found.rows);
}

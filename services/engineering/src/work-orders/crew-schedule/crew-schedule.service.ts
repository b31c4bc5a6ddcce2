import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, joined, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { ScheduleCrewInput } from '../../schema.types.ts';
import { Candidates } from '../assignment/candidate.facts.ts';
import { requireId } from '../work-order/input.rules.ts';
import { WorkOrderService } from '../work-order/work-order.service.ts';
import { workOrdersAccess } from '../work-orders.access.ts';
import { CrewScheduleEntity } from './crew-schedule.entity.ts';
import { decideCrewSchedule, type CrewSchedule } from './crew-schedule.rules.ts';

const constraints = { crew_schedule_day: () => platformErrors.error('CONFLICT') };

/** Plans who does which orders on which day. @source ENG-029 */
@Injectable()
export class CrewScheduleService {
  constructor(private readonly store: AggregateStore, private readonly orders: WorkOrderService, private readonly candidates: Candidates) {}

  /** Each order is given to the technician for that day. @throws NOT_FOUND, SCHEDULE_PAST, SCHEDULE_SIZE and what assigning throws   @source ENG-029 */
  schedule(call: Call, input: ScheduleCrewInput, keyed: Keyed): Promise<Stored<CrewSchedule>> {
    const scope = scopeOf(call.actor, workOrdersAccess, 'crew.plan');
    const { estateId, workOn } = input;
    const command = { operation: 'scheduleCrew', scope, place: { estateId }, body: input, constraints, ...keyed };
    return this.store.create<CrewSchedule>(call, CrewScheduleEntity, command, async (_, tx) => {
      const technicianId = requireId('technicianId', input.technicianId)!;
      const decision = decideCrewSchedule({ id: call.newId(), estateId, workOn, technicianId, orderIds: [...input.workOrderIds] }, { now: call.now, by: call.actor.id });
      const candidate = await this.candidates.find(tx, { employeeId: technicianId, estateId, at: call.now });
      for (const id of decision.state.orderIds!) await this.#give(joined(call, tx), { id, estateId, plannedOn: workOn, candidate: candidate! });
      await replaceEarlier(tx, { estateId, workOn, technicianId });
      return decision;
    });
  }

  async #give(call: Call, { id, estateId, plannedOn, candidate }: { id: string; estateId: string; plannedOn: string; candidate: NonNullable<Awaited<ReturnType<Candidates['find']>>> }) {
    await this.orders.run(call, { id }, { capability: 'order.assign', operation: 'assignWorkOrder' }, (order) => {
      if (order.estateId !== estateId) throw platformErrors.error('NOT_FOUND', { field: 'workOrderIds', params: { id } });
      return { type: 'assignWorkOrder', proposal: { ...candidate, isOverrideAllowed: false, overrideReason: null, plannedOn } };
    });
  }
}

/** The newest plan of a technician's day is the one that holds. */
async function replaceEarlier(tx: Tx, { estateId, workOn, technicianId }: Pick<CrewSchedule, 'estateId' | 'workOn' | 'technicianId'>): Promise<void> {
  await sql`update crew_schedule set is_current = false where is_current and estate_id = ${estateId} and work_on = ${workOn}::date and technician_id = ${technicianId}`.execute(tx.db);
}

import { Injectable } from '@nestjs/common';
import { employeeState, householdState } from '@guanjia/contracts';
import { scopeOf } from '@guanjia/domain';
import {
  AggregateStore, contextOf, limitFrom, requireNamed, standardInForce, type Call, type Keyed, type Stored, type Tx,
} from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { ScheduleCallbackInput } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { windows } from './callback-window.rules.ts';
import { CallbackEntity } from './callback.entity.ts';
import { decideCallback, type Callback } from './callback.rules.ts';

/** Callbacks that people ask for, about a service of which no record of ours tells. @source CS-044 */
@Injectable()
export class CallbackScheduleService {
  constructor(private readonly store: AggregateStore) {}

  /** Due a week after the service was completed. @throws NOT_DONE_YET, NOT_IN_ESTATE, ASSIGNEE_NOT_ACTIVE   @source CS-044 callback.other */
  schedule(call: Call, input: ScheduleCallbackInput, keyed: Keyed): Promise<Stored<Callback>> {
    const { estateId, householdId, subject, completedAt, assigneeId = null } = input;
    const scope = scopeOf(call.actor, callbackAccess, 'callback.schedule');
    return this.store.create<Callback>(call, CallbackEntity, { operation: 'scheduleCallback', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      if (completedAt > call.now) throw customerServiceErrors.error('NOT_DONE_YET', { field: 'completedAt' });
      const unitId = await homeOf(tx, householdId, estateId);
      if (assigneeId !== null) await requireCaller(tx, assigneeId, estateId);
      const sourceId = call.newId();
      return decideCallback({
        type: 'openCallback', id: call.newId(), estateId, kind: 'OTHER', sourceType: 'SERVICE', sourceId, matterKey: sourceId, phase: null, subject, completionNo: 1,
        attempt: 1, origin: 'COMPLETION', previousId: null, unitId, householdId, sourceCompletedAt: completedAt, openFrom: completedAt, organiserRole: 'CSR',
        assigneeId, unsatisfiedCount: 0, unreachedCount: 0, limit: await limitFrom(tx, windows.OTHER.dueBy, { estateId, from: completedAt }),
        maxAttempts: Number((await standardInForce(tx, 'callback.maxAttempts', estateId, call.now)).value),
      }, null, contextOf(call));
    });
  }
}

async function homeOf(tx: Tx, householdId: string, estateId: string): Promise<string | null> {
  const household = await requireNamed(tx, householdState, householdId);
  if (household.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'householdId' });
  return household.unitId;
}

async function requireCaller(tx: Tx, employeeId: string, estateId: string): Promise<void> {
  const { state, estateId: servesAt } = await requireNamed(tx, employeeState, employeeId);
  if (servesAt !== null && servesAt !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'assigneeId' });
  if (state !== 'ACTIVE') throw customerServiceErrors.error('ASSIGNEE_NOT_ACTIVE', { field: 'assigneeId' });
}

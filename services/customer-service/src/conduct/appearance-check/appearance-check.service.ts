import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { requireServing } from '../../reception/staff.facts.ts';
import type { RecordAppearanceCheckInput } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import { AppearanceCheckEntity } from './appearance-check.entity.ts';
import { decideAppearanceCheck, type AppearanceCheck } from './appearance-check.rules.ts';

/** How those who serve look. @source CS-144 */
@Injectable()
export class AppearanceCheckService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, CHECKLIST_INCOMPLETE, SELF_APPROVAL, ASSIGNEE_NOT_ACTIVE, REFERENCE_NOT_YET_KNOWN   @source CS-144 */
  record(call: Call, input: RecordAppearanceCheckInput, keyed: Keyed): Promise<Stored<AppearanceCheck>> {
    const scope = scopeOf(call.actor, conductAccess, 'appearance.check');
    const { estateId, employeeId, inspectionId = null } = input;
    const command = { operation: 'recordAppearanceCheck', scope, place: { estateId }, body: input, ...keyed };
    return this.store.create<AppearanceCheck>(call, AppearanceCheckEntity, command, async (_, tx) => {
      await requireServing(tx, employeeId, { estateId, field: 'employeeId' });
      const items = input.items.map(({ item, isMet, note = null }) => ({ item, isMet, note }));
      return decideAppearanceCheck({ id: call.newId(), estateId, employeeId, inspectionId, items }, contextOf(call));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { groupScope, scopeOf, type StampedLimit } from '@guanjia/domain';
import { AggregateStore, contextOf, limitFrom, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import { sql } from 'kysely';
import { recountedRows } from '../../limit/recount.facts.ts';
import type { RenovationApplication } from '../application/application.rules.ts';
import type { NewViolation } from '../inspection/inspection.rules.ts';
import { renovationAccess } from '../renovation.access.ts';
import { RenovationViolationEntity } from './violation.entity.ts';
import { decideViolation, limitOf, type RenovationViolation, type ViolationCommand } from './violation.rules.ts';

interface Finding extends NewViolation, Pick<RenovationViolation, 'inspectionId' | 'sourceType' | 'foundAt'> {
  works: RenovationApplication;
}

/** Violations on sites, until they are put right. @source CS-132 */
@Injectable()
export class RenovationViolationService {
  constructor(private readonly store: AggregateStore) {}

  /** Part of an inspection. @throws REFERENCE_NOT_YET_KNOWN   @source CS-132 CS-133 */
  find(call: JoinedCall, { works, ...finding }: Finding): Promise<Stored<RenovationViolation>> {
    const { id: applicationId, estateId, unitId, householdId, supervisorId } = works;
    const command = { operation: 'findRenovationViolation', scope: groupScope, place: { estateId } };
    return this.store.create<RenovationViolation>(call, RenovationViolationEntity, command, async (_, tx) => {
      const limitStamp = await limitFrom(tx, limitOf(finding.check), { estateId, from: finding.foundAt });
      const violation = { id: call.newId(), estateId, applicationId, unitId, householdId, supervisorId, ...finding, limitStamp };
      return decideViolation({ type: 'findViolation', ...violation }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-132 */
  clear(call: Call, id: string, note: string, keyed: Keyed): Promise<Stored<RenovationViolation>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.inspect');
    return this.store.update<RenovationViolation>(call, RenovationViolationEntity, id, { operation: 'clearRenovationViolation', scope, body: { id, note }, ...keyed },
      (violation) => decideViolation({ type: 'clearViolation', note }, violation, contextOf(call)));
  }

  /** @source CS-132 PLAT-018 */
  async countOverdue(call: JoinedCall, id: string): Promise<void> {
    await this.#byItself(call, id, { type: 'countOverdue' });
  }

  /** A calendar was published. @source PLAT-010 */
  async recount(call: JoinedCall, regionId: string | null): Promise<void> {
    const limited = { table: 'renovation_violation' as const, limit: sql<StampedLimit | null>`t.limit_stamp`, isUnfinished: sql<boolean>`t.state = 'OPEN'` };
    for await (const { id, limit } of recountedRows(call.tx, limited, regionId)) await this.#byItself(call, id, { type: 'recountLimit', limit });
  }

  #byItself(call: JoinedCall, id: string, command: ViolationCommand): Promise<Stored<RenovationViolation>> {
    return this.store.update<RenovationViolation>(call, RenovationViolationEntity, id, { operation: command.type, scope: groupScope },
      (violation) => decideViolation(command, violation, contextOf(call)));
  }
}

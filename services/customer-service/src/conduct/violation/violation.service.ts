import { Injectable } from '@nestjs/common';
import { unitState } from '@guanjia/contracts';
import { groupScope, isUuid, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, requireNamed, unknownReference, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { DissuadeViolationInput, RecordViolationInput } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import { ViolationEntity } from './violation.entity.ts';
import { decideViolation, type Violation, type ViolationCommand } from './violation.rules.ts';

/** What another chapter found on a round of its own. */
type FoundViolation = Pick<Violation, 'estateId' | 'kind' | 'place' | 'unitId' | 'subjectId' | 'description' | 'seenAt'>;

/** Breaches of the rules, dissuaded and reported. @source CS-107 CS-108 */
@Injectable()
export class ViolationService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, RULE_NOT_PUBLISHED, VIOLATION_PLACE_INCOMPLETE, NOT_IN_ESTATE, TIME_ORDER, REFERENCE_NOT_YET_KNOWN   @source CS-107 CS-108 */
  record(call: Call, input: RecordViolationInput, keyed: Keyed): Promise<Stored<Violation>> {
    const scope = scopeOf(call.actor, conductAccess, 'violation.record');
    const { ruleId = null, unitId = null, subjectId = null, dissuadedAt = null, seenAt } = input;
    return this.#create(call, { ...input, ruleId, unitId, subjectId, dissuadedAt, seenAt: seenAt ?? call.now }, { scope, body: input, ...keyed });
  }

  /** As the effect of an inspection, for who may make that. @source CS-107 CS-153 */
  recordFound(call: Call, found: FoundViolation): Promise<Stored<Violation>> {
    return this.#create(call, { ...found, ruleId: null, isEducated: false, dissuadedAt: null }, { scope: groupScope });
  }

  /** @throws NOT_FOUND, WRONG_STATE, TIME_ORDER   @source CS-107 CS-108 */
  dissuade(call: Call, id: string, { dissuadedAt, isEducated }: DissuadeViolationInput, keyed: Keyed): Promise<Stored<Violation>> {
    return this.#run(call, id, { type: 'dissuadeViolation', dissuadedAt: dissuadedAt ?? call.now, isEducated }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-108 */
  report(call: Call, id: string, reportedTo: Extract<ViolationCommand, { type: 'reportViolation' }>['reportedTo'], keyed: Keyed): Promise<Stored<Violation>> {
    return this.#run(call, id, { type: 'reportViolation', reportedTo }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-108 lifecycles 3.1 */
  correct(call: Call, id: string, keyed: Keyed): Promise<Stored<Violation>> {
    return this.#run(call, id, { type: 'correctViolation' }, keyed);
  }

  #create(call: Call, seen: Omit<Extract<ViolationCommand, { type: 'recordViolation' }>, 'type' | 'id' | 'isRulePublished'>, command: Keyed & { scope: Scope; body?: object }): Promise<Stored<Violation>> {
    const { estateId, kind, place, ruleId, unitId, subjectId, description, seenAt, isEducated, dissuadedAt } = seen;
    return this.store.create<Violation>(call, ViolationEntity, { operation: 'recordViolation', place: { estateId }, ...command }, async (_, tx) => {
      await requireUnit(tx, estateId, unitId);
      const isRulePublished = await isPublished(tx, estateId, ruleId);
      return decideViolation({
        type: 'recordViolation', id: call.newId(), estateId, kind, place, ruleId, unitId, subjectId, description, seenAt, isEducated, dissuadedAt, isRulePublished,
      }, null, contextOf(call));
    });
  }

  #run(call: Call, id: string, command: ViolationCommand, keyed: Keyed): Promise<Stored<Violation>> {
    const scope = scopeOf(call.actor, conductAccess, 'violation.record');
    return this.store.update<Violation>(call, ViolationEntity, id, { operation: command.type, scope, body: { id, ...command }, ...keyed },
      (violation) => decideViolation(command, violation, contextOf(call)));
  }
}

/** @throws NOT_IN_ESTATE, REFERENCE_NOT_YET_KNOWN */
async function requireUnit(tx: Tx, estateId: string, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  if (!isUuid(unitId)) throw unknownReference(unitState, unitId);
  const unit = await requireNamed(tx, unitState, unitId);
  if (unit.estateId !== estateId) throw customerServiceErrors.error('NOT_IN_ESTATE', { field: 'unitId', params: { field: 'unitId' } });
}

async function isPublished(tx: Tx, estateId: string, ruleId: string | null): Promise<boolean> {
  if (ruleId === null || !isUuid(ruleId)) return false;
  const found = await sql<{ id: string }>`select id from community_rule where id = ${ruleId} and estate_id = ${estateId} and state = 'PUBLISHED'`.execute(tx.db);
  return found.rows.length > 0;
}

const contextOf = ({ now, actor }: Call) => ({ now, actorId: actor.kind === 'SYSTEM' ? null : actor.id });

import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type JoinedCall, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { RequestSpecialWorkInput } from '../../schema.types.ts';
import { RenovationApplicationEntity } from '../application/application.entity.ts';
import type { RenovationState } from '../application/application-moves.rules.ts';
import { estateOf } from '../application/application.facts.ts';
import type { RenovationApplication } from '../application/application.rules.ts';
import { renovationAccess } from '../renovation.access.ts';
import { RenovationWorkPermitEntity } from './permit.entity.ts';
import { decidePermit, type PermitCommand, type RenovationWorkPermit } from './permit.rules.ts';

/** Permits of special work. @source CS-131 */
@Injectable()
export class RenovationWorkPermitService {
  constructor(private readonly store: AggregateStore) {}

  /** A household asks for its own works alone. @throws NOT_FOUND and what the rules throw   @source CS-131 */
  request(call: Call, input: RequestSpecialWorkInput, keyed: Keyed): Promise<Stored<RenovationWorkPermit>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.request-special-work');
    const { renovationId, ...given } = input;
    const own = ({ applicantId }: RenovationApplication) => applicantId === call.actor.id;
    const command = { operation: 'requestSpecialWork', scope, place: (tx: Tx) => estateOf(tx, renovationId), body: input, ...keyed };
    return this.store.create<RenovationWorkPermit>(call, RenovationWorkPermitEntity, command, async (_, tx) => {
      const works = await this.store.load<RenovationApplication>(tx, RenovationApplicationEntity, renovationId, { scope, own });
      const isBadgeOfWorks = await hasBadge(tx, renovationId, given.badgeId);
      return decidePermit({ type: 'requestSpecialWork', ...given, id: call.newId(), estateId: works.estateId, works, isBadgeOfWorks }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL, CERTIFICATE_NOT_VALID, RENOVATION_PERIOD_INVALID   @source CS-131 PLAT-021 */
  decide(call: Call, id: string, step: { type: 'permitSpecialWork' } | Extract<PermitCommand, { type: 'refuseSpecialWork' | 'revokeSpecialWork' }>, keyed: Keyed) {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.permit-special-work');
    return this.store.update<RenovationWorkPermit>(call, RenovationWorkPermitEntity, id, { operation: step.type, scope, body: { id, ...step }, ...keyed }, async (permit, tx) =>
      decidePermit(step.type === 'permitSpecialWork' ? { ...step, works: await stateOfWorks(tx, permit.applicationId) } : step, permit, contextOf(call)));
  }

  /** @source CS-131 PLAT-018 */
  async expire(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<RenovationWorkPermit>(call, RenovationWorkPermitEntity, id, { operation: 'expireSpecialWork', scope: groupScope },
      (permit) => decidePermit({ type: 'expireSpecialWork' }, permit, contextOf(call)));
  }
}

async function stateOfWorks(tx: Tx, applicationId: string): Promise<RenovationState> {
  return (await sql<{ state: RenovationState }>`select state from renovation_application where id = ${applicationId}`.execute(tx.db)).rows[0]!.state;
}

async function hasBadge(tx: Tx, applicationId: string, badgeId: string): Promise<boolean> {
  if (!isUuid(badgeId)) return false;
  return (await sql`select 1 from renovation_badge where id = ${badgeId} and application_id = ${applicationId} and state = 'ISSUED'`.execute(tx.db)).rows.length > 0;
}

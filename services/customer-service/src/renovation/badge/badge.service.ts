import { Injectable } from '@nestjs/common';
import { platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, nextNumber, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { IssueRenovationBadgeInput } from '../../schema.types.ts';
import { RenovationApplicationEntity } from '../application/application.entity.ts';
import { estateOf } from '../application/application.facts.ts';
import type { RenovationApplication } from '../application/application.rules.ts';
import { renovationAccess } from '../renovation.access.ts';
import { RenovationBadgeEntity } from './badge.entity.ts';
import { digestOf } from './badge.facts.ts';
import { decideBadge, type RenovationBadge } from './badge.rules.ts';

const constraints = { renovation_badge_once: () => customerServiceErrors.error('BADGE_ISSUED_ALREADY', { field: 'idNumber' }) };
const ID_NUMBER = /^[0-9A-Za-z()-]{6,30}$/;

/** Badges of the workers. @source CS-129 */
@Injectable()
export class RenovationBadgeService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, WRONG_STATE, RENOVATION_PERIOD_INVALID, BADGE_ISSUED_ALREADY, INVALID_INPUT   @source CS-129 */
  issue(call: Call, input: IssueRenovationBadgeInput, keyed: Keyed): Promise<Stored<RenovationBadge>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.badge');
    const { renovationId, workerName, idNumber, validTo = null } = input;
    const idDigest = digestOf(idNumber);
    const command = { operation: 'issueRenovationBadge', scope, body: { ...input, idNumber: idDigest }, constraints, ...keyed };
    return this.store.create<RenovationBadge>(call, RenovationBadgeEntity, { ...command, place: (tx) => estateOf(tx, renovationId) }, async (_, tx) => {
      const works = await this.store.load<RenovationApplication>(tx, RenovationApplicationEntity, renovationId, { scope });
      if (!ID_NUMBER.test(idNumber)) throw platformErrors.error('INVALID_INPUT', { field: 'idNumber', params: { reason: 'an identity number' } });
      const badge = { id: call.newId(), estateId: works.estateId, number: await nextNumber(tx, 'ZXZ', call.now), workerName, idDigest };
      return decideBadge({ type: 'issueRenovationBadge', ...badge, validTo, works }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-129 */
  revoke(call: Call, id: string, reason: string, keyed: Keyed): Promise<Stored<RenovationBadge>> {
    const scope = scopeOf(call.actor, renovationAccess, 'renovation.badge');
    return this.store.update<RenovationBadge>(call, RenovationBadgeEntity, id, { operation: 'revokeRenovationBadge', scope, body: { id, reason }, ...keyed },
      (badge) => decideBadge({ type: 'revokeRenovationBadge', reason }, badge, contextOf(call)));
  }
}

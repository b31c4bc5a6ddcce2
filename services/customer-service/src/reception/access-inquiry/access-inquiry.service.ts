import { Injectable } from '@nestjs/common';
import { unitState } from '@guanjia/contracts';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, findReference, type Call, type Keyed, type PlaceOf, type Stored } from '@guanjia/persistence';
import type { OpenUnitAccessInput } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import { AccessInquiryEntity } from './access-inquiry.entity.ts';
import { decideAccessInquiry, type AccessInquiry } from './access-inquiry.rules.ts';

/** Opens the comings and goings of one home: nothing is shown that is not kept. @source CS-008 */
@Injectable()
export class AccessInquiryService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, TIME_ORDER   @source CS-008 */
  open(call: Call, unitId: string, input: OpenUnitAccessInput, keyed: Keyed): Promise<Stored<AccessInquiry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'access.open-unit');
    let estateId = '';
    const place: PlaceOf = async (tx) => {
      const unit = isUuid(unitId) ? await findReference(tx, unitState, unitId) : null;
      if (!unit) throw platformErrors.error('NOT_FOUND', { params: { id: unitId } });
      return { estateId: (estateId = unit.estateId), by: { id: unitId } };
    };
    const { purpose, reason, from: fromAt, to: toAt } = input;
    return this.store.create<AccessInquiry>(call, AccessInquiryEntity, { operation: 'openUnitAccess', scope, place, body: { unitId, ...input }, ...keyed },
      () => decideAccessInquiry({ type: 'openUnitAccess', id: call.newId(), estateId, unitId, purpose, reason, fromAt, toAt }, { actorId: call.actor.id }));
  }
}

import { Injectable } from '@nestjs/common';
import { isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { RecordInfoFailureInput } from '../../schema.types.ts';
import { conductAccess } from '../conduct.access.ts';
import { InfoFailureEntity } from './info-failure.entity.ts';
import { decideInfoFailure, type InfoFailure } from './info-failure.rules.ts';

/** Information that went wrong. @source CS-156 */
@Injectable()
export class InfoFailureService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, TIME_ORDER, INVALID_INPUT   @source CS-156 */
  record(call: Call, input: RecordInfoFailureInput, keyed: Keyed): Promise<Stored<InfoFailure>> {
    const scope = scopeOf(call.actor, conductAccess, 'info-failure.record');
    const { estateId, subjectId = null, happenedAt } = input;
    if (subjectId !== null && !isUuid(subjectId)) throw platformErrors.error('INVALID_INPUT', { field: 'subjectId', params: { reason: 'id' } });
    return this.store.create<InfoFailure>(call, InfoFailureEntity, { operation: 'recordInfoFailure', scope, place: { estateId }, body: input, ...keyed },
      () => decideInfoFailure({ ...input, id: call.newId(), subjectId, happenedAt: happenedAt ?? call.now }, contextOf(call)));
  }
}

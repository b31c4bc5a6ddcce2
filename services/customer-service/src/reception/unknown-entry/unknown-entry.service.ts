import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { receptionAccess } from '../reception.access.ts';
import { UnknownEntryEntity } from './unknown-entry.entity.ts';
import { decideUnknownEntry, type UnknownEntry } from './unknown-entry.rules.ts';

interface Flag extends Pick<UnknownEntry, 'estateId' | 'gateCode'> {
  at?: Date | null;
  accessEntryId?: string;
}

/** Notices who came in unknown. @source CS-009 */
@Injectable()
export class UnknownEntryService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, TIME_ORDER, INVALID_INPUT   @source CS-009 */
  flag(call: Call, { estateId, gateCode, at, accessEntryId }: Flag, keyed: Keyed): Promise<Stored<UnknownEntry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'visitor.admit');
    const body = { estateId, gateCode, at, accessEntryId };
    return this.store.create<UnknownEntry>(call, UnknownEntryEntity, { operation: 'flagUnknownEntry', scope, place: { estateId }, body, ...keyed }, () =>
      decideUnknownEntry({
        type: 'flagUnknownEntry', id: call.newId(), estateId, gateCode, at: at ?? call.now, accessEntryId: accessEntryId ?? null,
      }, null, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-009 */
  settle(call: Call, id: string, outcome: string, keyed: Keyed): Promise<Stored<UnknownEntry>> {
    const scope = scopeOf(call.actor, receptionAccess, 'visitor.admit');
    return this.store.update<UnknownEntry>(call, UnknownEntryEntity, id, { operation: 'settleUnknownEntry', scope, body: { id, outcome }, ...keyed },
      (entry) => decideUnknownEntry({ type: 'settleUnknownEntry', outcome }, entry, contextOf(call)));
  }
}

import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type JoinedCall, type Keyed, type Stored } from '@guanjia/persistence';
import type { RequestCall } from '@guanjia/subgraph';
import type { RecordAssemblyInput, RecordCommitteeContactInput, UpdateCommitteeInput } from '../../schema.types.ts';
import { opinionsAccess } from '../opinions.access.ts';
import { CommitteeContactEntity, OwnersAssemblyEntity, OwnersCommitteeEntity } from './committee.entity.ts';
import { CommitteeReads } from './committee.reads.ts';
import { decideAssembly, decideCommitteeContact, type CommitteeContact, type OwnersAssembly } from './owners-assembly.rules.ts';
import { decideCommittee, noCommittee, type OwnersCommittee } from './owners-committee.rules.ts';

/** Two people enter the first committee at once: the second one looks again. */
const constraints = { owners_committee_pkey: () => platformErrors.error('CONFLICT') };

/** The owners' committee, their assembly, and what the project manager has to do with them. @source CS-150 CS-151 CS-166 */
@Injectable()
export class CommitteeService {
  constructor(private readonly store: AggregateStore, private readonly reads: CommitteeReads) {}

  /** @throws NOT_FOUND, WRONG_STATE, COMMITTEE_INCOMPLETE, INVALID_INPUT   @source CS-150 */
  async update(call: RequestCall, input: UpdateCommitteeInput, keyed: Keyed): Promise<Stored<OwnersCommittee>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'committee.write');
    const { estateId, state, members, electedOn = null, termTo = null } = input;
    if (members.some(({ memberId }) => !isUuid(memberId))) throw platformErrors.error('INVALID_INPUT', { field: 'members', params: { reason: 'member id' } });
    const command = { operation: 'updateCommittee', scope, body: input, constraints, ...keyed };
    const step = { type: 'updateCommittee', state, members, electedOn, termTo } as const;
    if (await this.reads.isKnown(call, estateId)) return this.store.update<OwnersCommittee>(call, OwnersCommitteeEntity, estateId, command, (known) => decideCommittee(step, known, call));
    return this.store.create<OwnersCommittee>(call, OwnersCommitteeEntity, { ...command, place: { estateId } }, () => decideCommittee(step, noCommittee(estateId), call));
  }

  /** Its term is over. @source CS-150 PLAT-018 */
  async expire(call: JoinedCall, id: string): Promise<void> {
    await this.store.update<OwnersCommittee>(call, OwnersCommitteeEntity, id, { operation: 'expireCommittee', scope: groupScope }, (known) => decideCommittee({ type: 'expire' }, known, call));
  }

  /** @throws NOT_FOUND, TIME_ORDER, VOTES_INVALID, INVALID_INPUT   @source CS-151 */
  recordAssembly(call: Call, input: RecordAssemblyInput, keyed: Keyed): Promise<Stored<OwnersAssembly>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'committee.write');
    const { estateId, at, noticeOn, agenda, resolutions, minutesId = null } = input;
    if (minutesId !== null && !isUuid(minutesId)) throw platformErrors.error('INVALID_INPUT', { field: 'minutesId', params: { reason: 'minutes id' } });
    return this.store.create<OwnersAssembly>(call, OwnersAssemblyEntity, { operation: 'recordAssembly', scope, place: { estateId }, body: input, ...keyed },
      () => decideAssembly({ id: call.newId(), estateId, at, noticeOn, agenda, resolutions, minutesId }, call.now));
  }

  /** @throws NOT_FOUND, TIME_ORDER   @source CS-150 CS-166 */
  recordContact(call: Call, input: RecordCommitteeContactInput, keyed: Keyed): Promise<Stored<CommitteeContact>> {
    const scope = scopeOf(call.actor, opinionsAccess, 'committee.write');
    const { estateId, kind, summary, at } = input;
    return this.store.create<CommitteeContact>(call, CommitteeContactEntity, { operation: 'recordCommitteeContact', scope, place: { estateId }, body: input, ...keyed },
      () => decideCommitteeContact({ id: call.newId(), estateId, kind, summary, at: at ?? call.now, by: call.actor.id }, call.now));
  }
}

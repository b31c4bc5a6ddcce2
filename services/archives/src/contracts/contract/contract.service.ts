import { Injectable } from '@nestjs/common';
import { scopeOf, type LocalDate } from '@guanjia/domain';
import { AggregateStore, nextNumber, standardInForce, type Call, type Keyed, type Stored, type Tx } from '@guanjia/persistence';
import { archivesErrors } from '../../archives.errors.ts';
import { contractsAccess } from '../contracts.access.ts';
import { noticeKinds, noticesOf, type NoticeKind } from './contract-terms.rules.ts';
import { ContractEntity } from './contract.entity.ts';
import { decideContract, type ContractCommand, type ContractGiven, type EstateContract } from './contract.rules.ts';

export type RegisterContractInput = Omit<ContractGiven, 'contractorId' | 'amountFen'> & { contractorId?: string | null; amountFen?: bigint | null };
type Capability = keyof typeof contractsAccess;
type CommandOf = (contract: EstateContract, tx: Tx) => Promise<ContractCommand>;

const constraints = { contract_no_unique: () => archivesErrors.error('CODE_TAKEN', { field: 'no' }) };

@Injectable()
export class ContractService {
  constructor(private readonly store: AggregateStore) {}

  /** A contractor that is not known by an id yet gets one. @throws NOT_FOUND (estate), CONTRACT_TERM_INVALID */
  register(call: Call, input: RegisterContractInput, { idempotencyKey }: Keyed): Promise<Stored<EstateContract>> {
    const scope = scopeOf(call.actor, contractsAccess, 'contract.write');
    const { estateId, amountFen = null } = input;
    const contractorId = input.counterpartyKind === 'CONTRACTOR' ? input.contractorId ?? call.newId() : null;
    return this.store.create<EstateContract>(call, ContractEntity, {
      operation: 'registerContract', scope, place: { estateId }, idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      const no = await nextNumber(tx, 'HT', call.now);
      return decideContract({ type: 'registerContract', id: call.newId(), no, ...input, contractorId, amountFen }, null, call);
    });
  }

  review(call: Call, id: string, keyed: Keyed): Promise<Stored<EstateContract>> {
    return this.#update(call, id, { ...keyed, capability: 'contract.review', operation: 'reviewContract' }, async () => ({ type: 'reviewContract', reviewerId: call.actor.id }));
  }

  /** @throws WRONG_STATE (not reviewed), SIGNED_IN_FUTURE, CONTRACT_TERM_OVER, REFERENCE_NOT_YET_KNOWN (the standards of notices) */
  sign(call: Call, id: string, signedOn: LocalDate, keyed: Keyed): Promise<Stored<EstateContract>> {
    return this.#update(call, id, { ...keyed, capability: 'contract.sign', operation: 'signContract', input: { signedOn } }, async ({ estateId, endOn }, tx) =>
      ({ type: 'signContract', signerId: call.actor.id, signedOn, notices: noticesOf(endOn, await noticeDays(tx, estateId, call.now)) }));
  }

  openRenewal(call: Call, id: string, reasonCode: string, keyed: Keyed): Promise<Stored<EstateContract>> {
    return this.#update(call, id, { ...keyed, capability: 'contract.sign', operation: 'openRenewal', input: { reasonCode } }, async () => ({ type: 'openRenewal', reasonCode }));
  }

  /** @throws NOT_FOUND (either contract), SUCCESSOR_NOT_SIGNED */
  renew(call: Call, id: string, renewedById: string, keyed: Keyed): Promise<Stored<EstateContract>> {
    const scope = scopeOf(call.actor, contractsAccess, 'contract.sign');
    return this.#update(call, id, { ...keyed, capability: 'contract.sign', operation: 'renewContract', input: { renewedById } }, async (_, tx) =>
      ({ type: 'renewContract', successor: await this.store.load<EstateContract>(tx, ContractEntity, renewedById, { scope }) }));
  }

  terminate(call: Call, id: string, keyed: Keyed): Promise<Stored<EstateContract>> {
    return this.#update(call, id, { ...keyed, capability: 'contract.sign', operation: 'terminateContract' }, async () => ({ type: 'terminateContract' }));
  }

  /** What a limit that has come does to a contract. */
  async onLimit(call: Call, id: string, command: Extract<ContractCommand, { type: 'beginContract' | 'giveNotice' | 'endContract' }>): Promise<void> {
    await this.#update(call, id, { capability: 'contract.write', operation: command.type }, async () => command);
  }

  #update(call: Call, id: string, { capability, input, ...given }: Keyed & { capability: Capability; operation: string; input?: object }, commandOf: CommandOf): Promise<Stored<EstateContract>> {
    const scope = scopeOf(call.actor, contractsAccess, capability);
    return this.store.update<EstateContract>(call, ContractEntity, id, { ...given, scope, body: { id, input } },
      async (contract, tx) => decideContract(await commandOf(contract, tx), contract, { now: call.now }));
  }
}

/** @source ARC-045 */
async function noticeDays(tx: Tx, estateId: string, at: Date): Promise<Record<NoticeKind, number>> {
  const days: Partial<Record<NoticeKind, number>> = {};
  for (const kind of noticeKinds) days[kind] = Number((await standardInForce(tx, kind, estateId, at)).value);
  return days as Record<NoticeKind, number>;
}

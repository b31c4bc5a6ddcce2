import { contractExpired, contractExpiring, contractRegistered, contractRenewalOpened, contractRenewed, contractReviewed, contractSigned } from '@guanjia/contracts';
import { endOfDay, localDateOf, moves, type Decision, type LocalDate } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import { renewalTask, stamp, stateOf, termsOf } from './contract-events.rules.ts';
import { checkTerm, limitsOf, noLimits, type ContractKind, type CounterpartyKind, type ExpiringNotice, type NoticeKind } from './contract-terms.rules.ts';

/** @source ARC-037 ARC-039 ARC-045 lifecycles 3.4 Contract */
export const contractMoves = moves({
  states: ['DRAFT', 'REVIEWED', 'SIGNED', 'IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN', 'RENEWED', 'EXPIRED', 'TERMINATED'],
  initial: 'DRAFT',
  final: ['RENEWED', 'TERMINATED'],
  moves: {
    reviewContract: { from: ['DRAFT'], to: 'REVIEWED' },
    signContract: { from: ['REVIEWED'], to: ['SIGNED', 'IN_FORCE'] },
    beginContract: { from: ['SIGNED'], to: 'IN_FORCE' },
    giveNotice: { from: ['IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN'], to: ['EXPIRING', 'RENEWAL_OPEN'] },
    openRenewal: { from: ['IN_FORCE', 'EXPIRING'], to: 'RENEWAL_OPEN' },
    /** renewed before its end, it stays in use until then */
    renewContract: { from: ['RENEWAL_OPEN', 'EXPIRED'], to: ['RENEWAL_OPEN', 'RENEWED'] },
    endContract: { from: ['IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN'], to: ['EXPIRED', 'RENEWED'] },
    terminateContract: { from: ['SIGNED', 'IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN', 'EXPIRED'], to: 'TERMINATED' },
  },
});

export type ContractState = (typeof contractMoves.states)[number];

/** What is agreed. */
export interface ContractGiven {
  estateId: string;
  kind: ContractKind;
  title: string;
  counterpartyKind: CounterpartyKind;
  counterparty: string;
  contractorId: string | null;
  startOn: LocalDate;
  endOn: LocalDate;
  amountFen: bigint | null;
}

/** 合同: what is agreed with another party, from when to when. */
export interface EstateContract extends ContractGiven {
  id: string;
  /** e.g. HT-2026-000001 */
  no: string;
  state: ContractState;
  reviewedById: string | null;
  signedById: string | null;
  signedOn: LocalDate | null;
  expiringNotices: ExpiringNotice[];
  /** the contract that follows it */
  renewedById: string | null;
}

export type ContractCommand =
  | ({ type: 'registerContract'; id: string; no: string } & ContractGiven)
  | { type: 'reviewContract'; reviewerId: string }
  | { type: 'signContract'; signerId: string; signedOn: LocalDate; notices: ExpiringNotice[] }
  | { type: 'beginContract' }
  | { type: 'giveNotice'; kind: NoticeKind }
  | { type: 'openRenewal'; reasonCode: string }
  | { type: 'renewContract'; successor: Pick<EstateContract, 'id' | 'startOn' | 'endOn' | 'state'> }
  | { type: 'endContract' }
  | { type: 'terminateContract' };

export interface ContractFacts {
  now: Date;
}

/** @throws WRONG_STATE (an unreviewed contract is not signed), CONTRACT_TERM_INVALID, CONTRACT_TERM_OVER, SIGNED_IN_FUTURE, SUCCESSOR_NOT_SIGNED
 *  @source ARC-037 ARC-038 ARC-039 ARC-045 */
export function decideContract(command: ContractCommand, contract: EstateContract | null, facts: ContractFacts): Decision<EstateContract> {
  if (command.type === 'registerContract') return registered(command, facts);
  const known = contract!;
  contractMoves.require(command.type, known.state);
  switch (command.type) {
    case 'reviewContract':
      return to(known, { state: 'REVIEWED', reviewedById: command.reviewerId }, facts, [
        contractReviewed.draft({ ...stamp(known, facts), data: { reviewerId: command.reviewerId, at: facts.now.toISOString() } })]);
    case 'signContract':
      return signed(command, known, facts);
    case 'beginContract':
      return to(known, { state: 'IN_FORCE' }, facts, []);
    case 'giveNotice':
      return noticed(command, known, facts);
    case 'openRenewal':
      return to(known, { state: 'RENEWAL_OPEN' }, facts, [
        contractRenewalOpened.draft({ ...stamp(known, facts), data: { reasonCode: command.reasonCode, dueAt: endOfDay(known.endOn).toISOString() } }),
        ...(known.state === 'IN_FORCE' ? [renewalTask('opened', known, facts)] : [])]);
    case 'renewContract':
      return renewed(command, known, facts);
    case 'endContract':
      return ended(known, facts);
    case 'terminateContract':
      return terminated(known, facts);
  }
}

function registered({ type: _, ...given }: Of<'registerContract'>, facts: ContractFacts): Decision<EstateContract> {
  checkTerm(given);
  const contract: EstateContract = { ...given, state: 'DRAFT', reviewedById: null, signedById: null, signedOn: null, expiringNotices: [], renewedById: null };
  return to(contract, contract, facts, [contractRegistered.draft({ ...stamp(contract, facts), data: termsOf(contract) })]);
}

function signed({ signerId, signedOn, notices }: Of<'signContract'>, contract: EstateContract, facts: ContractFacts): Decision<EstateContract> {
  const today = localDateOf(facts.now);
  if (signedOn > today) throw archivesErrors.error('SIGNED_IN_FUTURE', { field: 'signedOn' });
  if (contract.endOn < today) throw archivesErrors.error('CONTRACT_TERM_OVER', { field: 'endOn', params: { endOn: contract.endOn } });
  const state = contract.startOn <= today ? 'IN_FORCE' : 'SIGNED';
  const event = contractSigned.draft({ ...stamp(contract, facts), data: { ...termsOf(contract), counterpartyKind: contract.counterpartyKind, signedOn } });
  const decision = to(contract, { state, signedById: signerId, signedOn, expiringNotices: notices }, facts, [event]);
  return { ...decision, deadlines: limitsOf(contract, notices, today) };
}

/** While a renewal is open the notice is given all the same. */
function noticed({ kind }: Of<'giveNotice'>, contract: EstateContract, facts: ContractFacts): Decision<EstateContract> {
  const { daysLeft } = contract.expiringNotices.find((notice) => notice.kind === kind)!;
  const state = contract.state === 'RENEWAL_OPEN' ? 'RENEWAL_OPEN' : 'EXPIRING';
  return to(contract, { state }, facts, [
    contractExpiring.draft({ ...stamp(contract, facts), data: { kind: contract.kind, endOn: contract.endOn, daysLeft } }),
    ...(contract.state === 'IN_FORCE' ? [renewalTask('opened', contract, facts)] : [])]);
}

function renewed({ successor }: Of<'renewContract'>, contract: EstateContract, facts: ContractFacts): Decision<EstateContract> {
  if (successor.state !== 'SIGNED' && successor.state !== 'IN_FORCE') throw archivesErrors.error('SUCCESSOR_NOT_SIGNED', { field: 'renewedById' });
  const { id: renewedById, startOn, endOn } = successor;
  const isOver = contract.state === 'EXPIRED';
  return to(contract, { state: isOver ? 'RENEWED' : 'RENEWAL_OPEN', renewedById }, facts, [
    contractRenewed.draft({ ...stamp(contract, facts), data: { renewedById, startOn, endOn } }), renewalTask('closed', contract, facts)]);
}

function ended(contract: EstateContract, facts: ContractFacts): Decision<EstateContract> {
  if (contract.renewedById !== null) return to(contract, { state: 'RENEWED' }, facts, []);
  return to(contract, { state: 'EXPIRED' }, facts, [
    contractExpired.draft({ ...stamp(contract, facts), data: { kind: contract.kind, endOn: contract.endOn } }),
    ...(contract.state === 'IN_FORCE' ? [renewalTask('opened', contract, facts)] : [])]);
}

/** Whoever relies on a contract learns that it has ended, whenever that was meant to be. */
function terminated(contract: EstateContract, facts: ContractFacts): Decision<EstateContract> {
  const hasTask = contract.state === 'EXPIRING' || contract.state === 'EXPIRED' || (contract.state === 'RENEWAL_OPEN' && contract.renewedById === null);
  const decision = to(contract, { state: 'TERMINATED' }, facts, [
    ...(contract.state === 'EXPIRED' ? [] : [contractExpired.draft({ ...stamp(contract, facts), data: { kind: contract.kind, endOn: localDateOf(facts.now) } })]),
    ...(hasTask ? [renewalTask('closed', contract, facts)] : [])]);
  return { ...decision, deadlines: noLimits(contract.id) };
}

const to = (contract: EstateContract, patch: Partial<EstateContract>, facts: ContractFacts, events: Decision<EstateContract>['events']): Decision<EstateContract> =>
  ({ state: patch, events: [...events, stateOf({ ...contract, ...patch }, facts)] });

type Of<T extends ContractCommand['type']> = Extract<ContractCommand, { type: T }>;

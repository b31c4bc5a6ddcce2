import { contractState, tasks } from '@guanjia/contracts';
import { endOfDay, type EventDraft } from '@guanjia/domain';
import type { ContractFacts, EstateContract } from './contract.rules.ts';

export const stamp = ({ id, estateId }: EstateContract, { now }: ContractFacts) => ({ id, estateId, at: now });

/** What others may know of what is agreed: no title, no name, no amount. @source PLAT-004 ARC-037 */
export const termsOf = ({ kind, contractorId, startOn, endOn }: EstateContract) => ({ kind, contractorId, startOn, endOn });

/** The contract as other services keep it. @source ARC-037 CS-015 */
export const stateOf = (contract: EstateContract, facts: ContractFacts): EventDraft => contractState.draft({
  ...stamp(contract, facts), data: { id: contract.id, estateId: contract.estateId, ...termsOf(contract), state: contract.state },
});

/** The project manager is asked to renew, from the first notice on. @source ARC-045 PLAT-020 */
export const renewalTask = (event: 'opened' | 'closed', contract: EstateContract, facts: ContractFacts): EventDraft => tasks.archives[event].draft({
  ...stamp(contract, facts), data: {
    ref: contract.id, kind: 'RENEW_CONTRACT', employeeId: null, role: 'PM', dueAt: endOfDay(contract.endOn).toISOString(),
    subjectType: 'CONTRACT', subjectId: contract.id,
  },
});

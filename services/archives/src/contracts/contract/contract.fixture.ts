import type { ContractCommand, EstateContract } from './contract.rules.ts';
import { noticesOf } from './contract-terms.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000f00${n}`;

/** A lift-repair contract over 2026, in force. */
export const aContract = (given: Partial<EstateContract> = {}): EstateContract => ({
  id: id(1), no: 'HT-2026-000001', estateId: id(2), kind: 'EQUIPMENT_REPAIR', title: '电梯维保', counterpartyKind: 'CONTRACTOR', counterparty: '迅达电梯',
  contractorId: id(3), startOn: '2026-01-01', endOn: '2026-12-31', amountFen: 12_000_000n, state: 'IN_FORCE', reviewedById: id(4), signedById: id(5),
  signedOn: '2025-12-20', expiringNotices: noticesOf('2026-12-31', noticeDays), renewedById: null, ...given,
});

export const noticeDays = { 'contract.expiring.first': 90, 'contract.expiring.second': 60, 'contract.expiring.third': 30 } as const;

/** A command of each kind that nothing speaks against but the state. */
export const contractCommands: Record<Exclude<ContractCommand['type'], 'registerContract'>, ContractCommand> = {
  reviewContract: { type: 'reviewContract', reviewerId: id(4) },
  signContract: { type: 'signContract', signerId: id(5), signedOn: '2026-03-01', notices: noticesOf('2026-12-31', noticeDays) },
  beginContract: { type: 'beginContract' },
  giveNotice: { type: 'giveNotice', kind: 'contract.expiring.first' },
  openRenewal: { type: 'openRenewal', reasonCode: 'TERM_ENDING' },
  renewContract: { type: 'renewContract', successor: { id: id(6), startOn: '2027-01-01', endOn: '2027-12-31', state: 'SIGNED' } },
  endContract: { type: 'endContract' },
  terminateContract: { type: 'terminateContract' },
};

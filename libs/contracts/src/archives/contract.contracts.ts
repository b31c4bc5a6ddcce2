import { eventContract, stateContract } from '../contract.ts';
import { code, count, date, instant, nullable, oneOf, payload, uuid } from '../fields.ts';
import { projection } from '../reactions.ts';
import { SAMPLE_AT, SAMPLE_ON, sample, sampleId, variants } from '../sample-values.ts';

const contract = { service: 'archives', aggregate: 'contract' } as const;

export const CONTRACT_STATES = [
  'DRAFT', 'REVIEWED', 'SIGNED', 'IN_FORCE', 'EXPIRING', 'RENEWAL_OPEN', 'RENEWED', 'EXPIRED', 'TERMINATED',
] as const;

const terms = () => ({ kind: code(), contractorId: nullable(uuid()), startOn: date(), endOn: date() });
const sampleTerms = { kind: 'CONTRACTOR', contractorId: sample.contractor, startOn: SAMPLE_ON, endOn: '2027-03-01' };

/** A contract stands on the list with its term. @source ARC-037 */
export const contractRegistered = eventContract({
  ...contract, event: 'registered', zh: '合同已登记', en: 'A contract was listed with its term',
  rows: ['ARC-037', 'ENG-023'],
  reactions: { engineering: { zh: '自合同开始日起可向该外协单位派工', en: 'assignment to the contractor possible from startOn' }, ...projection },
  schema: payload(terms()), samples: variants(sampleTerms, { kind: 'ENTRUSTMENT', contractorId: null }),
});

/** Authority, dates and seal were checked. @source ARC-039, ARC-040 */
export const contractReviewed = eventContract({
  ...contract, event: 'reviewed', zh: '合同已评审', en: 'A contract was reviewed',
  rows: ['ARC-039', 'ARC-040'], reactions: projection,
  schema: payload({ reviewerId: uuid(), at: instant() }), samples: [{ reviewerId: sample.colleague, at: SAMPLE_AT }],
});

/** A contract was signed. @source ARC-038, ARC-041, ARC-043 */
export const contractSigned = eventContract({
  ...contract, event: 'signed', zh: '合同已签订', en: 'A contract was signed',
  rows: ['ARC-038', 'ARC-041', 'ARC-043', 'ENG-023', 'ENG-055'],
  reactions: { engineering: { zh: '可以接管;更新外协合同副本', en: 'takeover gate opens; contractor copy updated' }, ...projection },
  schema: payload({ ...terms(), counterpartyKind: code(), signedOn: date() }),
  samples: variants({ ...sampleTerms, counterpartyKind: 'CONTRACTOR', signedOn: SAMPLE_ON }, { kind: 'ENTRUSTMENT', contractorId: null, counterpartyKind: 'COMMITTEE' }),
});

/** A contract ends in 90, 60 or 30 days. @source ARC-045 */
export const contractExpiring = eventContract({
  ...contract, event: 'expiring', zh: '合同即将到期', en: 'A contract is about to end',
  rows: ['ARC-045'],
  reactions: {
    archives: { zh: '生成续期待办', en: 'renewal task' },
    engineering: { zh: '派单时提示', en: 'dispatch warning' },
    'customer-service': { zh: '显示', en: 'shown' },
    'hr-training': { zh: '生成待办', en: 'task' },
    ...projection,
  },
  schema: payload({ kind: code(), endOn: date(), daysLeft: count() }),
  samples: [{ kind: 'CONTRACTOR', endOn: '2027-03-01', daysLeft: 90 }],
});

/** A contract has ended: no new work under it but by emergency override. @source ARC-045, ARC-046 */
export const contractExpired = eventContract({
  ...contract, event: 'expired', zh: '合同已到期', en: 'A contract has ended',
  rows: ['ARC-045', 'ENG-023'],
  reactions: {
    engineering: { zh: '未经特批不得指派', en: 'assignment refused without override' },
    'customer-service': { zh: '未经特批不得派单', en: 'dispatch refused without override' },
    ...projection,
  },
  schema: payload({ kind: code(), endOn: date() }), samples: [{ kind: 'CONTRACTOR', endOn: '2027-03-01' }],
});

/** Talks about a new term were opened. @source ARC-042, ARC-045 */
export const contractRenewalOpened = eventContract({
  ...contract, event: 'renewal-opened', zh: '合同续签已启动', en: 'Talks about a new term were opened',
  rows: ['ARC-042'], reactions: { 'customer-service': { zh: '生成项目经理待办', en: 'task of PM' }, ...projection },
  schema: payload({ reasonCode: code(), dueAt: nullable(instant()) }),
  samples: variants({ reasonCode: 'COMMITTEE_ELECTED', dueAt: SAMPLE_AT }, { dueAt: null }),
});

/** A new term was agreed, under a contract of its own. @source ARC-045 */
export const contractRenewed = eventContract({
  ...contract, event: 'renewed', zh: '合同已续签', en: 'A new term was agreed',
  rows: ['ARC-045', 'ENG-023'],
  reactions: { engineering: { zh: '外协与接管核查采用新期限', en: 'contractor and takeover checks use the new term' }, ...projection },
  schema: payload({ renewedById: uuid(), startOn: date(), endOn: date() }),
  samples: [{ renewedById: sampleId(43), startOn: '2027-03-02', endOn: '2028-03-01' }],
});

/** The check of a contract's performance found an issue. @source ARC-044 */
export const contractIssueRaised = eventContract({
  ...contract, event: 'issue-raised', zh: '合同履行有问题', en: 'A performance issue was found',
  rows: ['ARC-044'], reactions: projection,
  schema: payload({ issueCode: code(), at: instant() }), samples: [{ issueCode: 'LATE_DELIVERY', at: SAMPLE_AT }],
});

/** The contract as it is; `contractorId` is null when the other party is an owner, developer or committee. @source ARC-037 */
export const contractState = stateContract({
  ...contract, zh: '合同现状', en: 'The contract as it is',
  rows: ['ARC-037', 'ARC-045', 'CS-015', 'ENG-023'],
  reactions: {
    engineering: { zh: '更新本地副本', en: 'local copy updated' },
    'customer-service': { zh: '更新本地副本', en: 'local copy updated' },
    ...projection,
  },
  schema: payload({ id: uuid(), estateId: uuid(), ...terms(), state: oneOf(...CONTRACT_STATES) }),
  samples: variants({ id: sample.contract, estateId: sample.estate, ...sampleTerms, state: 'IN_FORCE' }, { kind: 'ENTRUSTMENT', contractorId: null }),
});

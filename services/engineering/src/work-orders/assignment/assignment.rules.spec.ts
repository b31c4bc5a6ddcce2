import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { anEquipmentOrder, anOrder, ids, NOW, people } from '../work-order/work-order.fixture.ts';
import { assignWorkOrder, type Candidate, type Proposal } from './assignment.rules.ts';

const plain = { isOverrideAllowed: false, overrideReason: null, plannedOn: null };
const lift = { kind: 'SPECIAL_EQUIPMENT.LIFT', validFrom: '2025-01-01', validTo: '2026-03-02', state: 'EXPIRING' as const };
type Staff = Extract<Candidate, { type: 'STAFF' }>;
const staff = (patch: Partial<Staff> = {}): Proposal => ({
  type: 'STAFF', employee: { id: people.technician, state: 'ACTIVE', skills: ['LIFT', 'PLUMBING'] }, hasWorkingRole: true, certificates: [], ...plain, ...patch,
});
const contract = { id: ids.contract, estateId: ids.estate, contractorId: people.colleague, startOn: '2025-03-02', endOn: '2026-03-02', state: 'IN_FORCE' as const };
const contractor = (patch: Partial<typeof contract> | { state: 'EXPIRED' | 'TERMINATED' | 'DRAFT' | 'EXPIRING' } = {}, override: string | null = null): Proposal =>
  ({ type: 'CONTRACTOR', contract: { ...contract, ...patch }, ...plain, isOverrideAllowed: override !== null, overrideReason: override });

describe('own staff (ENG-026)', () => {
  it.each([
    ['is not on duty', { employee: { id: people.technician, state: 'DEPARTED' as const, skills: ['PLUMBING'] } }, 'ASSIGNEE_NOT_ACTIVE'],
    ['has no working role in the estate', { hasWorkingRole: false }, 'ASSIGNEE_NOT_A_WORKER'],
    ['lacks the skill', { employee: { id: people.technician, state: 'ACTIVE' as const, skills: ['ELECTRICAL'] } }, 'SKILL_MISSING'],
  ])('is refused who %s', (_, patch, code) => {
    expect(refused(() => assignWorkOrder(staff(patch), anOrder('CREATED'), NOW))).toBe(code);
  });

  it('needs no certificate where the skill needs none', () => {
    expect(assignWorkOrder(staff(), anOrder('CREATED'), NOW).state).toMatchObject({ state: 'ASSIGNED', assigneeId: people.technician });
  });

  it.each([
    ['without certificates', [], 'CERTIFICATE_MISSING'],
    ['with another kind', [{ ...lift, kind: 'SPECIAL_WORK.ELECTRICAL' }], 'CERTIFICATE_MISSING'],
    ['with one that ended yesterday', [{ ...lift, validTo: '2026-03-01' }], 'CERTIFICATE_MISSING'],
    ['with one that begins tomorrow', [{ ...lift, validFrom: '2026-03-03', validTo: '2029-03-02' }], 'CERTIFICATE_MISSING'],
    ['with a revoked one', [{ ...lift, state: 'REVOKED' as const }], 'CERTIFICATE_MISSING'],
  ])('is refused lift work %s (HR-029)', (_, certificates, code) => {
    expect(refused(() => assignWorkOrder(staff({ certificates }), anEquipmentOrder('CREATED'), NOW))).toBe(code);
  });

  it('may do lift work on the last day of the certificate (HR-029)', () => {
    expect(assignWorkOrder(staff({ certificates: [lift] }), anEquipmentOrder('CREATED'), NOW).state.state).toBe('ASSIGNED');
  });
});

describe('a contractor (ENG-023 ARC-046)', () => {
  it('gets work on the last day of the contract', () => {
    expect(assignWorkOrder(contractor({ state: 'EXPIRING' }), anOrder('CREATED'), NOW).state).toMatchObject({ contractId: ids.contract, assigneeId: null, isOverride: false });
  });

  it.each([[{ state: 'EXPIRED' as const }], [{ state: 'TERMINATED' as const }], [{ state: 'DRAFT' as const }], [{ endOn: '2026-03-01' }], [{ startOn: '2026-03-03' }]])(
    'is refused when %j', (patch) => {
      expect(refused(() => assignWorkOrder(contractor(patch), anOrder('CREATED'), NOW))).toBe('CONTRACT_NOT_IN_FORCE');
    });

  it('is taken in an emergency with a written reason, and the project manager is told', () => {
    const decision = assignWorkOrder(contractor({ endOn: '2026-03-01' }, '水管爆裂'), anOrder('CREATED'), NOW);
    expect(decision.state).toMatchObject({ isOverride: true, overrideReason: '水管爆裂' });
    expect(decision.events.map(({ data }) => data)).toContainEqual(expect.objectContaining({ kind: 'ALERT', role: 'PM' }));
  });

  it('of another estate is refused, emergency or not', () => {
    expect(refused(() => assignWorkOrder(contractor({ estateId: ids.order }, '急'), anOrder('CREATED'), NOW))).toBe('CONTRACT_UNSUITABLE');
  });
});

it('giving the order to somebody else moves the task, and work that is to be done again stays so (ENG-019)', () => {
  const decision = assignWorkOrder(staff({ employee: { id: people.colleague, state: 'ACTIVE', skills: ['PLUMBING'] } }), anOrder('REWORK'), NOW);
  expect(decision.state.state).toBe('REWORK');
  expect(decision.events.map(({ type, data }) => [type, (data as { employeeId: string }).employeeId])).toContainEqual(['engineering.task.changed.v1', people.colleague]);
});

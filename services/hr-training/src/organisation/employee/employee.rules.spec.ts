import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { anEmployee } from './employee.fixture.ts';
import { decideEmployee, employeeMoves, type Employee, type EmployeeCommand, type EmployeeFacts } from './employee.rules.ts';

const now = new Date('2026-03-02T01:30:00.000Z');
const post = { estateId: '01990000-0000-7000-8000-0000000000e2', orgUnitId: '01990000-0000-7000-8000-000000000003', positionId: '01990000-0000-7000-8000-000000000012' };
const commands: Record<keyof typeof employeeMoves.moves, EmployeeCommand> = {
  recordCandidateTest: { type: 'recordCandidateTest', kind: 'INTERVIEW', outcome: 'PASS' },
  hireEmployee: { type: 'hireEmployee', jobNo: 'YG-2026-000002' },
  activateEmployee: { type: 'activateEmployee' },
  changeEmployee: { type: 'changeEmployee', phone: '13900000000' },
  setEmployeeSkills: { type: 'setEmployeeSkills', mainSkill: 'WELDING', skills: ['WELDING'] },
  transferEmployee: { type: 'transferEmployee', ...post },
  confirmTransfer: { type: 'confirmTransfer' },
  departEmployee: { type: 'departEmployee' },
};
const facts: EmployeeFacts = { now, positionState: 'ACTIVE' };

everyMove(employeeMoves, (command, state) => decideEmployee(commands[command], anEmployee({ state }), facts), { field: 'state' });

describe('an employee', () => {
  const given = (some: Partial<EmployeeFacts> = {}) => givenFor((command: EmployeeCommand, employee: Employee | null) => decideEmployee(command, employee, { ...facts, ...some }));
  const candidate = { type: 'registerCandidate', id: anEmployee().id, ...post, name: '李秀英', phone: null, source: 'COLLEGE' } as const;

  it('begins as a candidate for a position that is open (HR-005)', () => {
    given()(null).when(candidate).thenEvents(['hr-training.employee.state.v1']).thenState({ state: 'CANDIDATE', jobNo: null });
    given({ positionState: 'DRAFT' })(null).when(candidate).thenRefused('POSITION_NOT_ACTIVE', 'positionId');
  });

  it('is hired with one pass among the tests, and not without (HR-004)', () => {
    const failed = { kind: 'INTERVIEW', outcome: 'FAIL', on: '2026-02-20' } as const;
    const waiting = anEmployee({ state: 'CANDIDATE', jobNo: null, onboardedOn: null, tests: [failed] });
    given()(waiting).when(commands.hireEmployee).thenRefused('CANDIDATE_NOT_PASSED');
    given()({ ...waiting, tests: [failed, { ...failed, kind: 'WRITTEN', outcome: 'PASS' }] }).when(commands.hireEmployee)
      .thenEvents(['hr-training.employee.onboarded.v1', 'hr-training.employee.state.v1'])
      .thenState({ state: 'ONBOARDING', onboardedOn: '2026-03-02', jobNo: 'YG-2026-000002' });
  });

  it('keeps every test, the failed ones too (HR-004)', () => {
    given()(anEmployee({ state: 'CANDIDATE' })).when({ type: 'recordCandidateTest', kind: 'WRITTEN', outcome: 'FAIL' })
      .thenEvents(['hr-training.candidate.assessed.v1'])
      .thenState({ tests: [...anEmployee().tests, { kind: 'WRITTEN', outcome: 'FAIL', on: '2026-03-02' }] });
  });

  it('has the main skill among the skills (HR-023)', () => {
    given()(anEmployee()).when({ type: 'setEmployeeSkills', mainSkill: 'WELDING', skills: ['PLUMBING'] }).thenRefused('MAIN_SKILL_MISSING', 'mainSkill');
    given()(anEmployee()).when(commands.setEmployeeSkills).thenEvents(['hr-training.skill.changed.v1', 'hr-training.employee.state.v1']).thenState({ skills: ['WELDING'] });
  });

  it('moves to another position that is open, and says from where to where (HR-004)', () => {
    const { events } = given()(anEmployee()).when(commands.transferEmployee).thenState({ ...post, state: 'TRANSFERRED' }).decision();
    expect(events[0]).toMatchObject({ type: 'hr-training.employee.transferred.v1', estateId: post.estateId, data: { fromEstateId: anEmployee().estateId, toEstateId: post.estateId } });
    given({ positionState: 'CLOSED' })(anEmployee()).when(commands.transferEmployee).thenRefused('POSITION_NOT_ACTIVE', 'positionId');
    given()(anEmployee()).when({ ...post, type: 'transferEmployee', positionId: anEmployee().positionId }).thenRefused('ALREADY_IN_POSITION', 'positionId');
  });

  it('leaves on the day of Shanghai, not of Greenwich (HR-004 PLAT-015)', () => {
    given({ now: new Date('2026-03-02T16:30:00.000Z') })(anEmployee()).when(commands.departEmployee)
      .thenEvents(['hr-training.employee.departed.v1', 'hr-training.employee.state.v1']).thenState({ departedOn: '2026-03-03' });
  });

  it('never travels by name or phone (PLAT-004)', () => {
    for (const [type, command] of Object.entries(commands)) {
      const state = employeeMoves.moves[type as keyof typeof commands].from[0]!;
      const text = JSON.stringify(decideEmployee(command, anEmployee({ state }), facts).events);
      expect(text).not.toMatch(/王建国|1[38]\d{9}/);
    }
  });
});

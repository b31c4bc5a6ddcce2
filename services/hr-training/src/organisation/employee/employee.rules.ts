import type { LocalDate } from '@guanjia/domain';
import { localDateOf, moves, STAY, type Decision } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import { assessed, departed, onboarded, skillsChanged, stateOf, transferred } from './employee.events.ts';

/** @source HR-004 lifecycles 3.5 Employee */
export const employeeMoves = moves({
  states: ['CANDIDATE', 'ONBOARDING', 'ACTIVE', 'TRANSFERRED', 'DEPARTED'],
  initial: 'CANDIDATE',
  final: ['DEPARTED'],
  moves: {
    recordCandidateTest: { from: ['CANDIDATE'], to: STAY },
    hireEmployee: { from: ['CANDIDATE'], to: 'ONBOARDING' },
    activateEmployee: { from: ['ONBOARDING'], to: 'ACTIVE' },
    changeEmployee: { from: ['CANDIDATE', 'ONBOARDING', 'ACTIVE', 'TRANSFERRED'], to: STAY },
    setEmployeeSkills: { from: ['ONBOARDING', 'ACTIVE', 'TRANSFERRED'], to: STAY },
    transferEmployee: { from: ['ACTIVE'], to: 'TRANSFERRED' },
    confirmTransfer: { from: ['TRANSFERRED'], to: 'ACTIVE' },
    departEmployee: { from: ['ONBOARDING', 'ACTIVE', 'TRANSFERRED'], to: 'DEPARTED' },
  },
});

export type EmployeeState = (typeof employeeMoves.states)[number];
/** @source HR-005 */
export type RecruitmentSource = 'COLLEGE' | 'TALENT_MARKET' | 'LABOUR_MARKET' | 'OTHER_AGENCY';

export interface CandidateTest {
  kind: 'INTERVIEW' | 'WRITTEN' | 'PRACTICAL';
  outcome: 'PASS' | 'FAIL';
  on: LocalDate;
}

/** 员工: somebody who serves, from candidate to leaver. */
export interface Employee {
  id: string;
  /** null for people of headquarters and of a region */
  estateId: string | null;
  /** what people call the number; from hiring on */
  jobNo: string | null;
  /** never travels in an event, nor does the phone. @source PLAT-004 */
  name: string;
  phone: string | null;
  orgUnitId: string;
  positionId: string;
  source: RecruitmentSource;
  tests: CandidateTest[];
  mainSkill: string | null;
  /** the main one among them */
  skills: string[];
  onboardedOn: LocalDate | null;
  departedOn: LocalDate | null;
  state: EmployeeState;
}

/** Where somebody works. */
export type Post = Pick<Employee, 'estateId' | 'orgUnitId' | 'positionId'>;

export type EmployeeCommand =
  | ({ type: 'registerCandidate' } & Post & Pick<Employee, 'id' | 'name' | 'phone' | 'source'>)
  | ({ type: 'recordCandidateTest' } & Omit<CandidateTest, 'on'>)
  | { type: 'hireEmployee'; jobNo: string }
  | { type: 'activateEmployee' | 'confirmTransfer' | 'departEmployee' }
  | { type: 'changeEmployee'; name?: string | null; phone?: string | null }
  | { type: 'setEmployeeSkills'; mainSkill: string | null; skills: string[] }
  | ({ type: 'transferEmployee' } & Post);

export interface EmployeeFacts {
  now: Date;
  /** state of the position that is to be held */
  positionState?: string;
}

/** @throws WRONG_STATE, CANDIDATE_NOT_PASSED, POSITION_NOT_ACTIVE, ALREADY_IN_POSITION, MAIN_SKILL_MISSING
 *  @source HR-004 HR-005 HR-023 */
export function decideEmployee(command: EmployeeCommand, employee: Employee | null, facts: EmployeeFacts): Decision<Employee> {
  if (command.type === 'registerCandidate') return registered(command, facts);
  const known = employee!;
  const state = employeeMoves.next(command.type, known.state);
  const { now } = facts;
  switch (command.type) {
    case 'recordCandidateTest':
      return examined(command, known, now);
    case 'hireEmployee':
      return hired({ state, jobNo: command.jobNo, onboardedOn: localDateOf(now) }, known, now);
    case 'changeEmployee':
      return saved(known, { name: command.name ?? known.name, phone: command.phone === undefined ? known.phone : command.phone }, now);
    case 'setEmployeeSkills':
      return skilled(command, known, now);
    case 'transferEmployee':
      return moved(command, known, facts);
    case 'departEmployee':
      return left({ state, departedOn: localDateOf(now) }, known, now);
    default:
      return saved(known, { state }, now);
  }
}

function registered({ type: _, ...given }: Of<'registerCandidate'>, facts: EmployeeFacts): Decision<Employee> {
  requireActive(facts);
  const candidate: Employee = {
    ...given, jobNo: null, tests: [], mainSkill: null, skills: [], onboardedOn: null, departedOn: null, state: 'CANDIDATE',
  };
  return { state: candidate, events: [stateOf(candidate, facts.now)] };
}

function examined({ kind, outcome }: Of<'recordCandidateTest'>, known: Employee, now: Date): Decision<Employee> {
  const test = { kind, outcome, on: localDateOf(now) };
  return { state: { tests: [...known.tests, test] }, events: [assessed(known, test, now)] };
}

/** One pass is enough, in whichever test. @source HR-004 「面试、笔试或现场操作合格后方可」 */
function hired(patch: Partial<Employee>, known: Employee, now: Date): Decision<Employee> {
  if (!known.tests.some(({ outcome }) => outcome === 'PASS')) throw hrTrainingErrors.error('CANDIDATE_NOT_PASSED');
  const next = { ...known, ...patch };
  return { state: patch, events: [onboarded(next, now), stateOf(next, now)] };
}

function skilled({ mainSkill, skills }: Of<'setEmployeeSkills'>, known: Employee, now: Date): Decision<Employee> {
  if (mainSkill !== null && !skills.includes(mainSkill)) throw hrTrainingErrors.error('MAIN_SKILL_MISSING', { field: 'mainSkill' });
  const next = { ...known, mainSkill, skills };
  return { state: { mainSkill, skills }, events: [skillsChanged(next, now), stateOf(next, now)] };
}

function moved({ type: _, ...post }: Of<'transferEmployee'>, known: Employee, facts: EmployeeFacts): Decision<Employee> {
  if (post.positionId === known.positionId) throw hrTrainingErrors.error('ALREADY_IN_POSITION', { field: 'positionId' });
  requireActive(facts);
  const patch = { ...post, state: 'TRANSFERRED' as const };
  const next = { ...known, ...patch };
  return { state: patch, events: [transferred(known, next, facts.now), stateOf(next, facts.now)] };
}

function left(patch: Partial<Employee>, known: Employee, now: Date): Decision<Employee> {
  const next = { ...known, ...patch };
  return { state: patch, events: [departed(next, now), stateOf(next, now)] };
}

const saved = (known: Employee, patch: Partial<Employee>, now: Date): Decision<Employee> =>
  ({ state: patch, events: [stateOf({ ...known, ...patch }, now)] });

function requireActive({ positionState }: EmployeeFacts): void {
  if (positionState !== 'ACTIVE') throw hrTrainingErrors.error('POSITION_NOT_ACTIVE', { field: 'positionId' });
}

type Of<T extends EmployeeCommand['type']> = Extract<EmployeeCommand, { type: T }>;

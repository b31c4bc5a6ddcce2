import { own, roleGroups } from '@guanjia/contracts';
import type { AccessTable, Actor } from '@guanjia/domain';

const { desk, directors, field, household, service } = roleGroups;
const ownDesk = own(roleGroups.desk);
const handlers = { ...ownDesk, ...service, EM: 'S', SEC: 'S', ...directors } as const;

/** Rows "Create ticket / complaint / enquiry", "Read complaint detail", "Close major complaint" and "KPI dashboards" of the matrix.
 *  The desk works on what it took itself; the head of engineering on what the department was given, a guard on what he or she was
 *  given, or security while nobody was named. How it is handled among staff is not for households, neither to read nor to ask by. Who may
 *  do the rest follows the roles of the rows: the supervisor judges, the department head assigns, the project manager takes over,
 *  reviews with the office director, and alone downgrades and ends unresolved.
 *  @source permissions.md CS-061 … CS-085 CS-167 */
export const complaintAccess = {
  'complaint.create': { ...household, ...field, ...desk, ...service, EM: 'E', ACC: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G' },
  'complaint.read': { ...household, ...handlers, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'complaint.file': { ...handlers, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
  'complaint.contact': { ...household, ...ownDesk, ...service, ...directors },
  'complaint.note': { ...ownDesk, ...service, EM: 'S', ...directors },
  'complaint.follow': { ...service, ...directors },
  'complaint.judge': { CSS: 'E', SDM: 'E', ...directors },
  'complaint.assign': { SDM: 'E', EM: 'S', ...directors },
  'complaint.handle': { ...service, EM: 'S', SEC: 'S', ...directors },
  'complaint.direct': directors,
  'complaint.take-over': { PM: 'E' },
  'complaint.downgrade': { PM: 'E' },
  'complaint.report-major': { CSR: 'E', ...directors, RM: 'R' },
  'complaint.close': { ...service, ...directors, RM: 'R' },
  'complaint.close-major': { ...directors, RM: 'R' },
  'complaint.procedure': { SDM: 'E', GQ: 'G' },
  'kpi.read': {
    CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', EM: 'E', ACC: 'E', AA: 'E', HRO: 'E', QA: 'E', ...directors, RM: 'R', GQ: 'G', GA: 'G',
  },
} satisfies AccessTable;

type DepartmentOf = Readonly<Record<string, string>>;

/** `estate:kind` of the departments where this person has a role. */
const departmentsWith = (departmentOf: DepartmentOf) => ({ grants }: Actor): string[] => grants.flatMap(({ role, scopeKind, scopeId }) =>
  (scopeKind === 'ESTATE' && departmentOf[role] ? [`${scopeId}:${departmentOf[role]}`] : []));

/** The departments that this person answers for. */
export const departmentsOf = departmentsWith({ EM: 'ENGINEERING' });

/** The departments whose unnamed work is also this person's. @source CS-071 */
export const crewsOf = departmentsWith({ SEC: 'SECURITY' });

interface Owned {
  estateId: string;
  nature: string;
  enteredBy: string | null;
  assigneeId: string | null;
  departmentKind: string | null;
}

/** Taken by this person, given to them, to the department they answer for, or to nobody of the crew they belong to; what is about a
 *  repair is engineering's from the first.
 *  @source permissions.md CS-084 */
export const isOwnComplaint = (actor: Actor) => ({ estateId, nature, enteredBy, assigneeId, departmentKind }: Owned): boolean =>
  actor.kind === 'EMPLOYEE' && (enteredBy === actor.id || assigneeId === actor.id
    || departmentsOf(actor).includes(`${estateId}:${departmentKind ?? (nature === 'REPAIR' ? 'ENGINEERING' : '')}`)
    || (assigneeId === null && crewsOf(actor).includes(`${estateId}:${departmentKind}`)));

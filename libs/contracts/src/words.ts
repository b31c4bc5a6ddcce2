import { ROLE_CODES, SCOPE_KINDS } from './roles.ts';
import { nullable, oneOf, uuid } from './fields.ts';

/** Words that several aggregates share; one list, one spelling. */
export const urgency = () => oneOf('URGENT', 'ROUTINE', 'WORKS');
export const reporterType = () => oneOf('OWNER', 'TENANT', 'OCCUPIER', 'STAFF');
export const locationScope = () => oneOf('IN_UNIT', 'PUBLIC');
const assigneeType = () => oneOf('STAFF', 'CONTRACTOR');
/** The state of a place or household in the register. @source ARC-071 */
export const registerState = () => oneOf('REGISTERED', 'ACTIVE', 'CLOSED');
export const role = () => oneOf(...ROLE_CODES);
export const scopeKind = () => oneOf(...SCOPE_KINDS);

/** The home concerned; both null in a public area. */
export const home = () => ({ unitId: nullable(uuid()), householdId: nullable(uuid()) });

/** The ticket and assignment behind a work order; both null when it has no ticket. */
export const ticketRef = () => ({ ticketId: nullable(uuid()), assignmentId: nullable(uuid()) });

/** Who does the work: an employee, or a contractor under a contract. @source CS-015 */
export const assignee = () => ({
  assigneeType: assigneeType(), employeeId: nullable(uuid()), contractId: nullable(uuid()),
});

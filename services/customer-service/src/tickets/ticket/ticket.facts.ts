import { contractState, employeeState, estateState, householdState, orgUnitState, unitState, type DataOf } from '@guanjia/contracts';
import { isUuid, platformErrors, type Actor, type StampedLimit } from '@guanjia/domain';
import { limitFrom, requireNamed, unknownReference, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import type { CreateTicketInput, TicketAssignmentInput } from '../../schema.types.ts';
import { routedDepartment } from '../routing-rule/routing-rule.reads.ts';
import type { AssignmentRole } from './assignment.rules.ts';
import type { AssignmentPlan } from './ticket-dispatch.rules.ts';
import { finishStandard } from './ticket-limits.rules.ts';
import type { Ticket } from './ticket.rules.ts';

type Household = DataOf<typeof householdState>;

type PlaceInput = Pick<CreateTicketInput, 'estateId' | 'unitId' | 'householdId'>;

/** What the register says of the place that a report names. Where no household is named, the one that lives there alone, or
 *  the reporter's own.
 *  @throws REFERENCE_NOT_YET_KNOWN   @throws NOT_FOUND for a member of no household there */
export async function placeNamed(tx: Tx, { estateId, unitId, householdId }: PlaceInput, actor: Actor) {
  const estate = await known(tx, estateState, estateId);
  const unit = unitId ? await known(tx, unitState, unitId) : null;
  const named = householdId ? await known(tx, householdState, householdId) : null;
  // A household that is not the member's own answers as one that does not exist.
  if (named && actor.kind === 'MEMBER' && !isOf(actor, named)) throw unknownReference(householdState, householdId!);
  const candidates = named ? [named] : unitId ? await householdsIn(tx, unitId) : [];
  const own = actor.kind === 'MEMBER' ? candidates.filter((household) => isOf(actor, household)) : candidates;
  if (actor.kind === 'MEMBER' && unitId && own.length === 0) throw platformErrors.error('NOT_FOUND', { field: 'unitId', params: { id: unitId } });
  const household = own.length === 1 ? own[0]! : null;
  return { estate, unit, household, householdId: household?.id ?? null };
}

const isOf = (actor: Actor, { memberIds }: Household): boolean => memberIds.some(({ id }) => id === actor.id);

async function householdsIn(tx: Tx, unitId: string): Promise<Household[]> {
  const found = await sql<{ data: Household }>`select data from reference_copy
    where kind = 'household' and data->>'unitId' = ${unitId} and data->>'state' <> 'CLOSED'`.execute(tx.db);
  return found.rows.map(({ data }) => data);
}

/** A part of the ticket as it was asked for, with what the registers know of those it names. @source CS-014 CS-015 */
export async function planned(
  tx: Tx, ticket: Ticket, input: TicketAssignmentInput, { id, role }: { id: string; role: AssignmentRole },
): Promise<AssignmentPlan> {
  const { assigneeType, employeeId = null, contractId = null } = input;
  const departmentId = input.departmentId ?? (role === 'LEAD' ? await routedDepartment(tx, ticket) : null);
  return {
    id, role, assigneeType, employeeId, contractId,
    department: departmentId ? await known(tx, orgUnitState, departmentId) : null,
    employee: employeeId ? await known(tx, employeeState, employeeId) : null,
    contract: contractId ? await known(tx, contractState, contractId) : null,
  };
}

/** The repair limit from now on; none for works. @source ENG-020 */
export async function finishLimitFrom(tx: Tx, { urgency, estateId }: Ticket, from: Date): Promise<StampedLimit | null> {
  const standard = finishStandard(urgency);
  return standard === null ? null : limitFrom(tx, standard, { estateId, from });
}

/** An id that is none cannot be a reference of anything. */
function known<C extends Parameters<typeof requireNamed>[1]>(tx: Tx, contract: C, id: string): Promise<DataOf<C>> {
  if (!isUuid(id)) throw platformErrors.error('INVALID_INPUT', { field: contract.aggregate, params: { reason: `${contract.aggregate} id` } });
  return requireNamed(tx, contract, id);
}

import { accessRegistered, type ACCESS_DIRECTIONS, type ACCESS_PERSON_KINDS } from '@guanjia/contracts';
import { checkCode, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

export type PersonKind = (typeof ACCESS_PERSON_KINDS)[number];
export type Direction = (typeof ACCESS_DIRECTIONS)[number];

/** 出入登记: one person coming in or going out at a gate. @source CS-008 */
export interface AccessEntry {
  id: string;
  estateId: string;
  gateCode: string;
  direction: Direction;
  personKind: PersonKind;
  /** household member, employee or visitor pass, as the kind has it */
  personRef: string | null;
  personName: string | null;
  unitId: string | null;
  at: Date;
  registeredBy: string;
}

export interface RegisterAccess extends Omit<AccessEntry, 'registeredBy'> {
  type: 'registerAccess';
}

/** Whoever says to be a resident, of the staff or expected is found in the register, among the employees or by the pass.
 *  @source CS-008 CS-009 */
const named: Readonly<Partial<Record<PersonKind, string>>> = { RESIDENT: 'memberId', STAFF: 'employeeId', VISITOR: 'visitorPassId' };

/** @throws PERSON_INCOMPLETE, TIME_ORDER, INVALID_INPUT   @source CS-008 */
export function decideAccess({ type: _, ...entry }: RegisterAccess, { now, actorId }: { now: Date; actorId: string }): Decision<AccessEntry> {
  checkCode(entry.gateCode, 'gateCode');
  const field = named[entry.personKind];
  if (field && !entry.personRef) throw customerServiceErrors.error('PERSON_INCOMPLETE', { field, params: { field } });
  if (entry.at > now) throw customerServiceErrors.error('TIME_ORDER', { field: 'at' });
  const { id, estateId, gateCode, direction, personKind, personRef, unitId, at } = entry;
  const visitorPassId = personKind === 'VISITOR' ? personRef : null;
  return {
    state: { ...entry, registeredBy: actorId },
    events: [accessRegistered.draft({ id, estateId, at: now, data: { gateCode, personKind, direction, unitId, visitorPassId, at: at.toISOString() } })],
  };
}

/** Nobody knows who came in: the guard looks, and nobody is stopped. Couriers, police, ambulance and customers of the shops are
 *  none of these; who goes to work in a home under renovation without a valid badge is. @source CS-009 CS-129 */
export const isNoticed = ({ personKind, direction, isUnbadged }: Pick<AccessEntry, 'personKind' | 'direction'> & { isUnbadged: boolean }): boolean =>
  direction === 'IN' && (personKind === 'UNKNOWN' || isUnbadged);

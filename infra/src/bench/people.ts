import type { RoleCode } from '@guanjia/contracts';
import { allEstateIds, groupId, plannedRegions } from './group-plan.ts';

/** Somebody who asks. */
export interface Person {
  id: string;
  role: RoleCode;
  scopeKind: 'GROUP' | 'REGION' | 'ESTATE';
  /** one grant for each; null for the whole group */
  scopeIds: readonly (string | null)[];
}

const [small, ...large] = plannedRegions;

/** Answers for a region of 20 estates. */
export const managerOf20: Person = { id: groupId('person', 'RM 20'), role: 'RM', scopeKind: 'REGION', scopeIds: [small!.id] };
/** Answers for two regions of 100 estates each. */
export const managerOf200: Person = { id: groupId('person', 'RM 200'), role: 'RM', scopeKind: 'REGION', scopeIds: large.map(({ id }) => id) };

const inEstate = (role: RoleCode, no: number): Person => ({ id: groupId('person', `${role} ${no}`), role, scopeKind: 'ESTATE', scopeIds: [allEstateIds[no]!] });

/** One service officer in each of 32 estates. */
export const officers: readonly Person[] = Array.from({ length: 32 }, (_, no) => inEstate('CSR', no));
/** The archivist of one estate. */
export const archivist: Person = inEstate('AA', 40);
/** Keeps the register at headquarters. */
export const registrar: Person = { id: groupId('person', 'GA'), role: 'GA', scopeKind: 'GROUP', scopeIds: [null] };

export const everybody: readonly Person[] = [managerOf20, managerOf200, ...officers, archivist, registrar];

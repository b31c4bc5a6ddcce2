import type { Actor } from '@guanjia/domain';
import { member, regional } from '@guanjia/testing';
import { randomUUID } from 'node:crypto';
import { actorOfEstate } from './estate-roles.ts';
import type { Furnished } from './furnish.fixture.ts';
import type { Kind } from './id-kinds.ts';
import type { KnownIds } from './known-ids.fixture.ts';

/** Somebody to whom part of the group is foreign. */
export interface Stranger {
  who: string;
  actor: Actor;
  /** what is this person's own, or would be */
  own: KnownIds;
  /** what is not */
  foreign: Partial<KnownIds>;
  /** of the same estate, by another household */
  isNextDoor: boolean;
}

/** What belongs to a household rather than to its estate. */
const ofHouseholds: readonly Kind[] = ['household', 'member', 'account', 'chargeLine', 'chargeReversal', 'ticket', 'callback', 'workOrder', 'record', 'task', 'employee', 'certificate', 'roleGrant', 'importJob', 'file'];

/** A stranger of each level towards the first of two estates. */
export function strangersTo(here: Furnished, there: Furnished): Stranger[] {
  const { group: _, unregistered: __, deadLetter: ___, ...foreign } = here.ids;
  const personal = Object.fromEntries(ofHouseholds.map((kind) => [kind, here.ids[kind]]));
  const nextDoor = { own: here.nextDoor, foreign: personal, isNextDoor: true };
  const away = { own: there.ids, foreign, isNextDoor: false };
  return [
    { who: 'somebody with all roles of another estate', actor: actorOfEstate(there.ids.estate), ...away },
    { who: 'the regional manager of another region', actor: regional('RM', there.ids.region), ...away },
    { who: 'an owner of another household of the estate', actor: member('OWN', here.ids.estate, here.nextDoor.member), ...nextDoor },
    { who: 'a tenant of another household of the estate', actor: member('TEN', here.ids.estate, here.nextDoor.member), ...nextDoor },
    { who: 'an owner in another estate', actor: member('OWN', there.ids.estate, there.ids.member), ...away },
    { who: 'an employee without a grant', actor: { id: randomUUID(), kind: 'EMPLOYEE', grants: [] }, ...away },
  ];
}

import type { Actor } from '@guanjia/domain';
import { headquarters, member, regional } from '@guanjia/testing';
import { codeOf, isRefusedForm, readAs } from './comparing.ts';
import { keptAsGiven, unproved } from './exceptions.ts';
import type { WallsHouse } from './house.fixture.ts';
import { kindOf } from './id-kinds.ts';
import { askedFields } from './inquiry.fixture.ts';
import { nothing, type KnownIds } from './known-ids.fixture.ts';
import { questionOf } from './questions.ts';
import { actorOfEstate } from './estate-roles.ts';
import { idSlots, type IdSlot } from './supergraph-fields.ts';

const rightful = ({ estate, region, member: owner }: KnownIds): Actor[] =>
  [actorOfEstate(estate), regional('RM', region), headquarters('GA'), headquarters('GQ'), member('OWN', estate, owner)];

/** The questions reach the things they are about: somebody who may is answered otherwise about a thing than about nothing.
 *  @returns the places in which nobody is */
export async function placesThatTellNothing(house: WallsHouse, own: KnownIds): Promise<string[]> {
  const places: string[] = [];
  for (const slot of askedFields.flatMap(idSlots)) {
    const place = `${slot.field.name}.${slot.path}`;
    if (keptAsGiven[place] || unproved[place] || (await tells(house, own, slot))) continue;
    places.push(place);
  }
  return places;
}

async function tells(house: WallsHouse, own: KnownIds, slot: IdSlot): Promise<boolean> {
  const { field, path } = slot;
  const [id, none] = [own[kindOf(slot)], nothing()[kindOf(slot)]];
  for (const actor of rightful(own)) {
    const aboutNothing = await house.ask(field.service, actor, questionOf({ field, own, path, id: none }));
    if (codeOf(aboutNothing) === 'FORBIDDEN') continue;
    const aboutIt = await house.ask(field.service, actor, questionOf({ field, own, path, id }));
    if (!isRefusedForm(aboutIt) && readAs(aboutIt, id) !== readAs(aboutNothing, none)) return true;
  }
  return false;
}

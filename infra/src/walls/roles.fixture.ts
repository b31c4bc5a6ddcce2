import { ROLES, type RoleCode } from '@guanjia/contracts';
import type { AccessTable, Actor } from '@guanjia/domain';
import { headquarters, member, person, regional } from '@guanjia/testing';
import { alsoOpenedBy, answersNothing, capabilityOf, ofTheGroup } from './field-capabilities.ts';
import type { WallsHouse } from './house.fixture.ts';
import { askedFields } from './inquiry.fixture.ts';
import { nothing, type KnownIds } from './known-ids.fixture.ts';
import { questionOf } from './questions.ts';
import { sideBySide } from './side-by-side.ts';

/** Somebody with one role, over as much as the role is usually held for. */
function holderOf(role: RoleCode, { estate, region, member: owner }: KnownIds): Actor {
  if (role === 'OWN' || role === 'TEN') return member(role, estate, owner);
  if (role === 'RM') return regional(role, region);
  return ['GQ', 'GA', 'BI'].includes(role) ? headquarters(role) : person(role, estate);
}

/** Each root field asked in each role about what does not exist: whoever has the capability is not forbidden to ask, whoever
 *  has not is. @returns the cells in which it is otherwise */
export async function cellsThatDiffer(house: WallsHouse, here: KnownIds, tables: AccessTable): Promise<string[]> {
  const differing: string[] = [];
  for (const { code: role } of ROLES.filter(({ code }) => code !== 'SYS')) {
    const actor = holderOf(role, here);
    differing.push(...(await sideBySide(askedFields, async (field) => {
      const capability = capabilityOf.get(field.name);
      if (capability === undefined || capability === 'self' || answersNothing.has(field.name)) return [];
      const also = alsoOpenedBy[field.name];
      const isOpen = [capability, also].some((one) => one !== undefined && tables[one]?.[role] !== undefined);
      const who = isOpen && ofTheGroup.test(field.name) ? headquarters(role) : actor;
      const { errors } = await house.ask(field.service, who, questionOf({ field, own: nothing(), isBare: true }));
      const code = errors?.[0]?.extensions.code ?? 'answered';
      return (code === 'FORBIDDEN') === isOpen ? [`${role} ${field.name}: ${code}`] : [];
    })));
  }
  return differing;
}

import type { Household, HouseholdCommand, Member, UnitOfHousehold } from './household.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000a10${n}`;

export const aUnitToLiveIn = (given: Partial<UnitOfHousehold> = {}): UnitOfHousehold => ({ id: id(1), estateId: id(2), state: 'ACTIVE', ...given });
export const aMember = (given: Partial<Member> = {}): Member => ({ id: id(5), name: '王芳', phone: '13812348000', relation: 'OWNER', ...given });

/** The household of one owner. */
export const aHousehold = (given: Partial<Household> = {}): Household => ({ id: id(4), estateId: id(2), unitId: id(1), members: [aMember()], state: 'ACTIVE', ...given });

/** A command of each kind that nothing speaks against but the state. */
export const householdCommands: Record<Exclude<HouseholdCommand['type'], 'registerHousehold'>, HouseholdCommand> = {
  changeHousehold: { type: 'changeHousehold', unitId: id(1), members: [{ ...aMember(), isNew: false }] },
  moveHousehold: { type: 'moveHousehold', unit: aUnitToLiveIn({ id: id(3) }) },
  closeHousehold: { type: 'closeHousehold' },
};

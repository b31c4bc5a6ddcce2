import { Dice } from './dice.ts';
import type { DemoSize } from './demo-size.ts';
import { idOf } from './ids.ts';
import { groupName, personName, phoneNumber, regionNames } from './names.ts';

/** How well an estate keeps its promises. */
export type Standing = 'BETTER' | 'USUAL' | 'WORSE';

export interface MemberPlan {
  id: string;
  name: string;
  phone: string;
  relation: 'OWNER' | 'TENANT' | 'FAMILY';
}

export interface HouseholdPlan {
  id: string;
  members: MemberPlan[];
}

export interface UnitPlan {
  id: string;
  /** @example 1202 */
  unitNo: string;
  /** 0.01 m² */
  floorAreaSqmHundredths: number;
  /** null where nobody has moved in */
  household: HouseholdPlan | null;
}

export interface BuildingPlan {
  id: string;
  code: string;
  units: UnitPlan[];
}

export interface EstatePlan {
  id: string;
  regionId: string;
  /** @example LJ-0001 */
  code: string;
  name: string;
  quarter: string;
  kind: 'RESIDENTIAL' | 'MIXED';
  standing: Standing;
  buildings: BuildingPlan[];
}

export interface RegionPlan {
  id: string;
  code: string;
  name: string;
}

export interface PlacesPlan {
  group: { id: string; code: string; name: string };
  regions: RegionPlan[];
  estates: EstatePlan[];
}

const PER_FLOOR = 4;
const FLOORS = 18;
/** In the order of the estates: two keep their promises clearly better and three clearly worse than the rest. */
const standings: readonly Standing[] = [
  'BETTER', 'WORSE', 'USUAL', 'USUAL', 'USUAL', 'BETTER', 'WORSE', 'USUAL', 'USUAL', 'USUAL', 'USUAL', 'WORSE',
];

/** How many of its units are lived in: some estates are old, some are still being handed over. */
const occupiedShares: readonly number[] = [0.9, 0.85, 0.7, 0.8, 0.35, 0.75, 0.6, 0.5, 0.3, 0.65, 0.45, 0.7];

/** The group, its regions and estates, with every unit and household. */
export function planPlaces({ estates, units }: DemoSize): PlacesPlan {
  const regions = regionNames.map(({ code, name }) => ({ id: idOf('region', code), code, name }));
  const named = spread().slice(0, estates);
  return {
    group: { id: idOf('group', groupName.code), ...groupName },
    regions,
    estates: named.map((given, i) => ({
      ...given, id: idOf('estate', given.code), standing: standings[i]!, kind: i % 5 === 4 ? 'MIXED' : 'RESIDENTIAL',
      buildings: planBuildings({ estateNo: i, code: given.code, occupied: occupiedShares[i]!, units: Math.floor(units / estates) + (i < units % estates ? 1 : 0) }),
    })),
  };
}

/** One estate of each region in turn, so that a small demo has more than one region. */
function spread(): Pick<EstatePlan, 'regionId' | 'code' | 'name' | 'quarter'>[] {
  return regionNames[0]!.estates.flatMap((_, i) => regionNames.map((region) => {
    const { name, quarter } = region.estates[i]!;
    return { regionId: idOf('region', region.code), code: `${region.code}-${String(i + 1).padStart(4, '0')}`, name, quarter };
  }));
}

function planBuildings({ estateNo, code, occupied, units }: { estateNo: number; code: string; occupied: number; units: number }): BuildingPlan[] {
  const dice = new Dice(`places ${code}`);
  const perBuilding = PER_FLOOR * FLOORS;
  return Array.from({ length: Math.ceil(units / perBuilding) }, (_, b) => ({
    id: idOf('building', `${code}/${b + 1}`), code: String(b + 1),
    units: Array.from({ length: Math.min(perBuilding, units - b * perBuilding) }, (__, u) =>
      planUnit(dice, `${code}/${b + 1}`, { no: u, phone: estateNo * 10_000 + b * perBuilding * 2 + u * 2, occupied })),
  }));
}

function planUnit(dice: Dice, place: string, { no, phone, occupied }: { no: number; phone: number; occupied: number }): UnitPlan {
  const unitNo = `${Math.floor(no / PER_FLOOR) + 1}${String((no % PER_FLOOR) + 1).padStart(2, '0')}`;
  const floorAreaSqmHundredths = dice.pick([7215, 8943, 9860, 11_240, 12_880, 14_305]);
  const household = dice.chance(occupied) ? planHousehold(dice, `${place}/${unitNo}`, phone) : null;
  return { id: idOf('unit', `${place}/${unitNo}`), unitNo, floorAreaSqmHundredths, household };
}

function planHousehold(dice: Dice, home: string, phone: number): HouseholdPlan {
  const member = (relation: MemberPlan['relation'], nth: number): MemberPlan =>
    ({ id: idOf('member', `${home}/${nth}`), name: personName(dice), phone: phoneNumber(phone + nth), relation });
  const second = dice.next();
  const members = [member('OWNER', 0)];
  if (second < 0.15) members.push(member('TENANT', 1));
  else if (second < 0.4) members.push(member('FAMILY', 1));
  return { id: idOf('household', home), members };
}

import type { Unit, UnitCommand } from './unit.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000c00${n}`;

/** A home that is handed over: 3栋1202, 89.43 m². */
export const aUnit = (given: Partial<Unit> = {}): Unit => ({
  id: id(1), estateId: id(2), buildingId: id(3), buildingCode: '3', unitNo: '1202', floorAreaSqmHundredths: 8943, kind: 'HOME', state: 'ACTIVE', ...given,
});

/** A command of each kind that nothing speaks against but the state. */
export const unitCommands: Record<Exclude<UnitCommand['type'], 'registerUnit'>, UnitCommand> = {
  activateUnit: { type: 'activateUnit' },
  changeUnit: { type: 'changeUnit', floorAreaSqmHundredths: 9000 },
  closeUnit: { type: 'closeUnit' },
};

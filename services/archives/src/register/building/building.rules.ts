import { moves, type Decision, type EventDraft } from '@guanjia/domain';
import { archivesErrors } from '../../archives.errors.ts';
import { checkCode } from '../code.rules.ts';
import { changeOf, type Estate, type EstateFacts } from '../estate/estate.rules.ts';
import type { RegisterState } from '../region/region.rules.ts';

/** @source ARC-071 lifecycles 3.4 Register */
export const buildingMoves = moves({
  states: ['ACTIVE', 'CLOSED'],
  initial: 'ACTIVE',
  final: ['CLOSED'],
  moves: { closeBuilding: { from: ['ACTIVE'], to: 'CLOSED' } },
});

/** 楼栋. It has no events of its own: a change of a building is told with its estate. @source ARC-071 */
export interface Building {
  id: string;
  estateId: string;
  code: string;
  state: Exclude<RegisterState, 'REGISTERED'>;
}

export interface BuildingFacts {
  now: Date;
  estate: Estate;
  /** The estate's open buildings as they are. */
  buildings: EstateFacts['buildings'];
  openUnits: number;
}

type BuildingCommand = { type: 'registerBuilding'; id: string; code: string } | { type: 'closeBuilding' };

/** @throws WRONG_STATE, INVALID_CODE, PLACE_CLOSED (its estate), PLACE_HAS_OPEN_CHILDREN (a building with open units)
 *  @source ARC-071 */
export function decideBuilding(command: BuildingCommand, building: Building | null, facts: BuildingFacts): Decision<Building> {
  if (command.type === 'registerBuilding') return registered(command, facts);
  const state = buildingMoves.next(command.type, building!.state);
  if (facts.openUnits > 0) throw archivesErrors.error('PLACE_HAS_OPEN_CHILDREN', { params: { open: facts.openUnits } });
  return { state: { state }, events: told(facts, facts.buildings.filter(({ id }) => id !== building!.id)) };
}

function registered({ id, code }: { id: string; code: string }, facts: BuildingFacts): Decision<Building> {
  if (facts.estate.state === 'CLOSED') throw archivesErrors.error('PLACE_CLOSED', { field: 'estateId' });
  const building: Building = { id, estateId: facts.estate.id, code: checkCode(code, 'code'), state: 'ACTIVE' };
  return { state: building, events: told(facts, [...facts.buildings, { id, code }]) };
}

function told({ estate, now }: BuildingFacts, buildings: EstateFacts['buildings']): EventDraft[] {
  const inOrder = [...buildings].sort((a, b) => (a.code < b.code ? -1 : 1));
  return changeOf(estate, ['BUILDINGS'], { now, buildings: inOrder });
}

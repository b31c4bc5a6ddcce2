import { positionChanged } from '@guanjia/contracts';
import { moves, STAY, type Decision } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';

/** @source HR-001 HR-065 lifecycles 3.5 Position / OrgUnit */
export const positionMoves = moves({
  states: ['DRAFT', 'ACTIVE', 'CLOSED'],
  initial: 'DRAFT',
  final: ['CLOSED'],
  moves: {
    activatePosition: { from: ['DRAFT'], to: 'ACTIVE' },
    changePosition: { from: ['DRAFT', 'ACTIVE'], to: STAY },
    closePosition: { from: ['DRAFT', 'ACTIVE'], to: 'CLOSED' },
  },
});

export type PositionState = (typeof positionMoves.states)[number];

/** 岗位: what somebody is employed to do, in one department. */
export interface Position {
  id: string;
  estateId: string | null;
  orgUnitId: string;
  code: string;
  name: string;
  duties: string;
  /** kinds of certificate that its holder must have. @source HR-031 */
  requiredCertificates: string[];
  state: PositionState;
}

export type PositionCommand =
  | ({ type: 'createPosition' } & Omit<Position, 'state'>)
  | { type: 'activatePosition' }
  | { type: 'changePosition'; name?: string | null; duties?: string | null; requiredCertificates?: string[] | null }
  | { type: 'closePosition' };

export interface PositionFacts {
  now: Date;
  /** state of its department */
  orgUnitState?: string;
  /** people who hold it */
  holders?: number;
}

/** @throws WRONG_STATE, ORG_UNIT_NOT_ACTIVE (its department is closed), POSITION_HELD (somebody holds it)
 *  @source HR-001 HR-031 */
export function decidePosition(command: PositionCommand, position: Position | null, facts: PositionFacts): Decision<Position> {
  if (command.type === 'createPosition') {
    const { type: _, ...given } = command;
    if (facts.orgUnitState === 'CLOSED') throw hrTrainingErrors.error('ORG_UNIT_NOT_ACTIVE', { field: 'orgUnitId' });
    const created: Position = { ...given, state: 'DRAFT' };
    return { state: created, events: [changed(created, facts)] };
  }
  const known = position!;
  const patch = patchOf(command, known, facts);
  return { state: patch, events: [changed({ ...known, ...patch }, facts)] };
}

function patchOf(command: Exclude<PositionCommand, { type: 'createPosition' }>, known: Position, { holders = 0 }: PositionFacts): Partial<Position> {
  const state = positionMoves.next(command.type, known.state);
  if (command.type === 'closePosition' && holders > 0) throw hrTrainingErrors.error('POSITION_HELD', { params: { holders } });
  if (command.type !== 'changePosition') return { state };
  const { name, duties, requiredCertificates } = command;
  return { name: name ?? known.name, duties: duties ?? known.duties, requiredCertificates: requiredCertificates ?? known.requiredCertificates };
}

const changed = ({ id, estateId, orgUnitId, code, state }: Position, { now }: PositionFacts) =>
  positionChanged.draft({ id, estateId, at: now, data: { orgUnitId, code, state } });

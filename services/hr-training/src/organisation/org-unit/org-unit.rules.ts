import { orgUnitChanged, orgUnitState, type DataOf } from '@guanjia/contracts';
import { moves, STAY, type Decision, type EventDraft } from '@guanjia/domain';
import { hrTrainingErrors } from '../../hr-training.errors.ts';

/** @source HR-001 lifecycles 3.5 Position / OrgUnit */
export const orgUnitMoves = moves({
  states: ['DRAFT', 'ACTIVE', 'CLOSED'],
  initial: 'DRAFT',
  final: ['CLOSED'],
  moves: {
    activateOrgUnit: { from: ['DRAFT'], to: 'ACTIVE' },
    changeOrgUnit: { from: ['DRAFT', 'ACTIVE'], to: STAY },
    closeOrgUnit: { from: ['DRAFT', 'ACTIVE'], to: 'CLOSED' },
  },
});

export type OrgUnitState = (typeof orgUnitMoves.states)[number];
export type OrgUnitKind = DataOf<typeof orgUnitState>['kind'];

/** 机构或部门: the group, a region, an estate, or a department of one of them. */
export interface OrgUnit {
  id: string;
  /** null for offices of the group and of a region */
  estateId: string | null;
  /** null for the group alone */
  parentId: string | null;
  code: string;
  kind: OrgUnitKind;
  name: string;
  /** what it answers for, in writing */
  duties: string;
  /** with whom it works, in writing */
  interfaces: string | null;
  state: OrgUnitState;
}

export type OrgUnitCommand =
  | ({ type: 'createOrgUnit' } & Omit<OrgUnit, 'state'>)
  | { type: 'activateOrgUnit' }
  | { type: 'changeOrgUnit'; name?: string | null; duties?: string | null; interfaces?: string | null }
  | { type: 'closeOrgUnit' };

export interface OrgUnitFacts {
  now: Date;
  /** the unit above the new one */
  parent?: Pick<OrgUnit, 'estateId' | 'state'> | null;
  /** units and positions under it that are not closed */
  open?: number;
}

/** @throws WRONG_STATE, ORG_UNIT_ORPHAN (a unit that stands under nothing, or under another estate's), ORG_UNIT_NOT_ACTIVE
 *  (the unit above is closed), ORG_UNIT_IN_USE (units or positions are open under it)
 *  @source HR-001 「机构健全,部门职责明确」 */
export function decideOrgUnit(command: OrgUnitCommand, unit: OrgUnit | null, facts: OrgUnitFacts): Decision<OrgUnit> {
  if (command.type === 'createOrgUnit') return created(command, facts);
  const known = unit!;
  const state = orgUnitMoves.next(command.type, known.state);
  if (command.type === 'changeOrgUnit') {
    const { name, duties, interfaces } = command;
    return published(known, { name: name ?? known.name, duties: duties ?? known.duties, interfaces: interfaces === undefined ? known.interfaces : interfaces }, facts);
  }
  const { open = 0 } = facts;
  if (command.type === 'closeOrgUnit' && open > 0) throw hrTrainingErrors.error('ORG_UNIT_IN_USE', { params: { open } });
  return published(known, { state }, facts);
}

function created({ type: _, ...given }: Extract<OrgUnitCommand, { type: 'createOrgUnit' }>, facts: OrgUnitFacts): Decision<OrgUnit> {
  const { parent } = facts;
  const isTop = given.kind === 'GROUP' && given.parentId === null && given.estateId === null;
  const stands = parent != null && (parent.estateId === null || parent.estateId === given.estateId);
  if (!isTop && !stands) throw hrTrainingErrors.error('ORG_UNIT_ORPHAN', { field: 'parentId' });
  if (parent?.state === 'CLOSED') throw hrTrainingErrors.error('ORG_UNIT_NOT_ACTIVE', { field: 'parentId' });
  const unit: OrgUnit = { ...given, state: 'DRAFT' };
  return { state: unit, events: eventsOf(unit, facts) };
}

function published(unit: OrgUnit, patch: Partial<OrgUnit>, facts: OrgUnitFacts): Decision<OrgUnit> {
  return { state: patch, events: eventsOf({ ...unit, ...patch }, facts) };
}

/** No name travels. @source PLAT-004 */
function eventsOf({ id, estateId, code, kind, state }: OrgUnit, { now }: OrgUnitFacts): EventDraft[] {
  const stamp = { id, estateId, at: now };
  return [orgUnitChanged.draft({ ...stamp, data: { code, kind, state } }), orgUnitState.draft({ ...stamp, data: { id, estateId, code, kind, state } })];
}

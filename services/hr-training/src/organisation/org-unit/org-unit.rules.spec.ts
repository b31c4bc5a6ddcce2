import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { anOrgUnit } from './org-unit.fixture.ts';
import { decideOrgUnit, orgUnitMoves, type OrgUnit, type OrgUnitCommand, type OrgUnitFacts } from './org-unit.rules.ts';

const now = new Date('2026-03-02T01:30:00.000Z');
const commands = { activateOrgUnit: { type: 'activateOrgUnit' }, changeOrgUnit: { type: 'changeOrgUnit', name: '工程维修部' }, closeOrgUnit: { type: 'closeOrgUnit' } } as const;

everyMove(orgUnitMoves, (command, state) => decideOrgUnit(commands[command], anOrgUnit({ state }), { now }), { field: 'state' });

describe('a unit of the organisation', () => {
  const given = (facts: Partial<OrgUnitFacts> = {}) => givenFor((command: OrgUnitCommand, unit: OrgUnit | null) => decideOrgUnit(command, unit, { now, ...facts }));
  const { state: _, ...fresh } = anOrgUnit();
  const create = (unit: Partial<OrgUnit> = {}): OrgUnitCommand => ({ type: 'createOrgUnit', ...fresh, ...unit });

  it('starts as a draft and is published as it is (HR-001)', () => {
    given({ parent: { estateId: null, state: 'ACTIVE' } })(null).when(create())
      .thenEvents(['hr-training.org-unit.changed.v1', 'hr-training.org-unit.state.v1']).thenState({ state: 'DRAFT' });
  });

  it('is refused where it stands under nothing (HR-001)', () => {
    given({ parent: null })(null).when(create({ parentId: null })).thenRefused('ORG_UNIT_ORPHAN', 'parentId');
  });

  it('is refused under another estate (HR-001)', () => {
    given({ parent: { estateId: '01990000-0000-7000-8000-0000000000e2', state: 'ACTIVE' } })(null).when(create()).thenRefused('ORG_UNIT_ORPHAN', 'parentId');
  });

  it('is refused under a unit that is closed', () => {
    given({ parent: { estateId: null, state: 'CLOSED' } })(null).when(create()).thenRefused('ORG_UNIT_NOT_ACTIVE', 'parentId');
  });

  it('stands alone only as the group itself (HR-001)', () => {
    given()(null).when(create({ kind: 'GROUP', parentId: null, estateId: null })).thenState({ state: 'DRAFT' });
    given()(null).when(create({ kind: 'REGION', parentId: null, estateId: null })).thenRefused('ORG_UNIT_ORPHAN', 'parentId');
  });

  it('cannot be closed while something is open under it', () => {
    given({ open: 2 })(anOrgUnit()).when({ type: 'closeOrgUnit' }).thenRefused('ORG_UNIT_IN_USE');
  });

  it('keeps what a change leaves out and clears what it gives as nothing', () => {
    given()(anOrgUnit()).when({ type: 'changeOrgUnit', name: '工程维修部' }).thenState({ name: '工程维修部', interfaces: '与客服部交接报修' });
    given()(anOrgUnit()).when({ type: 'changeOrgUnit', interfaces: null }).thenState({ name: '工程部', interfaces: null });
  });
});

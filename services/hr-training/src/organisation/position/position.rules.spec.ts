import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { aPosition } from './position.fixture.ts';
import { decidePosition, positionMoves, type Position, type PositionCommand, type PositionFacts } from './position.rules.ts';

const now = new Date('2026-03-02T01:30:00.000Z');
const commands = { activatePosition: { type: 'activatePosition' }, changePosition: { type: 'changePosition', name: '高级维修员' }, closePosition: { type: 'closePosition' } } as const;

everyMove(positionMoves, (command, state) => decidePosition(commands[command], aPosition({ state }), { now }), { field: 'state' });

describe('a position', () => {
  const given = (facts: Partial<PositionFacts> = {}) => givenFor((command: PositionCommand, position: Position | null) => decidePosition(command, position, { now, ...facts }));
  const { state: _, ...fresh } = aPosition();

  it('starts as a draft in a department that is open (HR-001)', () => {
    given({ orgUnitState: 'ACTIVE' })(null).when({ type: 'createPosition', ...fresh }).thenEvents(['hr-training.position.changed.v1']).thenState({ state: 'DRAFT' });
    given({ orgUnitState: 'CLOSED' })(null).when({ type: 'createPosition', ...fresh }).thenRefused('ORG_UNIT_NOT_ACTIVE', 'orgUnitId');
  });

  it('says which certificates its holder needs (HR-031)', () => {
    given()(aPosition()).when({ type: 'changePosition', requiredCertificates: ['PM'] }).thenState({ requiredCertificates: ['PM'], name: '工程维修员' });
  });

  it('cannot be closed while somebody holds it (lifecycles 3.5 「no holder」)', () => {
    given({ holders: 1 })(aPosition()).when({ type: 'closePosition' }).thenRefused('POSITION_HELD');
  });
});

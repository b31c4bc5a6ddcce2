import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideVacantHouse, vacantHouseMoves, type VacantHouse, type VacantHouseCommand } from './vacant-house.rules.ts';

const cleaning = { standard: 'vacant.clean', value: '1', unit: 'per-month' };
const aHouse = (patch: Partial<VacantHouse> = {}): VacantHouse => ({
  id: idOf(75), estateId: idOf(3), unitId: idOf(5), kind: 'VACANT', keyCount: 2, receivedKeyCount: 1, agreementId: null, otherKeysNote: null, condition: 'GOOD',
  takenOverAt: null, lastInspectedAt: null, lastCleanedAt: null, cleaningLimit: null, cleaningDueAt: null, isCleaningOverdue: false, state: 'TAKEN_OVER',
  releasedAt: null, releaseReason: null, ...patch,
});
const decide = (command: VacantHouseCommand, house: VacantHouse | null) => decideVacantHouse(command, house, { now: at('02:00') });
const given = givenFor(decide);
const entrust = { type: 'entrustHouse', agreementId: idOf(40), otherKeysNote: '业主留一把', condition: 'GOOD', cleaning } as const;
const commands = {
  addKeys: { type: 'addKeys', received: 1, cleaning }, entrustHouse: entrust, inspect: { type: 'inspect', inspectionId: idOf(70), condition: 'GOOD', findings: [] },
  recordVacantCleaning: { type: 'recordVacantCleaning', at: at('01:00'), cleaning }, missCleaning: { type: 'missCleaning' },
  releaseHouse: { type: 'releaseHouse', reason: 'KEYS_RETURNED', keysOut: 0 },
} as const;

everyMove(vacantHouseMoves, (type, state) =>
  decide(commands[type], type === 'entrustHouse' ? aHouse({ state, kind: 'ENTRUSTED', receivedKeyCount: 2 }) : aHouse({ state })), { field: 'state', limits: { 'vacant-house.clean': 'missCleaning' } });

describe('a vacant house', () => {
  const { id, estateId, unitId, kind, keyCount, condition } = aHouse();
  const receive = (received: number, patch: object = {}): VacantHouseCommand => ({ type: 'receiveKeys', house: { id, estateId, unitId, kind, keyCount, condition, ...patch }, received, cleaning });

  it('is managed with all its keys, and not with fewer (CS-112)', () => {
    given(null).when(receive(2)).thenState({ state: 'MANAGED', takenOverAt: at('02:00') }).thenEvents(['customer-service.vacant-house.taken-over.v1', 'customer-service.task.opened.v1'])
      .thenDeadlines(['vacant-house.clean']);
    given(null).when(receive(1)).thenState({ state: 'TAKEN_OVER' }).thenEvents([]);
    given(aHouse()).when(commands.addKeys).thenState({ state: 'MANAGED', receivedKeyCount: 2 });
    for (const received of [0, 3]) given(null).when(receive(received)).thenRefused('KEY_COUNT_WRONG', 'keys');
  });

  it('entrusted waits for its agreement and all its keys (CS-113)', () => {
    given(null).when(receive(2, { kind: 'ENTRUSTED' })).thenState({ state: 'TAKEN_OVER' });
    given(aHouse({ kind: 'ENTRUSTED' })).when(entrust).thenRefused('KEYS_INCOMPLETE');
    given(aHouse({ receivedKeyCount: 2 })).when(entrust).thenRefused('NOT_ENTRUSTED');
    given(aHouse({ kind: 'ENTRUSTED', receivedKeyCount: 2 })).when(entrust).thenState({ state: 'MANAGED', agreementId: idOf(40), otherKeysNote: '业主留一把' });
  });

  it('in which something is found gets a work order for each problem, and is looked at again (CS-118)', () => {
    const finding = { id: idOf(71), number: 'KF-2026-000012', category: 'PLUMBING', note: '渗水' } as const;
    const managed = aHouse({ state: 'MANAGED' });
    given(managed).when({ ...commands.inspect, condition: 'DEFECT', findings: [finding, finding] }).thenState({ condition: 'DEFECT', lastInspectedAt: at('02:00') }).thenEvents([
      'customer-service.vacant-house.inspected.v1', 'customer-service.vacant-house.defect-found.v1', 'customer-service.vacant-house.defect-found.v1', 'customer-service.task.opened.v1',
    ]);
    given(aHouse({ state: 'MANAGED', condition: 'DEFECT' })).when(commands.inspect).thenState({ condition: 'GOOD' })
      .thenEvents(['customer-service.vacant-house.inspected.v1', 'customer-service.task.closed.v1']);
  });

  it('is cleaned when it was, and not before the last time (CS-117)', () => {
    given(aHouse({ state: 'MANAGED' })).when({ ...commands.recordVacantCleaning, at: at('02:01') }).thenRefused('TIME_ORDER', 'at');
    given(aHouse({ state: 'MANAGED', lastCleanedAt: at('01:30') })).when(commands.recordVacantCleaning).thenRefused('TIME_ORDER', 'at');
  });

  it('is not given back while a key is out, but when its household moves in (CS-114)', () => {
    const managed = aHouse({ state: 'MANAGED', isCleaningOverdue: true, condition: 'DEFECT' });
    given(managed).when({ ...commands.releaseHouse, keysOut: 1 }).thenRefused('KEYS_OUT');
    given(managed).when({ type: 'releaseHouse', reason: 'MOVE_IN', keysOut: 1 }).thenState({ state: 'RELEASED', releaseReason: 'MOVE_IN' })
      .thenEvents(['customer-service.vacant-house.released.v1', 'customer-service.task.closed.v1', 'customer-service.task.closed.v1', 'customer-service.task.closed.v1']);
  });
});

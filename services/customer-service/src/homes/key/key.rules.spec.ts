import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideKey, keyMoves, type Key, type KeyCommand } from './key.rules.ts';

const aKey = (patch: Partial<Key> = {}): Key => ({
  id: idOf(73), estateId: idOf(3), keyNo: 'YS-2026-000031', holding: 'HOUSE', vacantHouseId: idOf(75), unitId: idOf(5), label: null, custodianPost: null,
  class: 'ENTRANCE_DOOR', place: '钥匙柜 A-1', state: 'STORED', ...patch,
});
const decide = (command: KeyCommand, key: Key | null) => decideKey(command, key, { now: at('02:00') });
const given = givenFor(decide);

everyMove(keyMoves, (type, state) => decide({ type }, aKey({ state })), { field: 'state' });

describe('a key', () => {
  it('is received with its number, its class and its place (CS-112, CS-120)', () => {
    const { state: _, ...key } = aKey();
    given(null).when({ type: 'receiveKey', key }).thenState({ keyNo: 'YS-2026-000031', place: '钥匙柜 A-1', state: 'STORED' }).thenEvents(['customer-service.key.received.v1']);
  });

  it.each(['LOANED', 'MISSING', 'RETURNED_TO_OWNER'] as const)('is not lent while it is %s (CS-114)', (state) => {
    given(aKey({ state })).when({ type: 'lend' }).thenRefused('WRONG_STATE');
  });
});

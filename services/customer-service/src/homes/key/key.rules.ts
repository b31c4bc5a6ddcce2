import { keyReceived, type KEY_HOLDINGS } from '@guanjia/contracts';
import { moves, type Decision } from '@guanjia/domain';

/** @source lifecycles 3.1 HouseKey · CS-114 CS-116 */
export const keyMoves = moves({
  states: ['STORED', 'LOANED', 'MISSING', 'RETURNED_TO_OWNER'],
  initial: 'STORED',
  final: ['RETURNED_TO_OWNER'],
  moves: {
    lend: { from: ['STORED'], to: 'LOANED' },
    takeBack: { from: ['LOANED'], to: 'STORED' },
    miss: { from: ['STORED'], to: 'MISSING' },
    find: { from: ['MISSING'], to: 'STORED' },
    returnToOwner: { from: ['STORED', 'LOANED'], to: 'RETURNED_TO_OWNER' },
  },
});

const KEY_CLASSES = ['ENTRANCE_DOOR', 'ROOM', 'MAILBOX', 'STORAGE', 'ACCESS_CARD', 'METER_ROOM', 'EQUIPMENT_ROOM', 'COMMON_DOOR', 'OTHER'] as const;

/** 钥匙: of a house, or of a common area; numbered, of a class, in its place. @source CS-112 CS-120 */
export interface Key {
  id: string;
  estateId: string;
  keyNo: string;
  holding: (typeof KEY_HOLDINGS)[number];
  /** of a house */
  vacantHouseId: string | null;
  unitId: string | null;
  /** of a common area: what it says on it, and which post keeps it */
  label: string | null;
  custodianPost: string | null;
  class: (typeof KEY_CLASSES)[number];
  place: string;
  state: (typeof keyMoves.states)[number];
}

export type KeyMove = keyof typeof keyMoves.moves;

export type KeyCommand = { type: 'receiveKey'; key: Omit<Key, 'state'> } | { type: KeyMove };

/** @throws WRONG_STATE   @source CS-112 CS-114 CS-120 lifecycles 3.1 HouseKey */
export function decideKey(command: KeyCommand, known: Key | null, { now }: { now: Date }): Decision<Key> {
  if (command.type === 'receiveKey') {
    const { id, estateId, holding, unitId, keyNo, class: kind } = command.key;
    return {
      state: { ...command.key, state: 'STORED' },
      events: [keyReceived.draft({ id, estateId, at: now, data: { holding, unitId, number: keyNo, class: kind } })],
    };
  }
  return { state: { state: keyMoves.next(command.type, known!.state) }, events: [] };
}

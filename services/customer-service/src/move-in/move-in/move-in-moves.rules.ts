import { moves, STAY } from '@guanjia/domain';

/** @source lifecycles 3.1 MoveIn · CS-122 */
export const moveInMoves = moves({
  states: ['STARTED', 'DOCS_CHECKED', 'AGREEMENTS_SIGNED', 'ACCEPTED_UNIT', 'KEYS_HANDED', 'COMPLETED', 'CANCELLED'],
  initial: 'STARTED',
  final: ['COMPLETED', 'CANCELLED'],
  moves: {
    checkIdentity: { from: ['STARTED'], to: STAY },
    checkDocuments: { from: ['STARTED'], to: 'DOCS_CHECKED' },
    signAgreements: { from: ['DOCS_CHECKED'], to: 'AGREEMENTS_SIGNED' },
    acceptUnit: { from: ['AGREEMENTS_SIGNED'], to: 'ACCEPTED_UNIT' },
    handOverKeys: { from: ['AGREEMENTS_SIGNED', 'ACCEPTED_UNIT'], to: 'KEYS_HANDED' },
    readMeters: { from: ['KEYS_HANDED'], to: STAY },
    completeMoveIn: { from: ['KEYS_HANDED'], to: 'COMPLETED' },
    cancelMoveIn: { from: ['STARTED', 'DOCS_CHECKED', 'AGREEMENTS_SIGNED', 'ACCEPTED_UNIT'], to: 'CANCELLED' },
  },
});

export type MoveInState = (typeof moveInMoves.states)[number];

/** The steps in their order, with the move that each is. @source CS-122 */
export const moveOf = {
  IDENTITY_CHECK: 'checkIdentity',
  DOCUMENTS: 'checkDocuments',
  AGREEMENTS: 'signAgreements',
  UNIT_ACCEPTANCE: 'acceptUnit',
  KEY_HANDOVER: 'handOverKeys',
  METER_READINGS: 'readMeters',
} as const;

export type MoveInStepKind = keyof typeof moveOf;

const ofNewDelivery = Object.keys(moveOf) as readonly MoveInStepKind[];

/** A re-let is the same without the delivery acceptance. @source CS-122 · which steps a type has is our assumption */
export const stepsOf = {
  NEW_DELIVERY: ofNewDelivery,
  RE_LET: ofNewDelivery.filter((step) => step !== 'UNIT_ACCEPTANCE'),
} as const;

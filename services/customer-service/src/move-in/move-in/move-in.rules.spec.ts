import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { moveInMoves, moveOf, stepsOf, type MoveInStepKind } from './move-in-moves.rules.ts';
import { decideMoveIn, type CompleteStep, type MoveIn, type MoveInCommand, type SignedAgreement } from './move-in.rules.ts';

const stepsBefore = (step: MoveInStepKind) => stepsOf.NEW_DELIVERY.slice(0, stepsOf.NEW_DELIVERY.indexOf(step)).map((done) => ({ step: done, at: at('01:00').toISOString(), by: idOf(33) }));
const aMoveIn = (patch: Partial<MoveIn> = {}): MoveIn => ({
  id: idOf(60), estateId: idOf(3), type: 'NEW_DELIVERY', unitId: idOf(5), householdId: idOf(6), isResidential: true, batchId: null, steps: [], state: 'STARTED',
  keyCount: null, keySignature: null, meterReadings: [], moveInAt: null, completedAt: null, cancelReason: null, ...patch,
});
const covenant: SignedAgreement = { id: idOf(61), kind: 'TEMP_COVENANT', signedAt: at('00:30'), archiveRecordId: idOf(40) };
const aStep = (step: MoveInStepKind, patch: Partial<CompleteStep> = {}): CompleteStep => ({
  type: 'completeMoveInStep', step, at: at('02:00'), keys: { count: 4, signatureFileId: idOf(62) }, readings: [{ meter: 'WATER', readingHundredths: 1250 }],
  agreements: [covenant], isUnitAccepted: true, ...patch,
});
const decide = (command: MoveInCommand, moveIn: MoveIn | null) => decideMoveIn(command, moveIn, { now: at('02:00'), actorId: idOf(33) });
const given = givenFor(decide);
const keysHanded = (patch: Partial<MoveIn> = {}) => aMoveIn({ state: 'KEYS_HANDED', moveInAt: at('01:30'), steps: [...stepsBefore('METER_READINGS'), { step: 'METER_READINGS', at: at('01:30').toISOString(), by: idOf(33) }], ...patch });

const kindOf = Object.fromEntries(Object.entries(moveOf).map(([step, move]) => [move, step])) as Record<string, MoveInStepKind>;

everyMove(moveInMoves, (move, state) => {
  const step = kindOf[move];
  if (step) return decide(aStep(step), aMoveIn({ state, steps: stepsBefore(step) }));
  if (move === 'cancelMoveIn') return decide({ type: 'cancelMoveIn', reason: 'WITHDRAWN' }, aMoveIn({ state }));
  return decide({ type: 'completeMoveIn', agreements: [covenant] }, keysHanded({ state }));
}, { field: 'state' });

describe('a move-in', () => {
  const { id, estateId, type, unitId, householdId, isResidential, batchId } = aMoveIn();
  const start = { type: 'startMoveIn' as const, matter: { id, estateId, type, unitId, householdId, isResidential, batchId }, household: { unitId, state: 'ACTIVE' }, batchOpensAt: null };

  it('begins with a registered household of the unit, in a batch that is open (CS-122, CS-125)', () => {
    given(null).when(start).thenState({ state: 'STARTED', steps: [] }).thenEvents(['customer-service.move-in.started.v1']);
    given(null).when({ ...start, household: { unitId: idOf(9), state: 'ACTIVE' } }).thenRefused('HOUSEHOLD_NOT_IN_UNIT', 'householdId');
    given(null).when({ ...start, household: { unitId, state: 'CLOSED' } }).thenRefused('HOUSEHOLD_NOT_IN_UNIT', 'householdId');
    given(null).when({ ...start, batchOpensAt: at('02:01') }).thenRefused('BATCH_NOT_OPEN', 'batchId');
    given(null).when({ ...start, batchOpensAt: at('02:00') }).thenState({ state: 'STARTED' });
  });

  it.each(stepsOf.NEW_DELIVERY.slice(1))('refuses %s before the step that comes first (CS-122)', (step) => {
    const before = stepsOf.NEW_DELIVERY[stepsOf.NEW_DELIVERY.indexOf(step) - 1]!;
    const moveIn = aMoveIn({ state: moveInMoves.moves[moveOf[step]].from[0]!, steps: stepsBefore(step).filter((done) => done.step !== before) });
    given(moveIn).when(aStep(step)).thenRefused('STEP_MISSING', 'step');
  });

  it('of a re-let has no delivery acceptance and takes no covenant (CS-122, CS-126)', () => {
    const reLet = aMoveIn({ type: 'RE_LET', state: 'AGREEMENTS_SIGNED', steps: stepsBefore('UNIT_ACCEPTANCE') });
    given(reLet).when(aStep('UNIT_ACCEPTANCE')).thenRefused('STEP_NOT_OF_TYPE', 'step');
    given(reLet).when(aStep('KEY_HANDOVER')).thenState({ state: 'KEYS_HANDED', keyCount: 4, moveInAt: at('02:00') });
    const lease = { ...covenant, kind: 'LEASE' as const };
    given({ ...reLet, state: 'DOCS_CHECKED', steps: stepsBefore('AGREEMENTS') }).when(aStep('AGREEMENTS', { agreements: [lease] })).thenState({ state: 'AGREEMENTS_SIGNED' });
  });

  it.each([
    ['TEMP_COVENANT', true, null], ['COVENANT', true, null], ['SERVICE_AGREEMENT', true, 'COVENANT_MISSING'], ['SERVICE_AGREEMENT', false, null],
  ] as const)('newly delivered, with %s signed, lived in %s: %s (CS-126)', (kind, isHome, refusal) => {
    const outcome = given(aMoveIn({ state: 'DOCS_CHECKED', isResidential: isHome, steps: stepsBefore('AGREEMENTS') })).when(aStep('AGREEMENTS', { agreements: [{ ...covenant, kind }] }));
    if (refusal) outcome.thenRefused(refusal, 'step');
    else outcome.thenState({ state: 'AGREEMENTS_SIGNED' });
  });

  it('asks for what each step leaves: agreement, acceptance, keys with signature, one reading of each meter (CS-122, CS-124)', () => {
    given(aMoveIn({ state: 'DOCS_CHECKED', isResidential: false, steps: stepsBefore('AGREEMENTS') })).when(aStep('AGREEMENTS', { agreements: [] })).thenRefused('AGREEMENT_MISSING');
    given(aMoveIn({ state: 'AGREEMENTS_SIGNED', steps: stepsBefore('UNIT_ACCEPTANCE') })).when(aStep('UNIT_ACCEPTANCE', { isUnitAccepted: false })).thenRefused('ACCEPTANCE_INCOMPLETE');
    const accepted = aMoveIn({ state: 'ACCEPTED_UNIT', steps: stepsBefore('KEY_HANDOVER') });
    given(accepted).when(aStep('KEY_HANDOVER', { keys: null })).thenRefused('SIGNATURE_MISSING');
    given(accepted).when(aStep('KEY_HANDOVER', { keys: { count: 0, signatureFileId: idOf(1) } })).thenRefused('INVALID_INPUT');
    const handed = keysHanded({ steps: stepsBefore('METER_READINGS') });
    for (const readings of [[], [{ meter: 'GAS' as const, readingHundredths: 1 }, { meter: 'GAS' as const, readingHundredths: 2 }]]) {
      given(handed).when(aStep('METER_READINGS', { readings })).thenRefused('READING_MISSING');
    }
    given(handed).when({ type: 'completeMoveIn', agreements: [] }).thenRefused('STEP_MISSING');
    given(accepted).when(aStep('KEY_HANDOVER', { at: at('02:01') })).thenRefused('TIME_ORDER');
    given(accepted).when(aStep('KEY_HANDOVER', { at: at('00:59') })).thenRefused('TIME_ORDER');
  });

  it('completed tells when the household took the keys, its agreements and its covenant (CS-122, CS-123, CS-126)', () => {
    const [event] = given(keysHanded()).when({ type: 'completeMoveIn', agreements: [covenant] }).decision().events;
    expect(event!.data).toMatchObject({
      type: 'NEW_DELIVERY', moveInAt: at('01:30').toISOString(), covenantSignedAt: at('00:30').toISOString(),
      agreements: [{ kind: 'TEMP_COVENANT', archiveRecordId: idOf(40) }],
    });
    const [other] = given(keysHanded({ type: 'RE_LET' })).when({ type: 'completeMoveIn', agreements: [{ ...covenant, kind: 'LEASE' }] }).decision().events;
    expect(other!.data).toMatchObject({ covenantSignedAt: null });
  });
});

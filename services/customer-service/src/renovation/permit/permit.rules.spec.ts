import { expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aRenovation } from '../application/application.fixture.ts';
import { decidePermit, permitMoves, type PermitCommand, type RenovationWorkPermit } from './permit.rules.ts';

const EM = idOf(34);
const SEC = idOf(35);
const decide = (command: PermitCommand, permit: RenovationWorkPermit | null, actorId = EM) => decidePermit(command, permit, { now: at('02:00'), actorId });
const given = givenFor((command: PermitCommand, permit: RenovationWorkPermit | null) => decide(command, permit));
const request = (patch: object = {}): PermitCommand => ({
  type: 'requestSpecialWork', id: idOf(62), estateId: idOf(3), kind: 'WELDING', badgeId: idOf(60), certificateRef: 'T31011520260001', certificateFileId: idOf(91),
  certificateValidTo: '2026-03-20', measures: '清理可燃物,配灭火器,专人看火', validFrom: '2026-03-05', validTo: '2026-03-20', works: aRenovation({ state: 'APPROVED' }),
  isBadgeOfWorks: true, ...patch,
});
const requested = decide(request(), null, SEC).state as RenovationWorkPermit;

everyMove(permitMoves, (type, state) => decide({ type, reason: '措施不足', works: 'STARTED' } as PermitCommand, { ...requested, state }), { field: 'state', limits: { 'renovation.permit-end': 'expireSpecialWork' } });

it('is asked for with a certificate that holds to the end of the work, by a worker with a badge of these works (CS-131)', () => {
  given(null).when(request()).thenState({ state: 'REQUESTED', unitId: idOf(5) }).thenEvents(['customer-service.task.opened.v1']);
  given(null).when(request({ certificateValidTo: '2026-03-19' })).thenRefused('CERTIFICATE_NOT_VALID', 'certificateValidTo');
  given(null).when(request({ isBadgeOfWorks: false })).thenRefused('BADGE_NOT_VALID', 'badgeId');
  given(null).when(request({ validTo: '2026-06-01', certificateValidTo: '2027-01-01' })).thenRefused('RENOVATION_PERIOD_INVALID', 'validTo');
  given(null).when(request({ validFrom: '2026-02-01' })).thenRefused('RENOVATION_PERIOD_INVALID', 'validTo');
  given(null).when(request({ works: aRenovation({ state: 'COMPLETED' }) })).thenRefused('WRONG_STATE');
});

it('is given by somebody else, and ends by itself with its last day (CS-131, PLAT-021)', () => {
  for (const type of ['permitSpecialWork', 'refuseSpecialWork'] as const) {
    expect(() => decide({ type, reason: '', works: 'STARTED' } as PermitCommand, requested, SEC)).toThrow(expect.objectContaining({ code: 'SELF_APPROVAL' }));
  }
  const { events, deadlines } = given(requested).when({ type: 'permitSpecialWork', works: 'STARTED' }).thenState({ state: 'ISSUED', deciderId: EM }).decision();
  expect(events.map(({ type, aggregateId }) => [type, aggregateId])).toEqual([
    ['customer-service.renovation.special-work-permitted.v1', idOf(70)], ['customer-service.task.closed.v1', idOf(62)],
  ]);
  expect(deadlines).toEqual([{ kind: 'renovation.permit-end', ref: idOf(62), dueAt: new Date('2026-03-20T16:00:00Z') }]);
});

it('is given while the works go on, and not after its last day (CS-131)', () => {
  for (const works of ['COMPLETED', 'EXPIRED'] as const) given(requested).when({ type: 'permitSpecialWork', works }).thenRefused('WRONG_STATE');
  given({ ...requested, validTo: '2026-03-01' }).when({ type: 'permitSpecialWork', works: 'STARTED' }).thenRefused('RENOVATION_PERIOD_INVALID', 'validTo');
  given({ ...requested, validTo: '2026-03-02' }).when({ type: 'permitSpecialWork', works: 'STARTED' }).thenState({ state: 'ISSUED' });
});

import { it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideAccessInquiry, type AccessInquiry, type OpenUnitAccess } from './access-inquiry.rules.ts';

const given = givenFor((command: OpenUnitAccess, _: AccessInquiry | null) => decideAccessInquiry(command, { actorId: idOf(36) }));
const opening: OpenUnitAccess = {
  type: 'openUnitAccess', id: idOf(52), estateId: idOf(3), unitId: idOf(5), purpose: 'INCIDENT', reason: '失窃', fromAt: at('01:00'), toAt: at('02:00'),
};

it('keeps who opened the entries of which home, why, and of which time (CS-008)', () => {
  given(null).when(opening).thenState({ unitId: idOf(5), purpose: 'INCIDENT', reason: '失窃', openedBy: idOf(36) }).thenEvents([]);
  given(null).when({ ...opening, toAt: at('01:00') }).thenRefused('TIME_ORDER', 'to');
});

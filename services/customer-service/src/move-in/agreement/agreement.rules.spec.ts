import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideAgreement, type Agreement, type AttachAgreement } from './agreement.rules.ts';

const attach = (patch: Partial<AttachAgreement['agreement']> = {}, facts: Partial<AttachAgreement> = {}): AttachAgreement => ({
  type: 'attachAgreement', isResidential: true, moveIn: null, ...facts,
  agreement: {
    id: idOf(61), estateId: idOf(3), householdId: idOf(6), unitId: idOf(5), moveInId: null, kind: 'COVENANT', signedAt: at('01:00'), archiveRecordId: idOf(40), ...patch,
  },
});
const given = givenFor((command: AttachAgreement, _: Agreement | null) => decideAgreement(command, { now: at('02:00'), actorId: idOf(33) }));

describe('an agreement', () => {
  it('is linked to its household with its record, and told (CS-123)', () => {
    given(null).when(attach()).thenState({ archiveRecordId: idOf(40), householdId: idOf(6), attachedBy: idOf(33) }).thenEvents(['customer-service.agreement.attached.v1']);
    given(null).when(attach({ signedAt: at('02:01') })).thenRefused('TIME_ORDER', 'signedAt');
  });

  it('of a move-in is that of its own household, and not of one given up (CS-123)', () => {
    given(null).when(attach({ moveInId: idOf(60) }, { moveIn: { householdId: idOf(6), state: 'STARTED' } })).thenState({ moveInId: idOf(60) });
    given(null).when(attach({ moveInId: idOf(60) }, { moveIn: { householdId: idOf(7), state: 'STARTED' } })).thenRefused('NOT_IN_ESTATE', 'moveInId');
    given(null).when(attach({ moveInId: idOf(60) }, { moveIn: { householdId: idOf(6), state: 'CANCELLED' } })).thenRefused('NOT_IN_ESTATE', 'moveInId');
  });

  it('is a covenant where people live alone (CS-126)', () => {
    given(null).when(attach({ kind: 'TEMP_COVENANT' }, { isResidential: false })).thenRefused('COVENANT_OF_HOME_ALONE', 'kind');
    given(null).when(attach({ kind: 'SAFETY_UNDERTAKING' }, { isResidential: false })).thenState({ kind: 'SAFETY_UNDERTAKING' });
  });
});

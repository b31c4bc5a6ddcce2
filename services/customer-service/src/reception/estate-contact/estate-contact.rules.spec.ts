import { expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideEstateContact, type EstateContact, type SetEstateContacts } from './estate-contact.rules.ts';

const given = givenFor((command: SetEstateContacts, _: EstateContact | null) => decideEstateContact(command, { now: at('02:00') }));
const numbers = { emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' };

it.each(['REGISTERED', 'ACTIVE'])('an estate that is %s publishes its three numbers at once, and tells that it did (CS-006)', (state) => {
  const { events } = given(null).when({ type: 'setEstateContacts', estateId: idOf(3), ...numbers, estate: { state } })
    .thenState({ id: idOf(3), ...numbers, publishedAt: at('02:00') }).decision();
  expect(events).toMatchObject([{ type: 'customer-service.estate-contact.state.v1', aggregateId: idOf(3), data: { id: idOf(3), publishedAt: at('02:00').toISOString() } }]);
});

it('an estate that is closed publishes none (CS-006)', () => {
  given(null).when({ type: 'setEstateContacts', estateId: idOf(3), ...numbers, estate: { state: 'CLOSED' } }).thenRefused('ESTATE_CLOSED');
});

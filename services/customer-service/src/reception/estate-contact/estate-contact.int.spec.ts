import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { member, person, startSubgraph, type Client, type SubgraphHarness } from '@guanjia/testing';
import { customerService } from '../../index.ts';
import { anEstate, type EstatePlace } from '../../places/estate.fixture.ts';
import { make, refusedMaking } from '../reception.fixture.ts';

let h: SubgraphHarness;
let place: EstatePlace;
let supervisor: Client;

beforeAll(async () => {
  h = await startSubgraph(customerService);
});
beforeEach(async () => {
  h.clock.set('2026-03-02T01:30:00Z');
  place = await anEstate(h);
  supervisor = h.as(person('CSS', place.estateId));
});
afterAll(() => h.stop());

const numbers = { emergencyNo: '021-62340110', serviceNo: '021-62345678', complaintNo: '400-820-1234' };
const fields = 'version emergencyNo serviceNo complaintNo publishedAt';
const read = async (client: Client) => (await client.data(`query ($e: ID!) { estateContacts(estateId: $e) { ${fields} } }`, { e: place.estateId })).estateContacts;

it('the three numbers are set together, published at once, and told without the numbers (CS-006)', async () => {
  const input = { estateId: place.estateId, ...numbers };
  expect(await read(supervisor)).toBeNull();
  expect(await make(supervisor, 'setEstateContacts', { input, fields })).toEqual({ version: 1, ...numbers, publishedAt: '2026-03-02T01:30:00.000Z' });
  expect(await make(supervisor, 'setEstateContacts', { input: { ...input, serviceNo: '021-62349999' }, fields })).toMatchObject({ version: 2, serviceNo: '021-62349999' });
  const told = (await h.events('customer-service.estate-contact.state.v1')).filter(({ aggregateId }) => aggregateId === place.estateId);
  expect(told.map(({ payload }) => payload)).toEqual([1, 2].map(() => expect.objectContaining({ id: place.estateId, publishedAt: '2026-03-02T01:30:00.000Z' })));
  expect(JSON.stringify(told)).not.toContain('6234');
});

it.each(['emergencyNo', 'serviceNo', 'complaintNo'])('no card is published without its %s (CS-006)', async (field) => {
  const { [field as 'serviceNo']: _, ...input } = { estateId: place.estateId, ...numbers };
  const { errors } = await supervisor.run('mutation ($input: SetEstateContactsInput!, $key: IdempotencyKey!) { setEstateContacts(input: $input, idempotencyKey: $key) { id } }', { input, key: randomUUID() });
  expect(errors).toHaveLength(1);
  expect(await read(supervisor)).toBeNull();
});

it('everybody who works or lives there reads it, on the estate too; nobody else does (CS-006, PLAT-001)', async () => {
  await make(supervisor, 'setEstateContacts', { input: { estateId: place.estateId, ...numbers } });
  for (const client of [h.as(member('TEN', place.estateId)), h.as(person('SEC', place.estateId))]) expect(await read(client)).toMatchObject(numbers);
  const { _entities } = await h.as(member('OWN', place.estateId)).data('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Estate { contacts { serviceNo } } } }',
    { r: [{ __typename: 'Estate', id: place.estateId }] });
  expect(_entities).toEqual([{ contacts: { serviceNo: numbers.serviceNo } }]);
  const stranger = h.as(person('CSS', randomUUID()));
  expect(await read(stranger)).toBeNull();
  expect(await refusedMaking(stranger, 'setEstateContacts', { estateId: place.estateId, ...numbers })).toBe('NOT_FOUND');
  expect(await refusedMaking(h.as(person('FD', place.estateId)), 'setEstateContacts', { estateId: place.estateId, ...numbers })).toBe('FORBIDDEN');
});

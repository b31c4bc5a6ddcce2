import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { aHouse, type House } from '../gateway.fixture.ts';

/** What the audit says a server MAY do, and this one does not: queries come by POST alone. */
const declined = ['5A70', 'D6D5', '6A70'];

let house: House;
let authorization: string;
beforeAll(async () => {
  house = await aHouse({ production: false });
  authorization = `Bearer ${await house.issuer.tokenFor('employee-1')}`;
});
afterAll(() => house.close());

const audits = serverAudits({
  url: () => `${house.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, authorization } }),
});

describe('the published audit of GraphQL over HTTP', () => {
  it('has its cases', () => {
    expect(audits.length).toBeGreaterThan(50);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const { id, status, ...more } = { reason: '', ...await audit.fn() };
    expect([id, status, more.reason]).toEqual(declined.includes(id) ? [id, 'notice', 'Response status code is not 200'] : [id, 'ok', '']);
  });
});

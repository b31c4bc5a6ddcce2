import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type Answer, type House } from '../gateway.fixture.ts';
import { answerTypeOf } from './media-type.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
let house: House;
let authorization: string;
beforeAll(async () => {
  house = await aHouse();
  authorization = `Bearer ${await house.issuer.tokenFor('employee-1')}`;
});
afterAll(() => house.close());

/** @param accept  undefined leaves the header out, as fetch cannot */
const post = (body: unknown, accept: string, contentType = JSON_TYPE): Promise<Answer> => house.send({
  method: 'POST', headers: { authorization, accept, 'content-type': contentType }, body: typeof body === 'string' ? body : JSON.stringify(body),
});
const typeOf = (answer: Answer): string | null => answer.headers.get('content-type');
const both = [JSON_TYPE, GRAPHQL_TYPE] as const;

describe('the type of an answer, by GraphQL over HTTP', () => {
  it.each<[string | undefined, string | undefined]>([
    [undefined, JSON_TYPE], ['', JSON_TYPE], ['*/*', JSON_TYPE], ['application/*', JSON_TYPE], [JSON_TYPE, JSON_TYPE], [GRAPHQL_TYPE, GRAPHQL_TYPE],
    ['Application/JSON; charset=UTF-8', JSON_TYPE],
    [`${GRAPHQL_TYPE}, ${JSON_TYPE}`, GRAPHQL_TYPE],
    [`${JSON_TYPE}, ${GRAPHQL_TYPE}`, JSON_TYPE],
    [`${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, GRAPHQL_TYPE],
    [`${JSON_TYPE};q=0.5, ${GRAPHQL_TYPE};q=0.8`, GRAPHQL_TYPE],
    [`${GRAPHQL_TYPE};q=0, */*`, JSON_TYPE],
    [`${GRAPHQL_TYPE}, */*;q=0.1`, GRAPHQL_TYPE],
    [`text/html, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
    ['text/html', undefined], [`${JSON_TYPE};q=0`, undefined], [`${JSON_TYPE};charset=gb18030`, undefined], ['nonsense;q=x', undefined],
  ])('accept %p → %p', (accept, type) => {
    expect(answerTypeOf(accept)).toBe(type);
  });

  it.each(both)('is the one asked for, in UTF-8: %s', async (accept) => {
    const answer = await post({ query: '{ __typename }' }, accept);
    expect(answer).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
    expect(typeOf(answer)).toBe(`${accept}; charset=utf-8`);
  });

  it('is plain JSON for */*', async () => {
    expect(typeOf(await post({ query: '{ __typename }' }, '*/*'))).toBe('application/json; charset=utf-8');
  });
});

describe('a well-formed request, by GraphQL over HTTP', () => {
  it.each([JSON_TYPE, 'application/json; charset=utf-8', 'application/json;charset=UTF-8'])('is taken as %s', async (type) => {
    expect(await post({ query: '{ __typename }' }, JSON_TYPE, type)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  it.each(both.flatMap((accept) => [
    [accept, 'a named operation', { query: 'query Q { __typename }', operationName: 'Q' }],
    [accept, 'nulls', { query: '{ __typename }', variables: null, operationName: null, extensions: null }],
    [accept, 'variables', { query: 'query Type($id: ID!) { estate(id: $id) { __typename } }', variables: { id: 'estate-1' } }],
    [accept, 'extensions', { query: '{ __typename }', extensions: { anything: true } }],
    [accept, 'a word of a later draft', { query: '{ __typename }', onError: 'PROPAGATE' }],
  ] as [string, string, object][]))('%s: with %s is answered', async (accept, _, body) => {
    const answer = await post(body, accept);
    expect(answer.status).toBe(200);
    expect(answer.body.errors).toBeUndefined();
  });
});

describe('a request that is no GraphQL request is a 400 with either type', () => {
  it.each(both.flatMap((accept) => [
    [accept, 'no query', {}],
    ...[{ obj: 'ect' }, 0, false, ['array']].map((query) => [accept, `query ${JSON.stringify(query)}`, { query }]),
    ...[{ obj: 'ect' }, 0, false, ['array']].map((operationName) => [accept, `operationName ${JSON.stringify(operationName)}`, { query: '{ __typename }', operationName }]),
    ...['string', 0, false, ['array']].map((variables) => [accept, `variables ${JSON.stringify(variables)}`, { query: '{ __typename }', variables }]),
    ...['string', 0, false, ['array']].map((extensions) => [accept, `extensions ${JSON.stringify(extensions)}`, { query: '{ __typename }', extensions }]),
    [accept, 'broken JSON', '{ "not a JSON'],
    [accept, 'a number', '7'],
    [accept, 'null', 'null'],
  ] as [string, string, unknown][]))('%s: %s', async (accept, _, body) => {
    const answer = await post(body, accept);
    expect(answer.status).toBe(400);
    expect(typeOf(answer)).toBe(`${accept}; charset=utf-8`);
    expect(answer.body).not.toHaveProperty('data');
    expect(answer.body.errors).toMatchObject([{ extensions: { code: expect.stringMatching(/^[A-Z_]+$/) } }]);
  });
});

describe('what GraphQL refuses has no data, and status 200 as plain JSON, 400 as a GraphQL answer', () => {
  it.each([
    ['a document that does not parse', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: '{ nothingOfTheKind }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable that is missing', { query: 'query Q($id: ID!) { estate(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    ['a variable of another type', { query: 'query Q($u: Urgency) { tickets(urgency: $u) { id } }', variables: { u: { a: 1 } } }, 'BAD_USER_INPUT'],
  ])('%s', async (_, body, code) => {
    for (const [accept, status] of [[JSON_TYPE, 200], ['*/*', 200], [GRAPHQL_TYPE, 400], [`${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, 400]] as const) {
      const answer = await post(body, accept);
      expect([accept, answer.status]).toEqual([accept, status]);
      expect(answer.body).not.toHaveProperty('data');
      expect(answer.body.errors?.[0]?.extensions['code']).toBe(code);
      expect(typeOf(answer)).toBe(`${status === 200 ? JSON_TYPE : GRAPHQL_TYPE}; charset=utf-8`);
    }
  });

  it('what is refused while it is executed is 200 with either: the rest is there', async () => {
    for (const accept of both) {
      expect(await post({ query: '{ refusal tickets { id } }' }, accept)).toMatchObject({ status: 200, body: { data: { refusal: null, tickets: [{ id: 'ticket-1' }] } } });
    }
  });

  it.each(both)('%s: what the door refuses keeps its status', async (accept) => {
    expect((await post({ query: `{ estates {${' id'.repeat(501)}} }` }, accept)).status).toBe(400);
    expect((await post([], accept)).status).toBe(400);
    expect((await house.send({ method: 'POST', headers: { accept, 'content-type': JSON_TYPE }, body: '{}' })).status).toBe(401);
    expect((await house.send({ method: 'GET', headers: { accept, authorization } }, '/graphql?query=mutation{a}')).status).toBe(405);
  });
});

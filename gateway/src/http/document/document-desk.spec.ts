import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { DocumentDesk } from './document-desk.ts';
import { measureDocument } from './document-measures.ts';

const schema = buildSchema(`
  type Query { ping: String tickets(first: Int = 20, after: String): TicketPage! estates(first: Int): EstatePage! rules: [Rule!]! me: Rule node: Node }
  type Mutation { close(id: ID!): Ticket count: Int }
  interface Node { id: ID! }
  type TicketPage { nodes: [Ticket!]! edges: [TicketEdge!]! pageInfo: PageInfo! }
  type TicketEdge { cursor: String node: Ticket! }
  type PageInfo { hasNextPage: Boolean! }
  type Ticket implements Node { id: ID! title: String estate: Estate notes: [Note!]! }
  type Note { text: String }
  type EstatePage { nodes: [Estate!]! }
  type Estate implements Node { id: ID! name: String tickets(first: Int = 10): TicketPage }
  type Rule { id: ID! parts: [Rule!]! }
`);
const desk = (isIntrospectionOpen = false): DocumentDesk => new DocumentDesk(() => schema, { isIntrospectionOpen });
const costOf = (query: string, variables: Record<string, unknown> = {}): number => desk().admit({ query, variables }).cost;

describe('the static cost of an operation (S1)', () => {
  it.each<[name: string, query: string, cost: number, variables?: Record<string, unknown>]>([
    ['a plain value at the root costs 1', '{ ping }', 1],
    ['each alias counts (S12)', '{ a: ping b: ping c: ping }', 3],
    ['one object costs 1', '{ me { id } }', 1],
    ['a page costs itself and its rows', '{ tickets(first: 50) { nodes { id title } } }', 1 + 50],
    ['a row costs what stands in it', '{ tickets(first: 50) { nodes { id estate { name } } } }', 1 + 50 * 2],
    ['edges hold rows', '{ tickets(first: 5) { edges { cursor node { id } } pageInfo { hasNextPage } } }', 1 + 5 * 2 + 1],
    ['nodes and edges of one page count each', '{ tickets(first: 5) { nodes { id } edges { cursor } } }', 1 + 5 + 5],
    ["the schema's default page", '{ tickets { nodes { id } } }', 1 + 20],
    ['the default page where the schema names none', '{ estates { nodes { id } } }', 1 + 20],
    ['a page given as null', '{ tickets(first: null) { nodes { id } } }', 1 + 20],
    ['a page by variable', 'query ($n: Int) { tickets(first: $n) { nodes { id } } }', 1 + 7, { n: 7 }],
    ["a variable's default", 'query ($n: Int = 3) { tickets(first: $n) { nodes { id } } }', 1 + 3],
    ['a variable that is left out', 'query ($n: Int) { tickets(first: $n) { nodes { id } } }', 1 + 20],
    ['pages in pages multiply', '{ estates(first: 4) { nodes { tickets(first: 6) { nodes { id } } } } }', 1 + 4 * (1 + 1 + 6)],
    ['a list without pages counts ten', '{ rules { id parts { id } } }', 10 * (1 + 10)],
    ['a row does not hand its page on', '{ tickets(first: 2) { nodes { notes { text } } } }', 1 + 2 * (1 + 10)],
    ['fragments count where they are used', '{ a: tickets(first: 3) { ...P } b: tickets(first: 4) { ...P } } fragment P on TicketPage { nodes { id } }', 1 + 3 + 1 + 4],
    ['inline fragments count', '{ node { ... on Ticket { estate { name } } ... on Estate { tickets { nodes { id } } } } }', 1 + 1 + 1 + 10],
    ['a mutation costs 10 more', 'mutation { close(id: 1) { id } count }', 11 + 11],
    ['a field that is not in the schema costs as a plain value: GraphQL refuses it', '{ nothing { of { this } } }', 1],
  ])('%s', (_, query, cost, variables = {}) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  it('is counted anew for the variables of each request, with one reading of the document', () => {
    const one = desk();
    const query = 'query ($n: Int) { tickets(first: $n) { nodes { id } } }';
    expect([1, 100, 2].map((n) => one.admit({ query, variables: { n } }).cost)).toEqual([2, 101, 3]);
    expect(() => one.admit({ query, variables: { n: 101 } })).toThrow(expect.objectContaining({ code: 'INVALID_PAGE_SIZE', field: 'first', params: { first: 101 } }));
  });

  it('takes the cost of the operation that is asked for, of several in one document', () => {
    const one = desk();
    const query = 'query A { ping } query B { tickets { nodes { id } } }';
    expect(['A', 'B', 'A'].map((operationName) => one.admit({ query, operationName }))).toMatchObject([{ name: 'A', cost: 1 }, { name: 'B', cost: 21 }, { name: 'A', cost: 1 }]);
    expect(() => one.admit({ query })).toThrow(expect.objectContaining({ code: 'OPERATION_NOT_FOUND' }));
  });
});

describe('the bounds of a document (S1)', () => {
  const wide = (count: number): string => `{${Array.from({ length: count }, () => ' ping').join('')}}`;
  const deep = (levels: number): string => `{ rules ${'{ parts '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;
  it.each<[string, string, string | null]>([
    ['200 fields', wide(200), null],
    ['201 fields', wide(201), 'TOO_MANY_FIELDS'],
    ['depth 11', deep(11), 'TOO_DEEP'],
    ['30 aliases', `{${Array.from({ length: 30 }, (_, i) => `a${i}: ping`).join(' ')}}`, null],
    ['31 aliases, spread out', `{ ...A b: ping } fragment A on Query { ${Array.from({ length: 30 }, (_, i) => `a${i}: ping`).join(' ')} }`, 'TOO_MANY_ALIASES'],
    ['10 directives', `{ ping ${'@include(if: true) '.repeat(10)} }`, null],
    ['11 directives', `{ ping ${'@include(if: true) '.repeat(11)} }`, 'TOO_MANY_DIRECTIVES'],
    ['cost 1,000', '{ a: estates(first: 99) { nodes { tickets(first: 7) { nodes { id } } } } b: tickets(first: 100) { nodes { id } } c: tickets(first: 6) { nodes { id } } }', null],
    ['cost 1,001', '{ a: estates(first: 99) { nodes { tickets(first: 7) { nodes { id } } } } b: tickets(first: 100) { nodes { id } } c: tickets(first: 7) { nodes { id } } }', 'TOO_COSTLY'],
    ['a page of 0', '{ tickets(first: 0) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
    ['a page of -1', '{ tickets(first: -1) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
    ['a page of 101 that is hidden in a fragment', '{ ...A } fragment A on Query { tickets(first: 101) { nodes { id } } }', 'INVALID_PAGE_SIZE'],
    ['fields that no operation uses', `{ ping } fragment A on Query ${wide(201)}`, 'TOO_MANY_FIELDS'],
    ['a value in 70 brackets', `{ tickets(first: ${'['.repeat(70)}) { nodes { id } } }`, 'TOO_DEEP'],
    ['2,001 tokens', `# c\n{ ${'ping '.repeat(1_999)} }`, 'TOO_MANY_TOKENS'],
  ])('%s', (_, query, code) => {
    const admit = (): unknown => desk().admit({ query });
    if (code === null) expect(admit).not.toThrow();
    else expect(admit).toThrow(expect.objectContaining({ code }));
  });

  it('depth 10 is within them, where its lists are not too long', () => {
    const query = `{ me ${'{ parts '.repeat(2)}{ id }${' }'.repeat(2)} }`;
    expect(measureDocument(parse(query)).depth).toBe(4);
    expect(measureDocument(parse(deep(10))).depth).toBe(10);
    expect(() => desk().admit({ query: deep(10) })).toThrow(expect.objectContaining({ code: 'TOO_COSTLY' }));
  });

  it('counts a fragment bomb without laying it out', () => {
    const levels = 150;
    const bomb = `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Query { ping }`;
    expect(measureDocument(parse(bomb)).fields).toBe(2 ** levels);
  });

  it.each([
    ['nowhere', '...Nowhere'],
    ['back to the beginning', '...F0'],
  ])('counts one that leads %s without going there', (_, end) => {
    const levels = 60;
    const bomb = `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Query { ${end} }`;
    expect(() => desk().admit({ query: bomb })).toThrow(expect.objectContaining({ code: 'TOO_MANY_FIELDS' }));
  });

  it.each([
    ['one fragment in itself', '{ ...A } fragment A on Query { ping ...A }'],
    ['two fragments in each other', '{ ...A } fragment A on Query { ping ...B } fragment B on Query { ...A }'],
  ])('ends with %s, which GraphQL refuses later', (_, query) => {
    expect(costOf(query)).toBe(1);
  });

  it.each(['{ ping', '{', 'ping }', '{ "\u0000', ''])('leaves %p to GraphQL, which says what is wrong', (query) => {
    expect(desk().admit({ query })).toEqual({ cost: 1, hash: expect.any(String) });
  });
});

describe('introspection', () => {
  const types = '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }';
  it('may be deep where it is open, and has bounds of its own', () => {
    expect(() => desk(true).admit({ query: types })).not.toThrow();
    const bomb = `{ __schema { types { ...F0 } } } ${Array.from({ length: 10 }, (_, i) => `fragment F${i} on __Type { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F10 on __Type { name }`;
    expect(() => desk(true).admit({ query: bomb })).toThrow(expect.objectContaining({ code: 'TOO_MANY_FIELDS' }));
  });

  it('opens no way around the bounds for anything beside it', () => {
    expect(() => desk(true).admit({ query: `{ __schema { types { name } } ${'ping '.repeat(201)} }` })).toThrow(expect.objectContaining({ code: 'TOO_MANY_FIELDS' }));
  });

  it('is refused where it is closed, in a fragment, too (S5)', () => {
    for (const query of [types, '{ ...A } fragment A on Query { __type(name: "Ticket") { name } }']) {
      expect(() => desk().admit({ query })).toThrow(expect.objectContaining({ code: 'INTROSPECTION_CLOSED' }));
    }
    expect(costOf('{ __typename }')).toBe(1);
  });
});

import { gzipSync } from 'node:zlib';

/** One request that nobody with good intentions sends. */
export interface Hostile {
  name: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

const query = '{ estates { id } }';
const json = (body: unknown): string => JSON.stringify(body);
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const around = (before: string, bytes: readonly number[], after: string): Buffer => Buffer.concat([utf8(before), Buffer.from(bytes), utf8(after)]);
const times = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** Bytes that are no JSON in UTF-8, or that lie about what they are. */
const bodies: Hostile[] = [
  ...['', ' ', '{', '[', '"', 'nul', 'undefined', 'NaN', '-', '01', '1e400', '{}{}', '{"query":}', "{'query':'{a}'}", '{"query":"{a}",}', '\u0000', '//', '{"query":"\t"}', '{"query":"\\x"}', '{"query":"\\u12"}']
    .map((body) => ({ name: `as body ${json(body)}`, body })),
  { name: 'a byte order mark', body: around('', [0xef, 0xbb, 0xbf], json({ query })) },
  { name: 'UTF-16', body: Buffer.from(json({ query }), 'utf16le') },
  { name: 'UTF-16 with its mark', body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(json({ query }), 'utf16le')]) },
  { name: 'GB18030', body: around('{"query":"{ estate(id: \\"', [0xb6, 0xab, 0xba, 0xfe], '\\") { id } }"}') },
  { name: 'a surrogate as bytes', body: around('{"query":"{ estate(id: \\"', [0xed, 0xa0, 0x80], '\\") { id } }"}') },
  { name: 'an overlong slash', body: around('{"query":"{ a', [0xc0, 0xaf], ' }"}') },
  { name: 'a character cut in two', body: around('{"query":"{ estates { id } } #', [0xe4, 0xb8], '"}') },
  { name: 'gzip that says so', body: gzipSync(json({ query })), headers: { 'content-encoding': 'gzip' } },
  { name: 'gzip that does not say so', body: gzipSync(json({ query })) },
  { name: 'a gzip bomb', body: gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')), headers: { 'content-encoding': 'gzip' } },
  { name: 'an encoding that nobody knows', body: json({ query }), headers: { 'content-encoding': 'br, gzip, x-mine' } },
  { name: '100,000 brackets', body: '['.repeat(100_000) },
  { name: '30,000 objects in each other', body: '{"a":'.repeat(30_000) + '1' + '}'.repeat(30_000) },
  { name: 'a number of 200,000 digits', body: `{"query":${'9'.repeat(200_000)}}` },
];

const poisons = ['"__proto__":{"isAdmin":true}', '"\\u005f_proto__":{"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}', '"constructor":1', '"prototype":{"isAdmin":true}', '"toString":"x"', '"hasOwnProperty":null'];
const keys: Hostile[] = [
  ...poisons.flatMap((poison) => [
    { name: `beside the query ${poison}`, body: `{"query":"${query}",${poison}}` },
    { name: `in variables ${poison}`, body: `{"query":"query ($input: TicketInput!) { createTicket(input: $input) { id } }","variables":{"input":{${poison}}}}` },
    { name: `as variables ${poison}`, body: `{"query":"${query}","variables":{${poison}}}` },
    { name: `in extensions ${poison}`, body: `{"query":"${query}","extensions":{${poison}}}` },
  ]),
  { name: 'the query twice, an empty one last', body: `{"query":"${query}","query":""}` },
  { name: 'the query twice, a mutation last', body: `{"query":"${query}","query":"mutation { no }"}` },
  { name: 'variables twice', body: `{"query":"query ($id: ID!) { estate(id: $id) { id } }","variables":{"id":"estate-1"},"variables":[]}` },
  ...['__proto__', 'constructor', 'toString', 'sha256:__proto__', 'sha256:constructor', `sha256:${'0'.repeat(64)}`, '\u0000', '𠮷'.repeat(50_000)]
    .flatMap((word) => [{ name: `as document id ${json(word).slice(0, 40)}`, body: json({ documentId: word }) }, { name: `as operation ${json(word).slice(0, 40)}`, body: json({ query: 'query A { __typename }', operationName: word }) }]),
];

/** Documents that are too much, or lead nowhere, or use words that JavaScript knows. */
const documents: readonly [name: string, document: string][] = [
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__typename__', '__schema', '__type', '_entities', '_service'].flatMap((word): [string, string][] => [
    [`a field ${word}`, `{ ${word} }`], [`a field ${word} of something`, `{ ${word} { ${word} } estates { ${word} } }`],
    [`an alias ${word}`, `{ ${word}: estates { ${word}: id } }`], [`a fragment ${word}`, `{ ...${word} } fragment ${word} on Query { estates { id } }`],
    [`a fragment on ${word}`, `{ ...F } fragment F on ${word} { id }`], [`an argument ${word}`, `{ estates(${word}: 1) { id } }`],
    [`a directive ${word}`, `{ estates @${word} { id } }`], [`a type ${word}`, `query ($a: ${word}) { estates { id } }`], [`an operation ${word}`, `query ${word} { estates { id } }`],
    [`a variable ${word}`, `query ($${word}: ID!) { estate(id: $${word}) { id } }`], [`an enum value ${word}`, `{ tickets(urgency: ${word}) { id } }`],
    [`a variable ${word} for a page`, `query ($${word}: Int) { ticketPage(first: $${word}) { nodes { id } } }`],
  ]),
  ['a fragment in itself', '{ ...A } fragment A on Query { estates { id } ...A }'],
  ['fragments in a ring', `{ ...F0 } ${times(20, (i) => `fragment F${i} on Query { ...F${(i + 1) % 20} }`)}`],
  ['a ring through objects', '{ estates { ...A } } fragment A on Estate { tickets { ...B } } fragment B on Ticket { id ...C } fragment C on Ticket { ...B }'],
  ['one name for two fragments', '{ ...A } fragment A on Query { estates { id } } fragment A on Query { estates { name } }'],
  ['one name for two operations', 'query A { estates { id } } query A { estates { name } }'],
  ['two operations without a name', '{ estates { id } } { estates { name } }'],
  ['definitions of a schema', 'type Query { a: Int } { estates { id } }'],
  ['fields that exclude each other', '{ estates { id } estates: tickets { id } }'],
  ['1,000 conflicting fields', `{ ${times(180, (i) => `a: ${i % 2 ? 'estates' : 'tickets'} { id }`)} }`],
  ['200 operations', times(180, (i) => `query Q${i} { bug }`)],
  ['700 variables', `query (${times(600, (i) => `$v${i}: Int`)}) { estates { id } }`],
  ['a list of 900 values', `{ tickets(urgency: [${'1 '.repeat(900)}]) { id } }`],
  ['an integer of 1,000 digits', `{ ticketPage(first: ${'9'.repeat(1_000)}) { nodes { id } } }`],
  ['a float without end', '{ ticketPage(first: 1e999) { nodes { id } } }'],
  ['a page of less than nothing', '{ ticketPage(first: -9223372036854775808) { nodes { id } } }'],
  ['a NUL', '{ estate(id: "\u0000") { id } }'], ['an escaped NUL', '{ estate(id: "\\u0000") { id } }'], ['half a surrogate pair', '{ estate(id: "\\ud800") { id } }'],
  ['half a pair as it is', '{ estate(id: "\ud800") { id } }'], ['a surrogate outside of a text', '{ \udc00 }'], ['a code point that is none', '{ estate(id: "\\u{110000}") { id } }'],
  ['a text without end', '{ estate(id: "'], ['a block without end', '{ estate(id: """'], ['a comment alone', '# nothing'], ['control characters', '{ \u0007 }'], ['right to left', '{ \u202e estates { id } }'],
  ...(['...Nowhere', '...F0'] as const).map((end): [string, string] => [`a bomb of fragments that ends in ${end}`, `{ ...F0 } ${times(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { ${end} }`]),
  ['60 brackets', `{ tickets(urgency: ${'['.repeat(60)}${']'.repeat(60)}) { id } }`], ['7,000 braces', '{a'.repeat(7_000)], ['16 KB of commas', ','.repeat(16_384)],
  ['a subscription by POST', 'subscription { ticketChanged { id } }'], ['a directive that skips everything', '{ estates @skip(if: true) { id } }'], ['a condition that is missing', '{ estates @skip { id } }'],
  ['@defer', '{ ... @defer { estates { id } } }'],
];

const values: readonly unknown[] = [null, true, [], {}, [[]], '', '\u0000', '\ud800', 'x'.repeat(100_000), -1, 0.1, 2 ** 53, 1e308, ['URGENT'], { __typename: 'x' }, { toString: 'x' }, '𠮷', '１２', '-0', 'NaN', '[object Object]', 'URGENT\n'];
const variables: Hostile[] = values.flatMap((value, index) => [
  ['an id', 'query ($v: ID!) { estate(id: $v) { id } }'], ['an enum', 'query ($v: Urgency) { tickets(urgency: $v) { id } }'], ['a page', 'query ($v: Int) { ticketPage(first: $v) { nodes { id } } }'],
  ['an input', 'mutation ($v: TicketInput!) { createTicket(input: $v) { id } }'],
].map(([kind, document]) => ({ name: `value ${index} for ${kind}`, body: json({ query: document, variables: { v: value } }) })));
const numbers: Hostile[] = ['1e400', '-1e400', '9'.repeat(400), '9007199254740993', '-0', '1E-400']
  .map((number) => ({ name: `a page of ${number.slice(0, 10)} by variable`, body: `{"query":"query ($v: Int) { ticketPage(first: $v) { nodes { id } } }","variables":{"v":${number}}}` }));

const heads: Hostile[] = [
  ...['text/plain', 'text/json', 'application/json5', 'application/json; charset=utf-16', 'application/json; boundary=x', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/graphql', 'application/json, text/plain', '*/*', 'constructor', ',', ';', 'application/json\t;;;', 'x'.repeat(8_000)]
    .map((type) => ({ name: `as ${type.slice(0, 60)}`, body: json({ query }), headers: { 'content-type': type } })),
  ...['text/html', 'application/xml;q=1', 'application/json;q=-1', ',,,', 'x'.repeat(8_000)].map((accept) => ({ name: `accepting ${accept.slice(0, 60)}`, body: json({ query }), headers: { accept } })),
  ...['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a.b.c', `Bearer ${'a'.repeat(8_000)}`, 'bearer e30.e30.', 'Bearer e30.e30.e30', 'Bearer __proto__'].map((authorization) => ({ name: `with ${json(authorization).slice(0, 40)}`, body: json({ query }), headers: { authorization } })),
  ...['zh;q=9', '*;q=x', 'en'.repeat(4_000), '__proto__', 'constructor'].map((language) => ({ name: `speaking ${language.slice(0, 20)}`, body: '{', headers: { 'accept-language': language } })),
  ...['null', '', 'http://', 'https://evil.example', 'file://', '__proto__'].map((origin) => ({ name: `from ${json(origin)}`, body: json({ query }), headers: { origin } })),
];

/** What was found bad somewhere, each under its name. */
export const knownHostile: readonly Hostile[] = [
  ...bodies, ...keys, ...documents.map(([name, document]) => ({ name, body: json({ query: document }) })), ...variables, ...numbers, ...heads,
];

const line = 'POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\n';
/** Bytes that no request comes out of. */
export const brokenHttp: readonly { name: string; sent: string; status: string; code: string }[] = [
  { name: 'words', sent: 'NOT HTTP\r\n\r\n', status: '400', code: 'MALFORMED_HTTP' },
  { name: 'a method that nobody knows', sent: 'BREW /graphql HTTP/1.1\r\nhost: a\r\n\r\n', status: '400', code: 'MALFORMED_HTTP' },
  { name: 'an address that cannot be read', sent: 'GET /% HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n', status: '400', code: 'MALFORMED_HTTP' },
  { name: 'headers without end', sent: `${line}x: ${'a'.repeat(20_000)}\r\n\r\n`, status: '431', code: 'HEADERS_TOO_LARGE' },
  { name: 'a NUL in a header', sent: `${line}x: a\u0000b\r\n\r\n`, status: '400', code: 'MALFORMED_HTTP' },
  { name: 'two lengths', sent: `${line}content-length: 1\r\ncontent-length: 2\r\n\r\n{}`, status: '400', code: 'MALFORMED_HTTP' },
  { name: 'a length and chunks', sent: `${line}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, status: '400', code: 'MALFORMED_HTTP' },
  { name: 'less than nothing', sent: `${line}content-length: -1\r\n\r\n`, status: '400', code: 'MALFORMED_HTTP' },
];

const words = ['{', '}', '(', ')', '[', ']', ':', '$', '@', '!', '...', '=', '&', '|', '"', '"""', '\\', '#', ',', '\n', 'query', 'mutation', 'subscription', 'fragment', 'on', 'estates', 'estate', 'tickets', 'id', 'name', 'ticketPage', 'first', 'nodes', '$v', 'Int', 'ID', 'Estate', 'Query', 'null', 'true', '1', '-1.5e9', 'URGENT', '@include', 'if', '__typename', '__schema', '\u0000', '\ud800', '\ufeff', '管家'];

/** As many more, grown from the sound and the known bad ones by chance: words thrown together, bytes turned, cut, doubled. The same
 *  seed gives the same ones. */
export function* grownHostile(seed: number, count: number): Generator<Hostile> {
  const random = randomFrom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  for (let index = 0; index < count; index += 1) {
    const name = `number ${index} of seed ${seed}`;
    if (random() < 0.4) {
      yield { name, body: json({ query: Array.from({ length: 1 + below(60) }, () => pick(words)).join(pick([' ', '', ' ', '\n'])), variables: { v: pick(values) } }) };
      continue;
    }
    const sound = json({ query: 'query Q($v: Int) { ticketPage(first: $v) { nodes { id } } estates { id name } }', variables: { v: 3 }, operationName: 'Q' });
    const bytes = Buffer.from(random() < 0.6 ? utf8(sound) : pick(knownHostile.filter(({ body }) => body.length < 5_000)).body);
    for (let turns = 1 + below(4); turns > 0 && bytes.length > 0; turns -= 1) bytes[below(bytes.length)] = below(256);
    const [from, to] = [below(bytes.length), below(bytes.length)];
    yield { name, body: pick([bytes, bytes.subarray(0, from), Buffer.concat([bytes, bytes]), Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])]) };
  }
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

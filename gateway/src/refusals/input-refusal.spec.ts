import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouse, type House } from '../gateway.fixture.ts';

const create = 'mutation M($input: TicketInput!) { createTicket(input: $input) { id } }';
const inline = (input: string): string => `mutation { createTicket(input: ${input}) { id } }`;

describe('an input that GraphQL refuses is told by place, in both languages, without suggestions', () => {
  let house: House;
  beforeAll(async () => { house = await aHouse(); });
  afterAll(() => house.close());

  type Case = [name: string, query: string, variables: Record<string, unknown>, expected: { code: string; field?: string; zh: string; en: string }];
  const input = 'BAD_USER_INPUT';
  const document = 'GRAPHQL_VALIDATION_FAILED';
  it.each<Case>([
    ['a wrong enum in a variable', create, { input: { title: 'a', urgency: 'URGNT' } },
      { code: input, field: 'input.urgency', zh: '「input.urgency」的值「URGNT」不是 Urgency 允许的取值', en: '"URGNT" is none of the allowed values of input.urgency (Urgency)' }],
    ['a number for an enum', create, { input: { title: 'a', urgency: 3 } },
      { code: input, field: 'input.urgency', zh: '「input.urgency」的值不是 Urgency 允许的取值', en: 'The value of input.urgency is none of the allowed values (Urgency)' }],
    ['a wrong type in a variable', create, { input: { title: 'a', urgency: 'URGENT', minutes: 'ten' } },
      { code: input, field: 'input.minutes', zh: '「input.minutes」的值不是有效的 Int', en: 'The value of input.minutes is not a valid Int' }],
    ['a missing input field', create, { input: { urgency: 'URGENT' } },
      { code: input, field: 'input.title', zh: '缺少必填项「input.title」（String!）', en: 'input.title is required (String!)' }],
    ['an input field set to null', create, { input: { title: null, urgency: 'URGENT' } },
      { code: input, field: 'input.title', zh: '「input.title」不能为空（String!）', en: 'input.title must not be null (String!)' }],
    ['an unknown input field', create, { input: { title: 'a', urgency: 'URGENT', titel: 'b' } },
      { code: input, field: 'input.titel', zh: '输入类型 TicketInput 没有字段「titel」', en: 'The input type TicketInput has no field "titel"' }],
    ['a missing variable', create, {},
      { code: input, field: 'input', zh: '缺少必填变量「input」（TicketInput!）', en: 'The variable input is required (TicketInput!)' }],
    ['a text that imitates an error', create, { input: { title: 'x" at "a.b"; Field "c" is not defined by type "D"', urgency: 'NO' } },
      { code: input, field: 'input.urgency', zh: '「input.urgency」的值「NO」不是 Urgency 允许的取值', en: '"NO" is none of the allowed values of input.urgency (Urgency)' }],
    ['a wrong enum in the document', inline('{ title: "a", urgency: URGNT }'), {},
      { code: document, field: 'input.urgency', zh: '「input.urgency」的值「URGNT」不是 Urgency 允许的取值', en: '"URGNT" is none of the allowed values of input.urgency (Urgency)' }],
    ['a missing input field in the document', inline('{ urgency: URGENT }'), {},
      { code: document, field: 'input.title', zh: '缺少必填项「input.title」（String!）', en: 'input.title is required (String!)' }],
    ['an unknown field', '{ estate(id: 1) { nam } }', {},
      { code: document, field: 'nam', zh: '类型 Estate 没有字段「nam」', en: 'The type Estate has no field "nam"' }],
    ['an unknown argument', '{ estates(frist: 1) { id } }', {},
      { code: document, field: 'frist', zh: '字段 Query.estates 没有参数「frist」', en: 'The field Query.estates has no argument "frist"' }],
    ['a missing argument', '{ estate { id } }', {},
      { code: document, field: 'id', zh: '字段 estate 缺少必填参数「id」（ID!）', en: 'The field estate needs the argument "id" (ID!)' }],
    ['an unused variable', 'query ($a: ID) { estates { id } }', {},
      { code: document, zh: '请求不符合接口定义：Variable "$a" is never used.', en: 'The request does not fit the schema: Variable "$a" is never used.' }],
    ['a document that does not parse', '{ estates { id }', {},
      { code: 'GRAPHQL_PARSE_FAILED', zh: 'GraphQL 语法错误：Expected Name, found <EOF>.', en: 'GraphQL syntax error: Expected Name, found <EOF>.' }],
  ])('%s', async (_, query, variables, { code, field, zh, en }) => {
    for (const [language, message] of [['zh-CN', zh], ['en-GB', en]] as const) {
      const { status, text, body } = await house.ask(query, { variables, headers: { 'accept-language': language } });
      expect(status).toBe(200);
      expect(body.errors).toHaveLength(1);
      expect(body.errors![0]!.message).toBe(message);
      expect(body.errors![0]!.extensions).toMatchObject({ code, messages: { zh, en }, ...(field ? { field } : {}) });
      if (!field) expect(body.errors![0]!.extensions).not.toHaveProperty('field');
      expect(text).not.toContain('Did you mean');
    }
  });
});

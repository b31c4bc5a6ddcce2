import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { fieldInWords, inWords } from './in-words.ts';

const schema = buildSchema(`
  type Query { tickets: [Ticket!]! }
  type Mutation {
    "关闭报事:需现场确认 / Closes it. 错误 / Errors: WRONG_STATE" closeTicket(id: ID!): Ticket!
    "登记 / Opens it" openTicket(input: OpenInput!, "每页条数,至多 100 / Page size" first: Int): Ticket!
    "完工填单 / Completes it" completeOrder(id: ID!, kind: Kind): Order!
  }
  "报事 / Ticket" type Ticket { id: ID! state: TicketState! }
  input OpenInput { "联系电话 / Phone" phone: String "行 / Lines" lines: [LineInput!] }
  input LineInput { "内容 / Text" text: String }
  type Order { id: ID! state: OrderState! }
  "服务标准 / Standard" type ServiceStandard { id: ID! }
  enum TicketState { "新登记 / New" NEW "已关闭 / Closed" CLOSED "处理中 / In progress" IN_PROGRESS }
  enum OrderState { "未开工 / New" NEW "已结 / Closed" CLOSED }
  enum Kind { "急修 / Urgent" URGENT }
`);

describe('the codes in a refusal, in words', () => {
  it.each([
    ['a state by what the command answers with', { state: 'NEW', allowed: 'CLOSED, IN_PROGRESS' }, 'closeTicket', { state: '新登记', allowed: '已关闭、处理中' }],
    ['the same state of something else', { state: 'NEW', allowed: 'CLOSED' }, 'completeOrder', { state: '未开工', allowed: '已结' }],
    ['a command by its mutation', { command: 'CloseTicket' }, 'closeTicket', { command: '关闭报事' }],
    ['a command that another one leads to', { command: 'completeOrder' }, 'closeTicket', { command: '完工填单' }],
    ['a kind by an enum of what it takes', { kind: 'URGENT' }, 'completeOrder', { kind: '急修' }],
    ['a thing by its type', { kind: 'service-standard', id: 'NEW' }, undefined, { kind: '服务标准', id: 'NEW' }],
    ['a state that only one enum knows, wherever it is', { state: 'IN_PROGRESS' }, 'completeOrder', { state: '处理中' }],
  ])('%s', (_, params, field, words) => {
    expect(inWords(params, schema, field)).toEqual(words);
  });

  it.each([
    ['input.phone', 'openTicket', '联系电话'],
    ['input.lines[0].text', 'openTicket', '内容'],
    ['phone', 'openTicket', '联系电话'],
    ['myInput.phone', 'openTicket', '联系电话'],
    ['lines.text', 'openTicket', '内容'],
    ['first', 'openTicket', '每页条数'],
    ['input.nothing', 'openTicket', undefined],
    ['phone', undefined, undefined],
  ])('the input %s of %s is called %s', (place, field, word) => {
    expect(fieldInWords(place, schema, field)).toBe(word);
  });

  it.each([
    ['a state that has two words', { state: 'CLOSED' }],
    ['what no schema knows', { state: 'GONE', command: 'Vanish', kind: 'ghost', found: 3, isIt: true, none: null }],
    ['codes that people gave', { code: 'CLOSED', value: 'URGENT', reason: 'IN_PROGRESS' }],
    ['words that JavaScript knows', { state: 'CONSTRUCTOR', command: 'constructor', kind: '__proto__' }],
  ])('leaves %s as it is', (_, params) => {
    expect(inWords(params, schema)).toEqual(params);
  });
});

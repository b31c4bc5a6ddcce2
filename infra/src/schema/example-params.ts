/** What stands in the examples of the page of errors: per param a value, or the code that a program reads and the word that people do. */
const examples: Readonly<Record<string, string | number | readonly [code: string, word: string]>> = {
  allowed: ['COMPLETED', '已完工'], amountFen: 1_200_000, balanceFen: -5_000, basis: 'AREA_MONTH', certificates: '电工证', code: 'A-1', codes: 'Q1、Q2', column: '房号',
  columns: '楼栋、房号', command: ['closeTicket', '关闭'], count: 2, currentVersion: 7, days: 31, dueAt: '2026-12-01 18:00', encoding: 'UTF-16', endOn: '2026-10-31',
  firstRow: 3, found: 12, from: '2026-11-01', half: 2, holders: 1, hours: 12, id: '0198c1f2-7c30-7e4b-9d55-2f1b6f0a9c11', item: '物业服务费', itemCode: 'CLEAN-1', jobNo: 'A0012',
  key: 'ticket.callback', kind: ['unit', '房屋'], kinds: ['HOT_WORK', '动火作业'], leftFen: 5_000, made: 1, max: 100, maxBytes: 15_360, maxMegabytes: 20, memberId: 'M-1', most: 10,
  needed: 3, on: '2026-11-01', open: 2, openFrom: '2026-11-08', papers: ['APPLICATION_FORM', '装修申请表'], placeholder: 'startAt', quoteFen: 20_000, reason: 'query', received: 2,
  requestId: '4a6d5c1e-9f0b-4d57-8f0e-3f0c2a7d9b61', role: ['PM', '项目经理'], row: 5, scopeKind: ['GROUP', '集团'], seconds: 12, skill: ['ELECTRICAL', '电工'], startOn: '2026-01-01',
  state: ['CLOSED', '已关闭'], step: ['METER_READINGS', '抄表'], steps: ['METER_READINGS', '抄表'], to: '2026-11-30', type: 'application/x-msdownload', validTo: '2026-10-31', value: '-1', weightKg: 4,
  year: 2025,
};

interface ExampleParams {
  /** as a program reads them */
  params: Record<string, string | number>;
  /** as a person reads them in Chinese */
  words: Record<string, string | number>;
}

/** Values for the params of a text. */
export function exampleParams(text: string): ExampleParams {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'field');
  const pairs = names.map((name) => {
    const example = Object.hasOwn(examples, name) ? examples[name]! : '…';
    return [name, ...(typeof example === 'object' ? example : [example, example])] as const;
  });
  return { params: Object.fromEntries(pairs.map(([name, code]) => [name, code])), words: Object.fromEntries(pairs.map(([name, , word]) => [name, word!])) };
}

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { platformErrors } from '@guanjia/domain';
import { gatewayErrors } from '@guanjia/gateway';
import { services } from '../platform/services.ts';
import { errorPage, unknownErrors } from './error-page.ts';
import { namedErrors } from './named-errors.ts';
import { publicSchemaFile } from './schema-files.ts';

const mutations = (described: string): string => `type Query { a: Int } type Mutation { ${described} }`;

it('has every code of every registry, with both texts', () => {
  const page = errorPage(readFileSync(publicSchemaFile, 'utf8'));
  for (const { entries } of [platformErrors, gatewayErrors, ...services.map(({ errors }) => errors)]) {
    for (const [code, { zh, en }] of Object.entries<{ zh: string; en: string }>(entries)) {
      expect(page).toContain(`### ${code}\n`);
      expect(page).toContain(`- 中文:${zh}\n- English: ${en}\n- 例 example: \`{"message":`);
    }
  }
});

it('has an example of every code, with every value filled in', () => {
  const page = errorPage(readFileSync(publicSchemaFile, 'utf8'));
  const examples = [...page.matchAll(/^- 例 example: `(.*)`$/gm)].map(([, told]) => JSON.parse(told!) as { message: string; extensions: { code: string } });
  const codes = [...page.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  expect(examples.map(({ extensions }) => extensions.code)).toEqual(codes);
  expect(examples.filter(({ message }) => /[{}…—]/.test(message))).toEqual([]);
});

it('tells which fields name a code, those of a field that another one refers to included', () => {
  const schema = mutations('"派单 / Sends it. 错误 / Errors: NOT_FOUND(项目 estate), CONFLICT" send: Int "增派 / More. 错误 / Errors: 同派单 / as send" more: Int');
  expect(namedErrors(schema)).toEqual(new Map([['NOT_FOUND', ['send', 'more']], ['CONFLICT', ['send', 'more']]]));
});

it('finds a code that the schema names and no registry has', () => {
  expect(unknownErrors(mutations('"做 / Does. 错误 / Errors: NO_SUCH_CODE, NOT_FOUND" do: Int'))).toEqual(['no registry has the error NO_SUCH_CODE of do']);
});

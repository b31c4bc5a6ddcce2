import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { promisesKept, publish, type Ledger } from './publish.ts';

const first = 'type Query { a: Int b: Int }';
const marked = 'type Query { a: Int b: Int @deprecated(reason: "use a; remove after 2027-06-01") }';
const gone = 'type Query { a: Int }';

let folder: string;
let ledger: Ledger;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guanjia-schema-'));
  ledger = { published: path.join(folder, 'published.graphql'), changelog: path.join(folder, 'CHANGELOG.md'), on: '2026-11-21', version: '0.1.0' };
});
afterEach(() => rmSync(folder, { recursive: true }));

const published = (): string => readFileSync(ledger.published, 'utf8');

it('goes the whole way: promised, marked with a date, kept until then, gone after it', () => {
  expect(promisesKept(first, ledger)).toMatchObject({ isGood: false });
  expect(publish(first, ledger)).toEqual({ isGood: true, lines: ['published as 0.1.0'] });
  expect(promisesKept(gone, ledger)).toEqual({ isGood: false, lines: ['breaks a published promise: Query.b was removed.'] });

  expect(publish(marked, ledger).isGood).toBe(true);
  expect(promisesKept(gone, { ...ledger, on: '2027-06-01' }).isGood).toBe(false);
  expect(promisesKept(gone, { ...ledger, on: '2027-06-02' }).isGood).toBe(true);
  expect(publish(gone, { ...ledger, on: '2027-06-02', version: '0.2.0' }).isGood).toBe(true);
  expect(published()).toBe(gone);
  expect(readFileSync(ledger.changelog, 'utf8').match(/^##.*|^- .*/gm)).toEqual([
    '## 0.2.0 · 2027-06-02', '### 移除 / Removed', '- `Query.b`',
    '## 0.1.0 · 2026-11-21', '### 弃用 / Deprecated', '- `Query.b`: use a; remove after 2027-06-01',
    '## 0.1.0 · 2026-11-21', '### 首次发布 / First published', '- 查询 queries 2 · 变更 mutations 0 · 订阅 subscriptions 0',
  ]);
});

it('leaves the promise as it was when it refuses a new one', () => {
  publish(first, ledger);
  const before = readFileSync(ledger.changelog, 'utf8');
  expect(publish(gone, ledger)).toMatchObject({ isGood: false });
  expect(publish(marked.replace('2027-06-01', '2027-01-01'), ledger)).toMatchObject({ isGood: false, lines: [expect.stringContaining('may not go before 2027-05-21')] });
  expect([published(), readFileSync(ledger.changelog, 'utf8')]).toEqual([first, before]);
});

it('takes in new words without a note: nothing that callers name has changed', () => {
  publish(first, ledger);
  rmSync(ledger.changelog);
  expect(publish(`"All" ${first}`, ledger).isGood).toBe(true);
  expect([published(), existsSync(ledger.changelog)]).toEqual([`"All" ${first}`, false]);
});

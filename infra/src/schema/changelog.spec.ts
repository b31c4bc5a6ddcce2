import { expect, it } from '@jest/globals';
import { changesBetween, firstPublication, withRelease } from './changelog.ts';

const published = 'type Query { a(x: Int): A gone: Gone } type A { id: ID! old: Int n: Int } type Gone { id: ID! }';
const next = `type Query { a(x: Int, y: Int): A fresh: Fresh } type A { id: ID! old: Int @deprecated(reason: "remove after 2027-06-01") n: Int! }
  type Fresh { id: ID! e: E } enum E { ONE }`;

it('tells what is new, changed, deprecated and removed, each by its outermost name', () => {
  expect(changesBetween({ published, next })).toBe(`
### 新增 / Added
- \`E\`
- \`Fresh\`
- \`Query.a(y:)\`
- \`Query.fresh\`

### 变更 / Changed
- \`A.n\`: \`Int\` → \`Int!\`

### 弃用 / Deprecated
- \`A.old\`: remove after 2027-06-01

### 移除 / Removed
- \`Gone\`
- \`Query.gone\`
`);
});

it('tells nothing where nothing changed', () => {
  expect(changesBetween({ published, next: published })).toBe('');
});

it('puts the newest release on top and keeps the earlier ones as they are', () => {
  const first = withRelease('', { version: '0.1.0', on: '2026-11-21' }, firstPublication(published));
  const second = withRelease(first, { version: '0.2.0', on: '2026-12-01' }, changesBetween({ published, next }));
  expect(second.match(/^## .*/gm)).toEqual(['## 0.2.0 · 2026-12-01', '## 0.1.0 · 2026-11-21']);
  expect(second).toContain('查询 queries 2 · 变更 mutations 0');
});

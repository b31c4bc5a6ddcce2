import { describe, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { ascending, descending, page, type SortColumn } from './connection.ts';

const order: readonly SortColumn[] = [
  { column: 't.at', type: 'timestamptz', direction: 'desc', property: 'at' },
  { column: 't.id', type: 'uuid', direction: 'asc', property: 'id' },
];
const rows = ['a', 'b', 'c'].map((id) => ({ id, at: new Date('2026-11-21T01:00:00Z') }));

describe('a page of a list', () => {
  it('shows as many rows as asked for, and says whether there are more', () => {
    const { connection } = page({ first: 2 }, order);
    expect(connection(rows).nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(connection(rows).pageInfo.hasNextPage).toBe(true);
    expect(connection(rows.slice(0, 2)).pageInfo.hasNextPage).toBe(false);
  });

  it('gives each row its cursor, and the last one’s as the end', () => {
    const { edges, pageInfo } = page({ first: 2 }, order).connection(rows);
    expect(edges.map(({ node }) => node.id)).toEqual(['a', 'b']);
    expect(new Set(edges.map(({ cursor }) => cursor)).size).toBe(2);
    expect(pageInfo.endCursor).toBe(edges[1]!.cursor);
    expect(page({ first: 2 }, order).connection([]).pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });

  it('goes on behind its end, each column in its direction', () => {
    const { endCursor } = page({ first: 2 }, order).connection(rows).pageInfo;
    const { sql, parameters } = page({ first: 2, after: endCursor }, order).after.compile(compiler);
    expect(sql).toBe('(("t"."at" < $1::timestamptz) or ("t"."at" = $2::timestamptz and "t"."id" > $3::uuid))');
    expect(parameters).toEqual(['2026-11-21T01:00:00.000Z', '2026-11-21T01:00:00.000Z', 'b']);
  });

  it.each([0, 101, 1.5])('refuses a page of %p', (first) => {
    expect(() => page({ first }, order)).toThrow(expect.objectContaining({ code: 'INVALID_PAGE_SIZE' }));
  });

  it.each(['', '!', 'WyJhIl0', Buffer.from('["a","b\\u0000"]').toString('base64url')])('refuses %p as a cursor', (after) => {
    expect(() => page({ after }, order)).toThrow(expect.objectContaining({ code: 'INVALID_CURSOR' }));
  });
});

describe('a list by one column', () => {
  it('stands by id where rows are alike in it, in the same direction', () => {
    expect(descending('t.at', 'at')).toEqual([
      { column: 't.at', type: 'timestamptz', direction: 'desc', property: 'at' }, { column: 't.id', type: 'uuid', direction: 'desc', property: 'id' },
    ]);
    expect(ascending('k.key_no', 'keyNo', 'text')).toEqual([
      { column: 'k.key_no', type: 'text', direction: 'asc', property: 'keyNo' }, { column: 'k.id', type: 'uuid', direction: 'asc', property: 'id' },
    ]);
  });
});

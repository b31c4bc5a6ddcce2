import { platformErrors } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

/** What every list takes. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

export interface Connection<T> {
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** One column of a list's order. The last one must be unique, as `id` is. */
export interface SortColumn {
  column: string;
  /** type of the column in PostgreSQL, for the cursor's text */
  type: 'uuid' | 'timestamptz' | 'date' | 'text' | 'int' | 'bigint';
  direction: 'asc' | 'desc';
  /** the row's property that holds it */
  property: string;
}

/** A list by one column of it, `alias.column`, the least first; rows alike in it stand by their id. */
export const ascending = (column: string, property: string, type: SortColumn['type'] = 'timestamptz'): readonly SortColumn[] =>
  ordered({ column, property, type, direction: 'asc' });

/** A list by one column of it, `alias.column`, the greatest or latest first; rows alike in it stand by their id. */
export const descending = (column: string, property: string, type: SortColumn['type'] = 'timestamptz'): readonly SortColumn[] =>
  ordered({ column, property, type, direction: 'desc' });

const ordered = (by: SortColumn): readonly SortColumn[] =>
  [by, { column: `${by.column.split('.')[0]}.id`, type: 'uuid', direction: by.direction, property: 'id' }];

export interface Page {
  /** Condition: behind the cursor. */
  after: RawBuilder<boolean>;
  /** `order by … limit …`, one row more than asked for. */
  tail: RawBuilder<unknown>;
  connection<T extends object>(rows: T[]): Connection<T>;
}

/** Keyset paging: the cursor names the last row seen, so that a page costs the same wherever it stands in the list.
 *  @throws INVALID_PAGE_SIZE outside 1–100   @throws INVALID_CURSOR */
export function page(args: PageArgs, order: readonly SortColumn[]): Page {
  const first = args.first ?? 20;
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw platformErrors.error('INVALID_PAGE_SIZE', { field: 'first', params: { first } });
  }
  const columns = order.map(({ column, direction }) => sql`${sql.ref(column)} ${sql.raw(direction)}`);
  return {
    after: args.after == null ? sql<boolean>`true` : behind(order, decode(args.after, order.length)),
    tail: sql`order by ${sql.join(columns)} limit ${first + 1}`,
    connection: (rows) => connectionOf(rows, first, order),
  };
}

/** One page under each of many parents, from rows that name theirs: for lists inside lists, asked for in one statement. */
export function connectionsByParent<T extends { parentId: string }>(
  parentIds: readonly string[], rows: readonly T[], { connection }: Page,
): Map<string, Connection<T>> {
  const pages = new Map<string, T[]>(parentIds.map((id) => [id, []]));
  for (const row of rows) pages.get(row.parentId)?.push(row);
  return new Map([...pages].map(([id, of]) => [id, connection(of)]));
}

function connectionOf<T extends object>(rows: T[], first: number, order: readonly SortColumn[]): Connection<T> {
  const nodes = rows.slice(0, first);
  const hasNextPage = rows.length > first;
  // Most callers ask for nodes alone: a cursor is made where it is asked for.
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ cursor: encode(node, order), node }));
    },
    pageInfo: {
      hasNextPage,
      get endCursor() {
        const last = nodes.at(-1);
        return last ? encode(last, order) : null;
      },
    },
  };
}

/** (a, b) behind (x, y) for mixed directions: a past x, or a = x and b past y. */
function behind(order: readonly SortColumn[], values: readonly string[]): RawBuilder<boolean> {
  const value = (i: number) => sql`${values[i]}::${sql.raw(order[i]!.type)}`;
  const steps = order.map((sort, i) => {
    const equal = order.slice(0, i).map((earlier, j) => sql`${sql.ref(earlier.column)} = ${value(j)}`);
    const past = sql`${sql.ref(sort.column)} ${sql.raw(sort.direction === 'asc' ? '>' : '<')} ${value(i)}`;
    return sql`(${sql.join([...equal, past], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(steps, sql` or `)})`;
}

function encode(node: object, order: readonly SortColumn[]): string {
  const values = order.map(({ property }) => {
    const value = (node as Record<string, unknown>)[property];
    return value instanceof Date ? value.toISOString() : String(value);
  });
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decode(cursor: string, length: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' && !v.includes('\0'))) return values;
  } catch {
    // falls through to the one refusal
  }
  throw platformErrors.error('INVALID_CURSOR', { field: 'after' });
}

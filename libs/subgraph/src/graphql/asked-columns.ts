import { visit, type DocumentNode } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import type { RequestCall } from '../request-call.ts';

/** Which fields need a column: that of its own name, those named, or the reads themselves whatever is asked for, as the columns
 *  of an order are. */
export type NeededFor = 'ITSELF' | 'ALWAYS' | readonly string[];
/** What a row can hold, by property. */
export type Columns = Readonly<Record<string, { sql: RawBuilder<unknown>; for: NeededFor }>>;

/** Columns of a table, each under its property's name: `unitId` is `unit_id`. */
export const columnsOf = (alias: string, properties: Readonly<Record<string, NeededFor>>): Columns =>
  Object.fromEntries(Object.entries(properties).map(([property, fields]) =>
    [property, { sql: sql.ref(`${alias}.${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`), for: fields }]));

/** The columns that this request can need, each under its property's name. A page of few columns costs the database and us
 *  half of one that has all of them. Names count wherever they stand in the request, so that a row of one list may hold
 *  what only another asked for, and never too little.
 *  @example { nodes { id number } } → `"t"."id" as "id", "t"."number" as "number"` */
export function askedColumns({ askedFields }: Pick<RequestCall, 'askedFields'>, columns: Columns): RawBuilder<unknown> {
  const needed = Object.entries(columns).filter(([property, { for: fields }]) =>
    askedFields === null || fields === 'ALWAYS' || (fields === 'ITSELF' ? [property] : fields).some((field) => askedFields.has(field)));
  return sql.join(needed.map(([property, column]) => sql`${column.sql} as ${sql.id(property)}`));
}

const known = new WeakMap<DocumentNode, ReadonlySet<string>>();

/** Names of all fields of a document; looked through once, as documents are kept between requests. */
export function fieldNamesIn(document: DocumentNode): ReadonlySet<string> {
  let names = known.get(document);
  if (!names) {
    const found = new Set<string>();
    visit(document, { Field: ({ name }) => void found.add(name.value) });
    known.set(document, (names = found));
  }
  return names;
}

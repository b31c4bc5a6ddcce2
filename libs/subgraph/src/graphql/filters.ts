import { isUuid } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

/** A condition of a list that holds only where the caller gave a value. */
export const when = <T>(value: T | null | undefined, condition: (value: T) => RawBuilder<boolean>): RawBuilder<boolean> =>
  (value == null ? sql<boolean>`true` : condition(value));

/** The column has the value, where one was given. */
export const valueIs = (column: string, value: string | null | undefined): RawBuilder<boolean> =>
  when(value, (given) => sql<boolean>`${sql.ref(column)} = ${given}`);

/** The column has the id, where one was given. An id that is none names nothing. */
export const idIs = (column: string, id: string | null | undefined): RawBuilder<boolean> =>
  when(id, (given) => (isUuid(given) ? sql<boolean>`${sql.ref(column)} = ${given}::uuid` : sql<boolean>`false`));

/** The column has one of the ids. An id that is none names nothing. */
export const idIn = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${ids.filter(isUuid)}::uuid[])`;

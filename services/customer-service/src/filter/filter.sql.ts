import { isUuid } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

/** A condition of a list that holds only where the caller gave a value. */
export const when = <T>(value: T | null | undefined, condition: (value: T) => RawBuilder<boolean>): RawBuilder<boolean> =>
  (value == null ? sql<boolean>`true` : condition(value));

/** An id that is none names nothing. */
export const idIs = (column: string, id: string | null | undefined): RawBuilder<boolean> =>
  when(id, (value) => (isUuid(value) ? sql<boolean>`${sql.ref(column)} = ${value}::uuid` : sql<boolean>`false`));

import { isUuid } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

type SearchedKind = 'ESTATE' | 'HOUSEHOLD' | 'RECORD';

/** Rows that hold every two-character piece of the needle: few, and found by an index that row policies leave usable.
 *  Whether they hold the needle itself is for the caller to look.
 *  @param needle  a text, or the stand-ins of its pieces where they are kept blind
 *  @param within  the first wall over `g.estate_id`; it is part of the index, so that a common piece costs no more than
 *                 the caller's own estates */
export function hitsOf(kind: SearchedKind, needle: string | readonly string[], within: RawBuilder<boolean>): RawBuilder<{ ref: string }> {
  const pieces = typeof needle === 'string' ? sql`bigrams(${needle})` : sql`${needle}::text[]`;
  return sql<{ ref: string }>`(select g.ref from search_gram g where g.kind = ${kind} and g.gram = any(${pieces}) and ${within}
    group by g.ref having count(*) = cardinality(${pieces}))`;
}

/** Only what is of one estate, where one is asked for. */
export function inEstate(estateId: string | null | undefined): RawBuilder<boolean> {
  if (estateId == null) return sql<boolean>`true`;
  return isUuid(estateId) ? sql<boolean>`g.estate_id = ${estateId}` : sql<boolean>`false`;
}

/** Every two-character piece of a searched text is a row of its own: names and titles in Chinese are found from two
 *  characters on. A pieces table, and no index over arrays: array operators are not leakproof, so that an index of theirs
 *  is not used behind a row policy. */
export const searchSql: readonly string[] = [
  `create function searched(value text) returns text language sql immutable parallel safe as
     $$ select lower(regexp_replace(value, '\\s+', '', 'g')) $$`,
  `create function bigrams(value text) returns text[] language sql immutable parallel safe as
     $$ select coalesce(array_agg(distinct substr(searched(value), i, 2)), '{}')
        from generate_series(1, char_length(searched(value)) - 1) i $$`,
  `create table search_gram (
     gram text not null, kind text not null, estate_id uuid not null, ref uuid not null,
     primary key (gram, kind, estate_id, ref))`,
  `create index search_gram_of on search_gram (ref)`,
];

/** Keeps the pieces of one table's text. The trigger writes for whoever may write the row itself. */
export const searchedTable = (table: string, kind: SearchedKind, texts: string, column: string): string[] => [
  `create function ${table}_grams() returns trigger language plpgsql set app."group" = 'yes' as $$ begin
     if tg_op = 'UPDATE' then delete from search_gram where ref = new.id; end if;
     insert into search_gram (gram, kind, estate_id, ref)
       select distinct gram, '${kind}', new.estate_id, new.id from (${texts}) t(value), unnest(bigrams(value)) gram;
     return null;
   end $$`,
  `create trigger ${table}_searched after insert or update of ${column}, estate_id on ${table} for each row execute function ${table}_grams()`,
];

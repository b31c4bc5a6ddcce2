import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone, type Scope } from '@guanjia/domain';
import { page, type Connection, type PageArgs, type RequestCall, type SortColumn } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { householdAccess, registerAccess } from '../register.access.ts';
import { hitsOf, inEstate } from './grams.sql.ts';
import { needleOf } from './search.rules.ts';

export interface HitRow {
  kind: 'ESTATE' | 'HOUSEHOLD';
  id: string;
}

const byKind: readonly SortColumn[] = [
  { column: 'hit.kind', type: 'text', direction: 'asc', property: 'kind' },
  { column: 'hit.id', type: 'uuid', direction: 'asc', property: 'id' },
];

/** Finds places by name and, for those who may see members unmasked, households by the names of their members. */
@Injectable()
export class SearchReads {
  async find(call: RequestCall, { text, estateId, ...args }: PageArgs & { text: string; estateId?: string | null }): Promise<Connection<HitRow>> {
    const places = scopeOf(call.actor, registerAccess, 'places.read');
    const people = scopeOrNone(call.actor, householdAccess, 'household.members');
    const hits = (kind: HitRow['kind'], scope: Scope) =>
      hitsOf(kind, needle, sql<boolean>`${call.reads.within(scope, 'g.estate_id')} and ${inEstate(estateId)}`);
    const needle = needleOf(text);
    const { after, tail, connection } = page(args, byKind);
    return connection(await call.reads.rows<HitRow>(sql`with hit as (
        select 'ESTATE' as kind, e.id from estate e join ${hits('ESTATE', places)} g on g.ref = e.id
          where ${call.reads.within(places, 'e.id')} and strpos(searched(e.name), ${needle}) > 0
        union all
        select 'HOUSEHOLD', h.id from household h join ${hits('HOUSEHOLD', people)} g on g.ref = h.id
          where ${call.reads.within(people, 'h.estate_id')} and exists (select from jsonb_array_elements(h.members) m where strpos(searched(m->>'name'), ${needle}) > 0))
      select hit.kind, hit.id from hit where ${after} ${tail}`));
  }
}

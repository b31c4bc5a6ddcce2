import { Injectable } from '@nestjs/common';
import { scopeOf, scopeOrNone, type Scope } from '@guanjia/domain';
import { blindPhone, blindPieces } from '@guanjia/persistence';
import { ascending, page, type Connection, type PageArgs, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { openedMembers, type StoredMember } from '../household/members.facts.ts';
import { householdAccess, registerAccess } from '../register.access.ts';
import { hitsOf, inEstate } from './grams.sql.ts';
import { holdsName, isTelephone, needleOf } from './search.rules.ts';

export interface HitRow {
  kind: 'ESTATE' | 'HOUSEHOLD';
  id: string;
}

type FoundRow = HitRow & { members: readonly StoredMember[] | null };

const byKind = ascending('hit.kind', 'kind', 'text');

/** Finds places by name and, for those who may see members unmasked, households by a member's name or whole telephone
 *  number. What identifies members is sealed, so that they are found by stand-ins. */
@Injectable()
export class SearchReads {
  async find(call: RequestCall, { text, estateId, ...args }: PageArgs & { text: string; estateId?: string | null }): Promise<Connection<HitRow>> {
    const places = scopeOf(call.actor, registerAccess, 'places.read');
    const people = scopeOrNone(call.actor, householdAccess, 'household.members');
    const needle = needleOf(text);
    const hits = (kind: HitRow['kind'], sought: string | readonly string[], scope: Scope) =>
      hitsOf(kind, sought, sql<boolean>`${call.reads.within(scope, 'g.estate_id')} and ${inEstate(estateId)}`);
    const standIns = isTelephone(text) ? [blindPhone(text)] : blindPieces(needle);
    const { after, tail, connection } = page(args, byKind);
    const rows = await call.reads.rows<FoundRow>(sql`with hit as (
        select 'ESTATE' as kind, e.id, null::jsonb as members from estate e join ${hits('ESTATE', needle, places)} g on g.ref = e.id
          where ${call.reads.within(places, 'e.id')} and strpos(searched(e.name), ${needle}) > 0
        union all
        select 'HOUSEHOLD', h.id, h.members from household h join ${hits('HOUSEHOLD', standIns, people)} g on g.ref = h.id
          where ${call.reads.within(people, 'h.estate_id')})
      select hit.kind, hit.id, hit.members from hit where ${after} ${tail}`);
    return onlyHits(connection(rows), (row) => row.members === null || isTelephone(text) || holdsName(openedMembers(row.members), needle));
  }
}

/** All pieces of a name may stand in a household apart from each other: then it is none of the hits, and the page is shorter. */
function onlyHits(found: Connection<FoundRow>, isHit: (row: FoundRow) => boolean): Connection<HitRow> {
  const { nodes, pageInfo } = found;
  return { nodes: nodes.filter(isHit), pageInfo, get edges() { return found.edges.filter(({ node }) => isHit(node)); } };
}

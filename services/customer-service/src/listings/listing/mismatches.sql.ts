import { sql, type RawBuilder } from 'kysely';
import type { Listing } from './listing.rules.ts';

/** One offer on which the service's list and the rental-sales centre's differ. @source CS-105 */
export interface ListingMismatch {
  kind: Listing['kind'];
  property: Listing['property'];
  unitId: string | null;
  parkingCode: string | null;
  difference: 'MISSING_IN_SERVICE' | 'MISSING_AT_CENTRE' | 'TERMS_DIFFER';
  servicePriceFen: string | null;
  centrePriceFen: string | null;
}

const standing = (source: Listing['source'], readable: RawBuilder<boolean>) => sql`select l.* from listing l where l.source = ${source} and l.state = 'OPEN' and ${readable}`;

/** Offers that are in one list alone, or in both at different terms. @source CS-105 */
export const mismatchesAmong = (readable: RawBuilder<boolean>): RawBuilder<ListingMismatch> => sql<ListingMismatch>`select coalesce(s.kind, c.kind) as kind,
    coalesce(s.property, c.property) as property, coalesce(s.unit_id, c.unit_id) as "unitId", coalesce(s.parking_code, c.parking_code) as "parkingCode",
    case when s.id is null then 'MISSING_IN_SERVICE' when c.id is null then 'MISSING_AT_CENTRE' else 'TERMS_DIFFER' end as difference,
    s.price_fen as "servicePriceFen", c.price_fen as "centrePriceFen"
  from (${standing('SERVICE', readable)}) s
  full join (${standing('SALES_CENTRE', readable)}) c on c.kind = s.kind and c.offer = s.offer and c.estate_id = s.estate_id
  where s.id is null or c.id is null or s.price_fen <> c.price_fen or s.terms is distinct from c.terms
  order by 1, 2, 3, 4`;

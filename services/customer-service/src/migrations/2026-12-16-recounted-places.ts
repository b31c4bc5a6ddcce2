import { Migration } from '@mikro-orm/migrations';

/** A standard asks more of the estates that it holds in: what an estate or a region sets for itself leaves the sums of all others as they are. */
export class RecountedPlaces extends Migration {
  override up(): void {
    this.addSql(`create or replace function recount_estates() returns trigger language plpgsql as $$ begin
      if tg_op = 'UPDATE' then
        insert into indicator_mark (estate_id) select n.estate_id from new_rows n join old_rows o on o.kind = n.kind and o.id = n.id
          where n.kind = 'estate' and n.data->>'kind' is distinct from o.data->>'kind';
      end if;
      insert into indicator_mark (estate_id) select e.id from scope_estate e where exists (select from new_rows n
        where n.kind = 'service-standard' and n.data->>'key' in ('interview.occupied', 'interview.notMovedIn')
          and (n.data->>'scopeKind' = 'GROUP' or n.data->>'scopeId' in (e.id::text, e.region_id::text)));
      return null; end $$`);
  }
}

import { Migration } from '@mikro-orm/migrations';
import { aggregateColumnsSql, scopedTable } from '@guanjia/persistence';

const zone = `create table zone (${aggregateColumnsSql},
  code text not null, name text not null, building_ids jsonb not null, area_codes jsonb not null, officer_id uuid not null, leader_id uuid not null,
  constraint zone_code_unique unique (estate_id, code))`;

// Where each place belongs: made from the zones themselves with every change, and no place twice.
const zonePlace = `create table zone_place (estate_id uuid not null, kind text not null, ref text not null, zone_id uuid not null references zone (id),
  constraint zone_place_once primary key (estate_id, kind, ref))`;

const keepPlaces = [
  `create function keep_zone_places() returns trigger language plpgsql as $$ begin
    delete from zone_place where zone_id = new.id;
    insert into zone_place (estate_id, kind, ref, zone_id)
      select new.estate_id, 'BUILDING', ref, new.id from jsonb_array_elements_text(new.building_ids) ref
      union all select new.estate_id, 'AREA', ref, new.id from jsonb_array_elements_text(new.area_codes) ref;
    return null; end $$`,
  `create trigger zone_places after insert or update of building_ids, area_codes on zone for each row execute function keep_zone_places()`,
];

const indexes = [
  `create index zone_place_of_zone on zone_place (zone_id)`,
];

/** Who answers for which homes, and what the days, weeks and months of tickets ask for. @source CS-020 … CS-030 */
export class Zones extends Migration {
  override up(): void {
    for (const statement of [zone, zonePlace, ...keepPlaces, ...indexes, ...['zone', 'zone_place'].flatMap((table) => scopedTable(table))]) this.addSql(statement);
  }
}

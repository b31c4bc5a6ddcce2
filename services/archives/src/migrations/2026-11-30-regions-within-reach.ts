import { Migration } from '@mikro-orm/migrations';

const listOf = (setting: string): string => `(select string_to_array(nullif(current_setting('${setting}', true), ''), ',')::uuid[])::uuid[]`;

/** A region is seen by those who answer for it and by those of its estates; the policy of `estate` says which those are. */
export class RegionsWithinReach extends Migration {
  override up(): void {
    this.addSql('drop policy region_read on region');
    this.addSql(`create policy region_read on region for select using (current_setting('app.group', true) = 'yes'
      or id = any (${listOf('app.regions')}) or exists (select from estate e where e.region_id = region.id))`);
  }
}

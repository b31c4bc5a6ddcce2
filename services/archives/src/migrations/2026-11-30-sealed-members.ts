import { Migration } from '@mikro-orm/migrations';

/** Members are sealed from now on, and found by stand-ins: what the index held of their names in clear goes, and the trigger
 *  copies the stand-ins that stand with the members. It also notes who is a member: the index over the column of members is
 *  not used behind a row policy, and goes. Members that are there are sealed, and so noted, when the service starts. */
export class SealedMembers extends Migration {
  override up(): void {
    for (const statement of [
      `delete from search_gram where kind = 'HOUSEHOLD'`,
      `drop index household_by_member`,
      `create or replace function household_grams() returns trigger language plpgsql set app."group" = 'yes' as $$ begin
         if tg_op = 'UPDATE' then delete from search_gram where ref = new.id; end if;
         insert into search_gram (gram, kind, estate_id, ref)
           select distinct f.gram, 'HOUSEHOLD', new.estate_id, new.id
           from jsonb_array_elements(new.members) m, jsonb_array_elements_text(m->'found') f(gram)
           union all
           select distinct m->>'id', 'MEMBER', new.estate_id, new.id from jsonb_array_elements(new.members) m;
         return null;
       end $$`,
    ]) this.addSql(statement);
  }
}

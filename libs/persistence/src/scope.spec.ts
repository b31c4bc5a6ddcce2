import { describe, expect, it } from '@jest/globals';
import { groupScope, noScope } from '@guanjia/domain';
import { sql } from 'kysely';
import { compiler, withinScope } from './index.ts';

const condition = (scope: object, own?: Parameters<typeof withinScope>[2]) => {
  const { sql: text, parameters } = withinScope({ ...noScope, ...scope }, 't.estate_id', own).compile(compiler);
  return [text, ...parameters];
};

describe('the first wall', () => {
  it('lets nothing through without a scope, and everything for the group', () => {
    expect(condition({})).toEqual(['(false)']);
    expect(condition(groupScope)).toEqual(['true']);
  });

  it('asks for one estate by itself, so that an index by estate gives the order too', () => {
    expect(condition({ estateIds: ['e1'] })).toEqual(['(false or "t"."estate_id" = $1::uuid)', 'e1']);
  });

  it('asks for several estates, and for regions by their estates', () => {
    expect(condition({ estateIds: ['e1', 'e2'] })).toEqual(['(false or "t"."estate_id" = any($1::uuid[]))', '{e1,e2}']);
    expect(condition({ regionIds: ['r1'] })[0]).toBe('(false or "t"."estate_id" in (select id from scope_estate where region_id = any($1::uuid[])))');
  });

  it('lets one’s own through only where it is said what that is', () => {
    expect(condition({ ownEstateIds: ['e1'] })).toEqual(['(false)']);
    expect(condition({ ownEstateIds: ['e1'] }, sql<boolean>`t.reporter_id = ${'me'}`)).toEqual([
      '(false or ("t"."estate_id" = any($1::uuid[]) and t.reporter_id = $2))', '{e1}', 'me']);
  });
});

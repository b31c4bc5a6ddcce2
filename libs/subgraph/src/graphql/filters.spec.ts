import { describe, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { sql, type RawBuilder } from 'kysely';
import { idIn, idIs, valueIs, when } from './filters.ts';

const id = '01990000-0000-7000-8000-000000000021';
const written = (condition: RawBuilder<boolean>): unknown[] => {
  const { sql: text, parameters } = condition.compile(compiler);
  return [text, ...parameters];
};

describe('a filter of a list', () => {
  it('lets everything pass where the caller gave nothing', () => {
    const none = [when(undefined, () => sql<boolean>`false`), valueIs('t.state', null), idIs('t.id', undefined)];
    expect(none.map(written)).toEqual([['true'], ['true'], ['true']]);
  });

  it('counts false and the empty text as given', () => {
    expect(written(when(false, (given) => sql<boolean>`t.is_late = ${given}`))).toEqual(['t.is_late = $1', false]);
    expect(written(valueIs('t.state', ''))).toEqual(['"t"."state" = $1', '']);
  });

  it('finds by id, and nothing by what is no id', () => {
    expect(written(idIs('t.id', id))).toEqual(['"t"."id" = $1::uuid', id]);
    expect(written(idIs('t.id', "1' or 1=1"))).toEqual(['false']);
    expect(written(idIn('t.id', [id, 'none']))).toEqual(['"t"."id" = any($1::uuid[])', [id]]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { compiler } from '@guanjia/persistence';
import { parse } from 'graphql';
import { sql } from 'kysely';
import { askedColumns, columnsOf, fieldNamesIn, type Columns } from './asked-columns.ts';

const columns: Columns = {
  ...columnsOf('t', { id: 'ALWAYS', number: 'ITSELF', unitId: ['unit', 'unitLabel'] }),
  content: { sql: sql`left(t.content, 9)`, for: 'ITSELF' },
};
const [id, number, unitId, content] = ['"t"."id" as "id"', '"t"."number" as "number"', '"t"."unit_id" as "unitId"', 'left(t.content, 9) as "content"'];

const selected = (document: string | null): string =>
  askedColumns({ askedFields: document === null ? null : fieldNamesIn(parse(document)) }, columns).compile(compiler).sql;

describe('the columns that a request asks for', () => {
  it('are those of its fields, and those that are always needed', () => {
    expect(selected('{ tickets { nodes { number } } }')).toBe(`${id}, ${number}`);
    expect(selected('{ __typename }')).toBe(id);
  });

  it('include what serves fields of another name', () => {
    expect(selected('{ ticket { unit { id } } }')).toBe(`${id}, ${unitId}`);
    expect(selected('{ ticket { unitLabel } }')).toBe(`${id}, ${unitId}`);
  });

  it('go by the name of the field, not its alias, and look into fragments of both kinds', () => {
    expect(selected('{ ticket { content: number } }')).toBe(`${id}, ${number}`);
    expect(selected('{ ticket { ...F ... on Ticket { number } } } fragment F on Ticket { content }')).toBe(`${id}, ${number}, ${content}`);
  });

  it('are all of them where nobody can tell what is asked for', () => {
    expect(selected(null)).toBe([id, number, unitId, content].join(', '));
  });

  it('are looked up once for a document', () => {
    const document = parse('{ ticket { number } }');
    expect(fieldNamesIn(document)).toBe(fieldNamesIn(document));
  });
});

import type { SubgraphDefinition } from '@guanjia/subgraph';

/** A column of text or JSON, as a service's migrations make it. */
const columnOf = /(?:^|[(,\n]|add column)\s*"?([a-z_]+)"? (?:text|jsonb)\b/g;

/** What tells who somebody is, by the name of its column. */
const looksPersonal = /(^|_)(names?|phone|mobile|telephone|wechat|email|address|birth|birthday|plate|plate_no|identity|id_number|id_no|id_card|passport|bank_card|bank_account|caller_no|members|contact|persons?)$|borrower|returned_by|released_to|claimant|visitor|counterparty/;

interface Migrates {
  up(): void;
  getQueries(): unknown[];
}

/** Every column of a service's tables that looks as if it told of a person, as `table.column`, by the text of its migrations. */
export function personalColumns({ migrations }: Pick<SubgraphDefinition, 'migrations'>): string[] {
  const statements = migrations.flatMap(({ class: kind }) => {
    const migration = new (kind as unknown as new () => Migrates)();
    migration.up();
    return migration.getQueries().map(String);
  });
  const found = statements.flatMap((statement) => {
    const table = /^\s*(?:create table|alter table)\s+"?([a-z_]+)"?/.exec(statement)?.[1];
    return table === undefined ? [] : [...statement.matchAll(columnOf)].map(([, column]) => `${table}.${column}`);
  });
  return [...new Set(found)].filter((place) => looksPersonal.test(place.split('.')[1]!)).sort();
}

/** Columns that look so and lie in clear: why. */
export const inClear: Readonly<Record<string, string>> = {
  'employee.name': 'the name under which somebody serves; known to all who work together',
  'contract.counterparty': 'the party of a contract: a company, or a person in business; lists are sorted and searched by it',
  'contract.counterparty_kind': 'a code',
  'owners_committee.members': 'ids and posts; who that is, archives knows',
  'sealed_column.table_name': 'names of tables', 'sealed_column.column_name': 'names of columns',
  'uploaded_file.file_name': 'the name of a file',
  ...Object.fromEntries(['estate_group.name', 'region.name', 'estate.name', 'org_unit.name', 'position.name', 'online_platform.name', 'service_item.name', 'shop.sign_name', 'zone.name']
    .map((place) => [place, 'the name of a place or thing'])),
};

import { describe, expect, it } from '@jest/globals';
import { sourceTree } from '../files.ts';
import { rules } from './rules.ts';

const rulesFile = 'services/billing/src/charge/charge.rules.ts';

/** For each rule a tree that breaks it, and what is said of it. */
const broken: Record<keyof typeof rules, { tree: Record<string, string>; fault: string }> = {
  knownRoles: { tree: { 'services/billing/src/charge/charge.helper.ts': '' }, fault: 'has no role' },
  rulesHaveSpecs: { tree: { [rulesFile]: '' }, fault: 'has no spec' },
  projectsAreTagged: { tree: { 'libs/domain/package.json': '{"nx":{"tags":["type:lib"]}}' }, fault: 'tags' },
  projectsTakePart: { tree: { 'services/billing/package.json': '{"scripts":{"build":"swc","typecheck":"tsc"}}' }, fault: 'lacks a script' },
  pureFilesArePure: { tree: { [rulesFile]: "import { sql } from 'kysely';" }, fault: 'imports kysely' },
  servicesStandAlone: { tree: { [rulesFile]: "import { archives } from '@guanjia/archives';" }, fault: 'imports the service archives' },
  rootFieldsHaveResolvers: {
    tree: { 'services/billing/src/charge/charge.graphql': 'extend type Query {\n  charges: Int\n}\n', 'services/billing/src/charge/charge.resolver.ts': '@Query()\n  bills() {}' },
    fault: 'no resolver for Query.charges',
  },
  sdlIsDescribed: { tree: { 'services/billing/src/charge/charge.graphql': '"A charge"\ntype Charge' }, fault: 'not in both languages' },
  eventsComeFromContracts: { tree: { [rulesFile]: "const event = { aggregateType: 'charge' };" }, fault: 'by hand' },
  sourcesResolve: { tree: { [rulesFile]: '/** @source BIL-999 */' }, fault: 'BIL-999' },
  databaseNamesAreUnique: {
    tree: {
      'services/billing/src/migrations/1.ts': 'create table bill (id uuid); create index bill_of_unit on bill (unit_id)',
      'services/billing/src/migrations/2.ts': 'create index bill_of_unit on bill (unit_id, id)',
    },
    fault: 'bill_of_unit is made twice',
  },
  filesAreSmall: { tree: { [rulesFile]: 'x\n'.repeat(301) }, fault: '301 lines' },
};

describe.each(Object.entries(rules))('the architecture rule %s', (name, rule) => {
  it('holds in the house', () => {
    expect(rule(sourceTree(/\.(ts|mjs|graphql|json)$/))).toEqual([]);
  });

  it('catches a tree that breaks it', () => {
    const { tree, fault } = broken[name]!;
    expect(rule(new Map(Object.entries(tree))).join('\n')).toContain(fault);
  });
});

describe('reading the time in a pure file', () => {
  it.each(['new Date()', 'Date.now()', 'Math.random()', 'process.env.X'])('%s is caught', (text) => {
    expect(rules['pureFilesArePure']!(new Map([[rulesFile, `const x = ${text};`]]))).toHaveLength(1);
  });
});

describe('names in the database', () => {
  const faults = (...migrations: string[]) => rules['databaseNamesAreUnique']!(new Map(migrations.map((sql, n) => [`services/billing/src/migrations/${n}.ts`, sql])));

  it('are free again when what had them was dropped', () => {
    expect(faults('create table bill (constraint bill_no_unique unique (no))', 'drop constraint bill_no_unique; add constraint bill_no_unique unique (no, year)')).toEqual([]);
  });

  it('begin with the table', () => {
    expect(faults('create table bill (id uuid)', 'create index by_unit on bill (unit_id)')).toEqual([expect.stringContaining('by_unit')]);
  });
});

describe('sizes of files', () => {
  it('keep a median of at most 60 lines and nine of ten at most 200', () => {
    const lengths = [...sourceTree(/\.(ts|mjs)$/)].filter(([file]) => !file.endsWith('.types.ts')).map(([, text]) => text.split('\n').length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(200);
  });
});

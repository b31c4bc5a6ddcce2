import { beforeAll, expect, it } from '@jest/globals';
import type { AccessTable } from '@guanjia/domain';
import { getNamedType, isInputObjectType, isObjectType, type GraphQLObjectType } from 'graphql';
import { accessTables } from './access-tables.ts';
import { capabilityOf } from './field-capabilities.ts';
import { askedBy } from './resident-filters.ts';
import { rootFields, supergraph, type RootField } from './supergraph-fields.ts';

let tables: AccessTable;
beforeAll(async () => {
  tables = await accessTables();
});

const isForHouseholds = ({ root, name }: RootField): boolean => {
  const row = tables[capabilityOf.get(name) ?? ''];
  return root === 'Query' && (row?.['OWN'] !== undefined || row?.['TEN'] !== undefined);
};

/** The fields of one thing of a list. */
function listed(typeName: string): Set<string> {
  const type = supergraph.getType(typeName) as GraphQLObjectType;
  const node = type.getFields()['nodes'];
  const one = node ? getNamedType(node.type) : type;
  return new Set(isObjectType(one) ? Object.keys(one.getFields()) : []);
}

it('households search by what they may read, and by nothing else (PLAT-001)', () => {
  const unknown = rootFields.filter(isForHouseholds).flatMap((field) => {
    const fields = listed(field.type);
    return field.args.map(({ name, type }) => ({ name, type: getNamedType(type) })).flatMap(({ name, type }) => (isInputObjectType(type)
      ? Object.keys(type.getFields()).filter((asked) => !fields.has(asked) && !fields.has(asked.replace(/Id$/, ''))).map((asked) => `${field.name}.${name}.${asked}`) : []));
  });
  expect(unknown.toSorted()).toEqual(Object.keys(askedBy).toSorted());
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessTable, CapabilityRow } from '@guanjia/domain';
import { accessTables } from './access-tables.ts';
import { capabilities } from './capabilities.ts';
import { capabilityOf, fieldsOf } from './field-capabilities.ts';
import { permissionMatrix } from './matrix.ts';
import { rootFields } from './supergraph-fields.ts';

const matrix = permissionMatrix();
let tables: AccessTable;
beforeAll(async () => {
  tables = await accessTables();
});

/** The cells in which a table differs from its row, as the table has them. */
function differences(table: CapabilityRow, row: CapabilityRow): string {
  const roles = [...new Set([...Object.keys(row), ...Object.keys(table)])];
  return roles.filter((role) => table[role] !== row[role]).map((role) => `${role}:${table[role] ?? '–'}`).sort().join(' ');
}

describe('the permission matrix', () => {
  it('is read as it is written', () => {
    expect(matrix.size).toBeGreaterThan(40);
    expect(matrix.get('Own bills')).toEqual({ OWN: 'S', TEN: 'S' });
    expect(matrix.get('Key loan approve')).toEqual({ SEC: 'E', MON: 'E', FD: 'E', CSR: 'E', ZL: 'E', CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' });
    expect(matrix.get('Read ticket timeline')).toMatchObject({ OWN: 'S', TEC: 'S', TN: 'S', RM: 'R', GQ: 'G' });
    expect(matrix.get('Event topics')).toEqual({ BI: 'G' });
  });

  it.each(Object.entries(capabilities))('%s gives every role the letter of its row, or says which not and why', (capability, { row, differs, why }) => {
    expect([...matrix.keys()]).toContain(row);
    expect(tables[capability]).toBeDefined();
    expect(differences(tables[capability]!, matrix.get(row)!)).toBe((differs ?? '').split(' ').sort().join(' '));
    expect(why === undefined).toBe(differs === undefined);
  });

  it('has a row for every capability of what the supergraph answers', () => {
    const nouns = new Set(Object.keys(capabilities).map((capability) => capability.split('.')[0]));
    expect(Object.keys(tables).filter((capability) => nouns.has(capability.split('.')[0]!) && !capabilities[capability])).toEqual([]);
    expect(Object.keys(fieldsOf).filter((capability) => capability !== 'self' && !capabilities[capability])).toEqual([]);
  });

  it('gives each query and mutation one capability', () => {
    const fields = rootFields.filter(({ root }) => root !== 'Subscription').map(({ name }) => name);
    expect(fields.filter((name) => !capabilityOf.has(name))).toEqual([]);
    expect(Object.values(fieldsOf).flatMap((names) => names.split(' ')).sort()).toEqual(fields.sort());
  });
});

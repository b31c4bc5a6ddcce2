import { describe, expect, it } from '@jest/globals';
import { migrationOf } from '@guanjia/persistence';
import { services } from '../platform/services.ts';
import { inClear, personalColumns } from './personal-columns.ts';

const columns = services.flatMap((service) => personalColumns(service).map((place) => ({ service: service.name, place })));
const sealed = new Set(services.flatMap(({ name, sealedColumns = [] }) => sealedColumns.map(({ table, column }) => `${name} ${table}.${column}`)));

describe('personal data at rest, PLAT-008 ARC-009 S10', () => {
  it('is sealed in every column that looks as if it told of a person', () => {
    expect(columns.filter(({ service, place }) => !sealed.has(`${service} ${place}`) && !(place in inClear))).toEqual([]);
  });

  it('lies in clear only where it is said why, and nothing that is sealed is said to', () => {
    const open = new Set(columns.filter(({ service, place }) => !sealed.has(`${service} ${place}`)).map(({ place }) => place));
    expect(Object.keys(inClear).filter((place) => !open.has(place))).toEqual([]);
  });

  it('is noticed when it comes', () => {
    const guests = migrationOf(['create table guest (id uuid primary key, guest_name text not null, plate_no text, note text)', 'alter table gate add column phone text']);
    expect(personalColumns({ migrations: [{ name: 'guests', class: guests }] })).toEqual(['gate.phone', 'guest.guest_name', 'guest.plate_no']);
  });
});

import { defineEntity, p } from '@mikro-orm/core';
import { aggregateColumns } from '@guanjia/persistence';
import type { Listing } from './listing.rules.ts';

export const ListingEntity = defineEntity({
  name: 'Listing',
  tableName: 'listing',
  properties: {
    ...aggregateColumns,
    source: p.string().$type<Listing['source']>(),
    kind: p.string().$type<Listing['kind']>(),
    property: p.string().$type<Listing['property']>(),
    unitId: p.uuid().nullable(),
    parkingCode: p.string().nullable(),
    priceFen: p.bigint('bigint'),
    terms: p.text().nullable(),
    state: p.string().$type<Listing['state']>(),
    openedAt: p.datetime(6),
    closedAt: p.datetime(6).nullable(),
    leadId: p.uuid().nullable(),
  },
});

import { aggregateColumns, aggregateColumnsSql } from '@guanjia/persistence';
import { p } from '@mikro-orm/core';

/** Columns of aggregates that may belong to the group alone: people and offices of headquarters have no estate. */
export const staffColumns = { ...aggregateColumns, estateId: p.uuid().nullable() };

/** The same columns in a migration. */
export const staffColumnsSql = aggregateColumnsSql.replace('estate_id uuid not null', 'estate_id uuid');

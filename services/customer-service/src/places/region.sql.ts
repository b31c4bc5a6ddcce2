import { isUuid } from '@guanjia/domain';
import { sql, type RawBuilder } from 'kysely';

/** Is this the estate of a region, as the register has it now? */
export const inRegion = (estateColumn: string, regionId: string): RawBuilder<boolean> => (isUuid(regionId)
  ? sql<boolean>`${sql.ref(estateColumn)} in (select id from scope_estate where region_id = ${regionId}::uuid)`
  : sql<boolean>`false`);

import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, when, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRenovationInspectionsArgs } from '../../schema.types.ts';
import { readable } from '../application/application-sight.sql.ts';
import type { RenovationInspection } from './inspection.rules.ts';

export type InspectionRow = Stored<RenovationInspection>;

const columns = columnsOf('i', {
  id: 'ALWAYS', at: 'ALWAYS', estateId: ['estate'], applicationId: ['renovation'], unitId: ['unit'], kind: 'ITSELF', inspectorId: ['inspector'], items: 'ITSELF',
  failedCount: 'ITSELF', placeCode: 'ITSELF',
});

const latestFirst = descending('i.at', 'at');

/** Inspections of the renovations that the caller may see. */
@Injectable()
export class InspectionReads {
  async list(call: RequestCall, { filter, ...args }: QueryRenovationInspectionsArgs): Promise<Connection<InspectionRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, renovationId, kind, hasFails } = filter ?? {};
    return connection(await call.reads.rows<InspectionRow>(sql`select ${askedColumns(call, columns)}
      from renovation_inspection i join renovation_application r on r.id = i.application_id
      where ${readable(call)} and ${after} and ${idIs('i.estate_id', estateId)} and ${idIs('i.application_id', renovationId)}
        and ${valueIs('i.kind', kind)} and ${when(hasFails, (value) => sql<boolean>`(i.failed_count > 0) = ${value}`)} ${tail}`));
  }
}

import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRenovationWorkPermitsArgs } from '../../schema.types.ts';
import { readable } from '../application/application-sight.sql.ts';
import type { RenovationWorkPermit } from './permit.rules.ts';

export type PermitRow = Stored<RenovationWorkPermit>;

const columns = columnsOf('p', {
  id: 'ALWAYS', requestedAt: 'ALWAYS', version: 'ITSELF', estateId: ['estate'], applicationId: ['renovation'], unitId: ['unit'], kind: 'ITSELF', badgeId: 'ITSELF',
  certificateRef: 'ITSELF', certificateFileId: 'ITSELF', certificateValidTo: 'ITSELF', measures: 'ITSELF', validFrom: 'ITSELF', validTo: 'ITSELF', state: 'ITSELF',
  deciderId: ['decidedBy'], decidedAt: 'ITSELF', decisionReason: 'ITSELF',
});

const newestFirst = descending('p.requested_at', 'requestedAt');

/** Permits of the renovations that the caller may see. */
@Injectable()
export class PermitReads {
  async list(call: RequestCall, { filter, ...args }: QueryRenovationWorkPermitsArgs): Promise<Connection<PermitRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, renovationId, kind, state } = filter ?? {};
    return connection(await call.reads.rows<PermitRow>(sql`select ${askedColumns(call, columns)}
      from renovation_work_permit p join renovation_application r on r.id = p.application_id
      where ${readable(call)} and ${after} and ${idIs('p.estate_id', estateId)} and ${idIs('p.application_id', renovationId)}
        and ${valueIs('p.kind', kind)} and ${valueIs('p.state', state)} ${tail}`));
  }
}

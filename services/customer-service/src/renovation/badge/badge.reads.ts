import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryRenovationBadgesArgs } from '../../schema.types.ts';
import { readable } from '../application/application-sight.sql.ts';
import type { RenovationBadge } from './badge.rules.ts';

export type BadgeRow = Stored<RenovationBadge>;

const columns = columnsOf('b', {
  id: 'ALWAYS', createdAt: 'ALWAYS', estateId: 'ALWAYS', issuedBy: 'ALWAYS', version: 'ITSELF', applicationId: ['renovation'], unitId: ['unit'], number: 'ITSELF', workerName: 'ITSELF',
  validFrom: 'ITSELF', validTo: 'ITSELF', state: 'ITSELF', revokedAt: 'ITSELF', revokeReason: 'ITSELF',
});

const newestFirst = descending('b.created_at', 'createdAt');

/** Badges of the renovations that the caller may see. */
@Injectable()
export class BadgeReads {
  async list(call: RequestCall, { filter, ...args }: QueryRenovationBadgesArgs): Promise<Connection<BadgeRow>> {
    const { after, tail, connection } = page(args, newestFirst);
    const { estateId, renovationId, number, state } = filter ?? {};
    return connection(await call.reads.rows<BadgeRow>(sql`select ${askedColumns(call, columns)}
      from renovation_badge b join renovation_application r on r.id = b.application_id
      where ${readable(call)} and ${after} and ${idIs('b.estate_id', estateId)} and ${idIs('b.application_id', renovationId)}
        and ${valueIs('b.number', number?.trim().toUpperCase())} and ${valueIs('b.state', state)} ${tail}`));
  }
}

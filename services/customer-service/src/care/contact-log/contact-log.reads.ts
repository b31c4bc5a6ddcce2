import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, columnsOf, descending, idIs, page, when, type Columns, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql } from 'kysely';
import type { QueryContactLogsArgs } from '../../schema.types.ts';
import { careAccess } from '../care.access.ts';
import type { ContactLog } from './contact-log.rules.ts';

export type ContactLogRow = Stored<ContactLog>;

const columns: Columns = {
  ...columnsOf('c', { id: 'ALWAYS', at: 'ALWAYS', estateId: 'ALWAYS', version: 'ITSELF', householdId: ['household'], tenancyId: 'ITSELF', channel: 'ITSELF', summary: 'ITSELF', needs: 'ITSELF' }),
  by: { sql: sql`c.contacted_by`, for: ['recordedBy'] },
};

const latestFirst = descending('c.at', 'at');

@Injectable()
export class ContactLogReads {
  async list(call: RequestCall, { filter, ...args }: QueryContactLogsArgs): Promise<Connection<ContactLogRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, householdId, tenancyId, isTenants } = filter ?? {};
    return connection(await call.reads.rows<ContactLogRow>(sql`select ${askedColumns(call, columns)} from contact_log c
      where ${call.reads.within(scopeOf(call.actor, careAccess, 'occupancy.read'), 'c.estate_id')} and ${after} and ${idIs('c.estate_id', estateId)}
        and ${idIs('c.household_id', householdId)} and ${idIs('c.tenancy_id', tenancyId)}
        and ${when(isTenants, (value) => sql<boolean>`(c.tenancy_id is not null) = ${value}`)} ${tail}`));
  }
}

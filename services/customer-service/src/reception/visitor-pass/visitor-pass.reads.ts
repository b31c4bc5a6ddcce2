import { Injectable } from '@nestjs/common';
import { scopeOf, type Actor } from '@guanjia/domain';
import type { Stored } from '@guanjia/persistence';
import { askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, type Connection, type RequestCall } from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryVisitorPassesArgs } from '../../schema.types.ts';
import { receptionAccess } from '../reception.access.ts';
import type { VisitorPass } from './visitor-pass.rules.ts';

export type VisitorPassRow = Stored<VisitorPass>;

const columns = columnsOf('p', {
  id: 'ALWAYS', validFrom: 'ALWAYS', estateId: 'ALWAYS', issuedBy: 'ALWAYS', hostEmployeeId: 'ALWAYS', version: 'ITSELF', kind: 'ITSELF',
  hostUnitId: ['hostUnit'], visitorName: 'ITSELF', visitorPhone: 'ITSELF', purpose: 'ITSELF', validTo: 'ITSELF', state: 'ITSELF',
  checkedInAt: 'ITSELF', checkedInBy: 'ITSELF', checkedOutAt: 'ITSELF',
});

const latestFirst = descending('p.valid_from', 'validFrom');

@Injectable()
export class VisitorPassReads {
  one(call: RequestCall, id: string): Promise<VisitorPassRow | null> {
    return call.load('visitor pass', id, async (ids) => byId(await call.reads.rows<VisitorPassRow>(sql`select ${askedColumns(call, columns)}
      from visitor_pass p where ${idIn('p.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, ...args }: QueryVisitorPassesArgs): Promise<Connection<VisitorPassRow>> {
    const { after, tail, connection } = page(args, latestFirst);
    const { estateId, state, kind } = filter ?? {};
    return connection(await call.reads.rows<VisitorPassRow>(sql`select ${askedColumns(call, columns)} from visitor_pass p
      where ${readable(call)} and ${after} and ${idIs('p.estate_id', estateId)} and ${valueIs('p.state', state)} and ${valueIs('p.kind', kind)} ${tail}`));
  }
}

/** A member issued it or lives where the guest goes; an employee is visited, or issued it. */
const ownPass = ({ id, kind }: Actor): RawBuilder<boolean> => (kind === 'MEMBER'
  ? sql<boolean>`(p.issued_by = ${id} or p.host_unit_id in (select (h.data->>'unitId')::uuid from reference_copy h
      where h.kind = 'household' and h.data->'memberIds' @> ${JSON.stringify([{ id }])}::jsonb and h.data->>'state' <> 'CLOSED'))`
  : sql<boolean>`(p.issued_by = ${id} or p.host_employee_id::text = ${id})`);

const readable = (call: RequestCall): RawBuilder<boolean> =>
  call.reads.within(scopeOf(call.actor, receptionAccess, 'visitor.read'), 'p.estate_id', ownPass(call.actor));

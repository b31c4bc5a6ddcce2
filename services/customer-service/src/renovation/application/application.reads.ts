import { Injectable } from '@nestjs/common';
import type { Stored } from '@guanjia/persistence';
import {
  ascending, askedColumns, byId, columnsOf, descending, idIn, idIs, page, valueIs, when, type Connection, type RequestCall, type SortColumn,
} from '@guanjia/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { QueryRenovationsArgs, RenovationFilter, RenovationSort } from '../../schema.types.ts';
import { readable } from './application-sight.sql.ts';
import type { RenovationApplication } from './application.rules.ts';

/** A renovation as it is read; what a mutation answers lacks the last. */
export type RenovationRow = Stored<RenovationApplication> & { openViolationCount?: number };

const columns = {
  ...columnsOf('r', {
    id: 'ALWAYS', createdAt: 'ALWAYS', endOn: 'ALWAYS', estateId: 'ALWAYS', applicantId: 'ALWAYS', version: 'ITSELF', number: 'ITSELF', unitId: ['unit'],
    householdId: ['household'], scope: 'ITSELF', areaSqmHundredths: 'ITSELF', contractorRef: 'ITSELF', siteContactName: 'ITSELF', siteContactPhone: 'ITSELF',
    specialWorks: 'ITSELF', papers: ['papers', 'missingPapers'], startOn: 'ITSELF', state: 'ITSELF', appliedAt: 'ITSELF', requiredExtinguishers: 'ITSELF',
    extinguisherStandard: ['extinguisherAreaSqm', 'extinguisherWeightKg'], reviews: 'ITSELF', deciderId: ['decidedBy'], decidedAt: 'ITSELF', decisionReason: 'ITSELF',
    supervisorId: ['supervisor'], extinguisherCount: 'ITSELF', extinguisherKind: 'ITSELF', startedAt: 'ITSELF', inspectEveryDays: 'ITSELF', inspectionDueAt: 'ITSELF',
    lastInspectedAt: 'ITSELF', missedInspections: 'ITSELF', suspendedAt: 'ITSELF', suspendReason: 'ITSELF', completedAt: 'ITSELF', acceptance: 'ITSELF',
  }),
  openViolationCount: { sql: sql`(select count(*)::int from renovation_violation v where v.application_id = r.id and v.state = 'OPEN')`, for: 'ITSELF' },
} as const;

const orders: Readonly<Record<RenovationSort, readonly SortColumn[]>> = {
  NEWEST: descending('r.created_at', 'createdAt'),
  ENDING_SOONEST: ascending('r.end_on', 'endOn', 'date'),
};

/** Renovations as plain rows. */
@Injectable()
export class RenovationReads {
  one(call: RequestCall, renovationId: string): Promise<RenovationRow | null> {
    return call.load('renovation', renovationId, async (ids) => byId(await call.reads.rows<RenovationRow>(sql`select ${askedColumns(call, columns)}
      from renovation_application r where ${idIn('r.id', ids)} and ${readable(call)}`)));
  }

  async list(call: RequestCall, { filter, sort, ...args }: QueryRenovationsArgs): Promise<Connection<RenovationRow>> {
    const { after, tail, connection } = page(args, orders[sort ?? 'NEWEST']);
    return connection(await call.reads.rows<RenovationRow>(sql`select ${askedColumns(call, columns)} from renovation_application r
      where ${readable(call)} and ${after} and ${matching(filter ?? {})} ${tail}`));
  }

  /** Violations that are not put right yet, of what a mutation answered. */
  async openViolations(call: RequestCall, renovationId: string): Promise<number> {
    const found = await call.load('open violations', renovationId, async (ids) => new Map((await call.reads.rows<{ id: string; count: number }>(sql`
      select application_id as id, count(*)::int as count from renovation_violation where ${idIn('application_id', ids)} and state = 'OPEN' group by 1`))
      .map((row) => [row.id, row.count] as const)));
    return found ?? 0;
  }
}

const isRunning = sql<boolean>`r.state in ('STARTED', 'SUSPENDED', 'COMPLETED')`;

const matching = ({ estateId, unitId, householdId, state, isOnSite, number, hasOpenViolations }: RenovationFilter): RawBuilder<boolean> => sql<boolean>`
  ${idIs('r.estate_id', estateId)} and ${idIs('r.unit_id', unitId)} and ${idIs('r.household_id', householdId)} and ${valueIs('r.state', state)}
  and ${valueIs('r.number', number?.trim().toUpperCase())} and ${when(isOnSite, (value) => sql<boolean>`${isRunning} = ${value}`)}
  and ${when(hasOpenViolations, (value) => sql<boolean>`exists (select from renovation_violation v where v.application_id = r.id and v.state = 'OPEN') = ${value}`)}`;

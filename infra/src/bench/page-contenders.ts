import { ModulesContainer } from '@nestjs/core';
import type { Actor } from '@guanjia/domain';
import { Database } from '@guanjia/persistence';
import { fieldNamesIn, newId, RequestCall, type RunningSubgraph } from '@guanjia/subgraph';
import { parse } from 'graphql';
import pg from 'pg';
import { PopulatedTicketEntity, UnitCopyEntity } from './populated-ticket.entity.ts';
import { PAGE, pageJson, type Part, type TicketFound } from './ticket-page.ts';

/** A page in another way than by GraphQL. */
interface OtherWay {
  run(): Promise<string>;
  close(): Promise<void>;
}

/** The page as somebody would write it who cares for nothing else: one join, plain rows, no walls, no mapper. */
export function handWritten(adminUrl: string, estateIds: readonly string[]): OtherWay {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 });
  const run = async () => pageJson((await pool.query<TicketFound>(`select t.id, t.number, t.state, t.urgency, t.due_at as "dueAt",
      t.created_at as "createdAt", t.household_id as "householdId", t.assignments,
      (u.data->>'buildingCode') || '栋' || (u.data->>'unitNo') as "unitLabel"
    from ticket t left join reference_copy u on u.kind = 'unit' and u.id = t.unit_id::text
    where t.estate_id = any($1) order by t.created_at desc, t.id desc limit 51`, [estateIds])).rows);
  return { run, close: () => pool.end() };
}

interface PopulatedTicket extends Omit<TicketFound, 'unitLabel' | 'assignments'> {
  assignments: Part[];
  unit: { data: { buildingCode: string; unitNo: string } } | null;
}

/** The page by populating entities, also without walls. */
export async function populated(adminUrl: string, estateIds: readonly string[]): Promise<OtherWay> {
  const database = await Database.open({ url: adminUrl, name: 'bench', entities: [PopulatedTicketEntity, UnitCopyEntity], poolSize: 1 });
  const run = async () => {
    const found = await database.orm.em.fork().find(PopulatedTicketEntity, { estateId: { $in: [...estateIds] } }, {
      populate: ['unit'], strategy: 'select-in', orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], limit: 51,
    }) as PopulatedTicket[];
    return pageJson(found.map(({ unit, ...ticket }) => ({ ...ticket, unitLabel: unit && `${unit.data.buildingCode}栋${unit.data.unitNo}` })));
  };
  return { run, close: () => database.close() };
}

interface ListReads {
  list(call: RequestCall, args: { first: number }): Promise<{ nodes: object[] }>;
}

/** The service's own reads with both walls, without GraphQL; their rows as JSON. */
export function readsAlone({ app, database }: RunningSubgraph, actor: Actor): () => Promise<string> {
  const reads = partOf<ListReads>(app, 'TicketReads');
  const askedFields = fieldNamesIn(parse(PAGE));
  return async () => {
    const call = new RequestCall(actor, 'zh-CN', newId(), { clock: { now: () => new Date() }, database });
    call.askedFields = askedFields;
    const { nodes } = await reads.list(call, { first: 50 });
    await call.reads.end();
    return JSON.stringify(nodes);
  };
}

/** A class of a service that its index does not give away. */
function partOf<T>(app: RunningSubgraph['app'], name: string): T {
  const found = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.providers.values()]).find((provider) => provider.name === name);
  if (!found) throw new Error(`no ${name} in this service`);
  return found.instance as T;
}

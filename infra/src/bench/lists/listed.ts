import { addDays, isoWeekOf, monthBounds, type Actor, type YearMonth } from '@guanjia/domain';
import pg from 'pg';
import type { Platform } from '../../platform/platform.ts';
import { furnish } from '../../walls/furnish.fixture.ts';
import type { Answer } from '../../walls/house.fixture.ts';
import { actorOfEstate } from '../../walls/estate-roles.ts';
import { answering } from './answered.ts';
import { askedList, listFields, type AskedList } from './asked-lists.ts';
import { moreRows } from './more-rows.ts';

/** A list and somebody who may see it. */
export interface Listed extends AskedList {
  actor: Actor;
}

type Where = Pick<Platform, 'subgraphs' | 'databases' | 'clock'>;

/** Every list of customer-service and of work orders of a platform with one estate, each with more than a page of rows: what the
 *  estate lacks is put there first. @param month  in which it was busy */
export async function listed({ subgraphs, databases, clock }: Where, { rows, month }: { rows: number; month: YearMonth }): Promise<Listed[]> {
  const pools = new Map([...databases.adminUrls].map(([name, connectionString]) => [name, new pg.Pool({ connectionString, max: 2 })]));
  try {
    const [estate] = await furnish({
      pools, ask: async (service, actor, question) => {
        const { data, errors } = await answering(subgraphs.get(service as never)!, actor, clock).ask(question);
        return { data, ...(errors.length > 0 ? { errors } : {}) } as unknown as Answer;
      },
    });
    const ids = estate!.ids;
    const { rows: [worker] } = await pools.get('engineering')!.query<{ id: string }>('select assignee_id as id from work_order where estate_id = $1 and assignee_id is not null order by 1 limit 1', [ids.estate]);
    await pools.get('engineering')!.query(`update work_order set state = 'STARTED' where id in (select id from work_order where assignee_id = $1 order by id limit 2)`, [worker!.id]);
    const inMonth = ofMonth(month);
    for (const service of new Set(listFields.map((field) => field.service))) await moreRows(databases.adminUrls.get(service as never)!, rows);
    const staff = actorOfEstate(ids.estate, worker!.id);
    const above: Actor = { id: worker!.id, kind: 'EMPLOYEE', grants: [{ role: 'GA', scopeKind: 'GROUP', scopeId: null }] };
    return listFields.map((field): Listed => {
      const list = askedList(field, ids);
      for (const { variables } of [list.plain, ...list.references.map(({ question }) => question)]) Object.assign(variables, inMonth[field.name]);
      // What went wrong and what was refused is for headquarters.
      return { ...list, actor: /DeadLetters|Denials/.test(field.name) ? above : staff };
    });
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  }
}

/** Questions that name a time, asked of the month. */
function ofMonth(month: YearMonth): Readonly<Record<string, object>> {
  const [isoYear, isoWeek] = isoWeekOf(addDays(monthBounds(month).firstDay, 10)).split('-W').map(Number);
  return { completedOrdersOfWeek: { isoYear, isoWeek }, indicatorCases: { indicator: 'K12', period: month } };
}

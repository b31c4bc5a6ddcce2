import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, rowsOf } from '@guanjia/testing';
import { feedAnew, feedOn, openFedPlatform, type FedPlatform } from './feed.fixture.ts';
import { eventsView } from './events-view.ts';
import { prepareFeed } from './prepare-feed.ts';
import { subjects } from './subjects.ts';

// The whole platform starts, and starts again.
let fed: FedPlatform;
const bi = (text: string) => rowsOf(fed.platform.databases.biAdminUrl, text);
const own = (service: string, text: string) => rowsOf(fed.platform.databases.adminUrls.get(service)!, text);

/** Everything that an analyst can see, as text. */
async function everything(): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const { view } of [...subjects, eventsView]) seen[view] = (await bi(`select v::text as row from bi.${view} v order by 1`)).map(({ row }) => row);
  return seen;
}

/** Rows that one has and the other has not. */
const differences = (one: Record<string, string[]>, other: Record<string, string[]>): string[] => Object.keys(one).flatMap((view) => {
  const [before, after] = [new Set(one[view]), new Set(other[view])];
  return [...one[view]!.filter((row) => !after.has(row)), ...other[view]!.filter((row) => !before.has(row))].map((row) => `${view} ${row}`);
});

beforeAll(async () => {
  fed = await openFedPlatform('bi_feed');
});

afterAll(() => fed.close());

describe('the BI feed, from events alone', () => {
  it('keeps nothing waiting and nothing dead', async () => {
    expect(await bi('select * from parked_event')).toEqual([]);
    expect(await bi('select * from dead_letter')).toEqual([]);
    expect(await fed.measured()).toContain('guanjia_dead_letters{service="bi"} 0');
  });

  it('shows tickets as customer-service has them', async () => {
    const columns = 'id, estate_id, number, state, category, urgency, completion_no, completed_at, closed_at, received_at';
    expect(await bi(`select ${columns} from bi.tickets order by id`)).toEqual(await own('customer-service', `select ${columns} from ticket order by id`));
  });

  it('shows callbacks with their limits and answers as customer-service has them', async () => {
    const columns = 'id, estate_id, kind, source_id, attempt, due_at, assignee_id::text, completed_at, satisfaction';
    const service = await own('customer-service', `select ${columns}, state from callback order by id`);
    const states = await bi(`select ${columns}, state from bi.callbacks order by id`);
    expect(states).toEqual(service.map((row) => ({ ...row, state: ['SCHEDULED', 'OPEN', 'IN_PROGRESS'].includes(row.state) ? 'PENDING' : row.state })));
  });

  it('shows work orders as engineering has them', async () => {
    const columns = 'id, estate_id, number, state, urgency, respond_by, finish_by, completed_at, is_in_time, rework_no, labour_fen, amount_fen';
    expect(await bi(`select ${columns} from bi.work_orders order by id`)).toEqual(await own('engineering', `select ${columns} from work_order order by id`));
  });

  it('shows charges to the fen, records, places and people as their services have them', async () => {
    expect(await bi('select estate_id, count(*), sum(net_fen) as fen from bi.charges group by 1 order by 1')).toEqual(
      await own('billing', `select estate_id, count(*) filter (where source_type <> 'REVERSAL'), sum(amount_fen) as fen from charge_line group by 1 order by 1`));
    for (const [service, view, text] of [
      ['billing', 'accounts', 'select id, estate_id, unit_id, state from account'], ['archives', 'estates', 'select id, region_id, code, state from estate'],
      ['archives', 'units', 'select id, estate_id, building_id, state from unit'], ['archives', 'contracts', 'select id, estate_id, state from contract'],
      ['hr-training', 'employees', 'select id, estate_id, state from employee'], ['hr-training', 'certificates', 'select id, employee_id, state from certificate'],
      ['hr-training', 'service_standards', 'select id, key, state from service_standard'],
    ] as const) {
      const rows = await own(service, `${text} order by id`);
      expect(rows.length).toBeGreaterThan(0);
      expect({ view, rows: await bi(`${text.replace(/ from .*/, ` from bi.${view}`)} order by id`) }).toEqual({ view, rows });
    }
    expect(await bi('select count(*) from bi.records')).toEqual(await own('archives', 'select count(*) from archive_record'));
  });

  it('has every event once (PLAT-016)', async () => {
    await eventually(async () => {
      const published = await Promise.all([...fed.platform.databases.adminUrls.values()].map((url) => rowsOf(url, `select id from outbox where topic not like '%.state'`)));
      expect(await bi('select event_id as id from bi.events order by event_id collate "C"')).toEqual(published.flat().sort((a, b) => (a.id < b.id ? -1 : 1)));
    });
  });

  it('shows no word that a person typed and no number that could reach one (PLAT-004)', async () => {
    const texts = [...subjects.map(({ view }) => view), 'events'].map((view) => `select e.value from bi.${view} v, jsonb_each_text(to_jsonb(v) - 'payload') as e(key, value)`);
    const odd = await bi(`select distinct value from (${texts.join(' union all ')}) t where value is not null
      and value !~ '^[A-Za-z0-9][A-Za-z0-9._:/+-]*$' and value !~ '^-?[0-9]+$'`);
    expect(odd).toEqual([]);
  });

  it('is the same to the last row when its database was dropped and fed anew, while nothing else ran', async () => {
    await fed.restart(async () => {
      await feedOn(fed);
      const before = await everything();
      expect(before['tickets']!.length).toBeGreaterThan(20);
      await feedAnew(fed);
      expect(differences(before, await everything())).toEqual([]);
    });
  });

  it('is the same when a subject changed its shape and was made anew from the kept events', async () => {
    await fed.restart(async () => {
      await feedOn(fed);
      const before = await everything();
      await bi(`update feed.shape set signature = 'older'`);
      await prepareFeed(fed.platform.databases.biAdminUrl);
      expect(differences(before, await everything())).toEqual([]);
    });
  });
});

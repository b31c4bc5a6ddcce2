import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import { answering } from '../../bench/lists/answered.ts';
import { listed } from '../../bench/lists/listed.ts';
import { rootFields, supergraph } from '../../walls/supergraph-fields.ts';
import { busyMonth, planMonth, shareOf } from './busy-month.ts';
import { counts, estateCounts, otherNumbers, type Counting } from './counted.fixture.ts';
import { contentOf, openMonthOffice, type MonthOffice } from './month-office.fixture.ts';

const MONTH = '2026-03';
const size = shareOf(busyMonth, 0.02);
const plan = planMonth(size, MONTH);

let office: MonthOffice;

beforeAll(async () => {
  office = await openMonthOffice(plan, 'month');
});
afterAll(() => office?.stop());

it('a month is 3,000 households, 900 tickets, 60 complaints, 200 interviews and 40 renovations, the same each time', () => {
  const month = planMonth(busyMonth, MONTH);
  expect([month.living, month.tickets, month.complaints, month.interviews, month.renovations].map(({ length }) => length)).toEqual([3_000, 900, 60, 200, 40]);
  expect(planMonth(size, MONTH)).toEqual(plan);
  expect(planMonth(size, '2026-04').tickets[0]!.id).not.toBe(plan.tickets[0]!.id);
});

describe('the month, by the services’ own commands', () => {
  it('ends with everything settled that began in it (CS-011, CS-061, CS-086, CS-092, CS-134)', async () => {
    const states = async (from: string) => Object.fromEntries((await office.admin.query(`select state, count(*)::int as n from ${from} group by 1`)).rows.map(({ state, n }) => [state, n]));
    expect(await states('ticket')).toEqual({ CLOSED: size.tickets });
    const complaints = await states('complaint');
    expect((complaints['CLOSED'] ?? 0) + (complaints['REJECTED_INVALID'] ?? 0)).toBe(size.complaints);
    expect((await states('interview'))['DONE']).toBe(size.interviews);
    expect(await states('renovation_application')).toEqual({ ACCEPTED: size.renovations });
    expect(await states('renovation_violation where state = \'OPEN\'')).toEqual({});
    expect(await states('segmentation_review')).toEqual({ CONFIRMED: 1 });
    expect(await states('daily_clearing')).toEqual({ REPORTED: 31 });
    const [looks] = (await office.admin.query('select count(*)::int as n from renovation_inspection')).rows;
    expect(looks.n).toBe(plan.renovations.reduce((sum, { looks: { length } }) => sum + length, 0));
  });
});

describe('a count equals the records behind it, and opens them (CS-030, CS-053, CS-060, CS-083, PLAT-017)', () => {
  const on = (): Counting => ({ ask: office.ask, estateId: plan.places.estates[0]!.id, month: MONTH });

  it('which every root field that counts is asked for', () => {
    const counting = rootFields.filter(({ root, service, type }) => root === 'Query' && service === 'customer-service' && !type.endsWith('Connection')).filter(({ type: name }) => {
      const type = supergraph.getType(name);
      if (!isObjectType(type)) return false;
      const fields = Object.values(type.getFields());
      return !fields.some((field) => field.name === 'id') && fields.some((field) => getNamedType(field.type).name === 'Int');
    });
    const known = [...Object.keys(counts), ...otherNumbers];
    expect(counting.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(Object.keys(counts))('%s', async (field) => {
    const counted = await counts[field]!(on());
    expect(counted.filter(([, count, opened]) => count !== opened)).toEqual([]);
    // What the month has nothing of is counted as nothing.
    if (!['openTicketsByZone', 'recurrences'].includes(field)) expect(counted.some(([, count]) => count > 0)).toBe(true);
  });

  it('estate', async () => {
    expect((await estateCounts(on())).filter(([, count, opened]) => count !== opened)).toEqual([]);
  });
});

describe('the month, done again elsewhere', () => {
  let again: MonthOffice;
  beforeAll(async () => {
    again = await openMonthOffice(planMonth(size, MONTH), 'month_again');
  });
  afterAll(() => again?.stop());

  it('leaves the same content', async () => {
    const [content, other] = [await contentOf(office.admin), await contentOf(again.admin)];
    expect(Object.keys(content)).toEqual(expect.arrayContaining(['ticket', 'callback', 'complaint', 'interview', 'renovation_application', 'renovation_inspection', 'customer_segment', 'daily_clearing']));
    expect(other).toEqual(content);
  });

  it('every list of customer-service and of work orders takes one statement for its rows, and one for what each reference leads to, however many rows there are', async () => {
    const { platform } = again;
    const lists = await listed(platform, { rows: 60, month: MONTH });
    expect(lists.length).toBeGreaterThan(90);
    const wrong: string[] = [];
    for (const { name, service, actor, plain, references } of lists) {
      const { ask } = answering(platform.subgraphs.get(service as never)!, actor, platform.clock);
      const { data, errors, statements } = await ask(plain);
      const rows = data?.[name]?.nodes.length ?? 0;
      if (statements.length !== 1 || errors.length > 0 || rows < (/DeadLetters|Denials/.test(name) ? 1 : 2)) wrong.push(`${name}: ${rows} rows, ${statements.length} statements ${errors[0]?.message ?? ''}`);
      for (const reference of references) {
        const below = await ask(reference.question);
        if (below.statements.length > 2 || below.errors.length > 0) wrong.push(`${name}.${reference.name}: ${below.statements.length - 1} statements below ${below.errors[0]?.message ?? ''}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

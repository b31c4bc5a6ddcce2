import { addDays, startOfDay, type YearMonth } from '@guanjia/domain';
import { getNamedType, isEnumType } from 'graphql';
import { supergraph } from '../../walls/supergraph-fields.ts';
import type { MonthOffice } from './month-office.fixture.ts';

/** A count, and how many records it opens. */
export type Counted = readonly [what: string, count: number, opened: number];

/** Where counts are asked for: an estate, its month, and whose eyes. */
export interface Counting {
  ask: MonthOffice['ask'];
  estateId: string;
  month: YearMonth;
}

/** Everything of a list, page by page. @param args  without first and after */
async function all({ ask }: Counting, list: string, args: string, fields = 'id'): Promise<any[]> {
  const nodes: any[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { [list]: page } = await ask('PM', `query ($after: String) { ${list}(${args}, first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`, { after });
    nodes.push(...page.nodes);
    ({ hasNextPage: isMore, endCursor: after } = page.pageInfo);
  }
  return nodes;
}

const opened = async (on: Counting, list: string, args: string): Promise<number> => (await all(on, list, args)).length;

const enumOf = (name: string): string[] => {
  const type = getNamedType(supergraph.getType(name)!);
  if (!isEnumType(type)) throw new TypeError(`${name} is no enum`);
  return type.getValues().map((value) => value.name);
};
const text = (value: string | null): string => JSON.stringify(value);

const cases = async (on: Counting, indicator: string, part: string, period: string = on.month): Promise<any[]> =>
  all(on, 'indicatorCases', `indicator: ${indicator}, estateId: "${on.estateId}", period: "${period}", part: ${part}`, 'subjectId isHit');

async function ticketStats(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const by of enumOf('TicketDimension')) {
    const { ticketStats: rows } = await on.ask('PM', `{ ticketStats(estateId: "${on.estateId}", month: "${on.month}", by: ${by}) { value count unfinishedCount } }`);
    for (const { value, count, unfinishedCount } of rows) {
      const filter = (more: string) => `filter: { estateId: "${on.estateId}", month: "${on.month}", counted: { by: ${by}, value: ${text(value)} }${more} }`;
      counted.push([`${by} ${value}`, count, await opened(on, 'tickets', filter(''))], [`${by} ${value} unfinished`, unfinishedCount, await opened(on, 'tickets', filter(', unfinished: true'))]);
    }
  }
  return counted;
}

async function complaintStats(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const by of enumOf('ComplaintDimension')) {
    const { complaintStats: rows } = await on.ask('PM', `{ complaintStats(estateId: "${on.estateId}", month: "${on.month}", by: ${by}) { value count } }`);
    for (const { value, count } of rows) {
      counted.push([`${by} ${value}`, count, await opened(on, 'complaints', `filter: { estateId: "${on.estateId}", month: "${on.month}", counted: { by: ${by}, value: ${text(value)} } }`)]);
    }
  }
  return counted;
}

async function indicators(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const period of [on.month, `${on.month.slice(0, 4)}-Q${Math.ceil(Number(on.month.slice(5)) / 3)}`, on.month.slice(0, 4)]) {
    const { indicators: found } = await on.ask('PM', `{ indicators(period: "${period}") { indicator numerator denominator estates { numerator denominator } } }`);
    for (const { indicator, numerator, denominator, estates } of found) {
      const hits = (await cases(on, indicator, 'HIT', period)).length;
      counted.push([`${indicator} ${period} numerator`, numerator, hits]);
      if (denominator !== null) counted.push([`${indicator} ${period} denominator`, denominator, (await cases(on, indicator, 'COUNTED', period)).length]);
      for (const estate of estates) counted.push([`${indicator} ${period} of the estate`, estate.numerator, hits]);
    }
  }
  return counted;
}

/** Indicators that a chapter shows for itself. */
const ofChapter = (field: string) => async (on: Counting): Promise<Counted[]> => {
  const { [field]: found } = await on.ask('PM', `{ ${field}(estateId: "${on.estateId}", month: "${on.month}") { indicator numerator denominator } }`);
  const counted: Counted[] = [];
  for (const { indicator, numerator, denominator } of found) {
    counted.push([`${indicator} numerator`, numerator, (await cases(on, indicator, 'HIT')).length], [`${indicator} denominator`, denominator, (await cases(on, indicator, 'COUNTED')).length]);
  }
  return counted;
};

async function interviewCoverage(on: Counting): Promise<Counted[]> {
  const year = on.month.slice(0, 4);
  const { interviewCoverage: found } = await on.ask('PM', `{ interviewCoverage(estateId: "${on.estateId}", year: ${year}) { occupiedHouseholds occupiedRequired occupiedCovered
    faceInterviewed notMovedInRequired notMovedInCovered months { month planned made } } }`);
  const [k17, k18, k19] = await Promise.all(['K17', 'K18', 'K19'].map(async (id) => [...await cases(on, id, 'COUNTED', year), ...await cases(on, id, 'PENDING', year)]));
  const hits = (of: any[]) => of.filter(({ isHit }) => isHit).length;
  const counted: Counted[] = [
    ['occupied', found.occupiedHouseholds, k18!.length], ['required', found.occupiedRequired, k17!.length], ['covered', found.occupiedCovered, hits(k17!)],
    ['face', found.faceInterviewed, hits(k18!)], ['not moved in', found.notMovedInRequired, k19!.length], ['not moved in, covered', found.notMovedInCovered, hits(k19!)],
  ];
  const talks = await all(on, 'interviews', `filter: { estateId: "${on.estateId}", kind: INTERVIEW }`, 'state plannedMonth at');
  for (const { month, planned, made } of found.months) {
    counted.push([`planned ${month}`, planned, talks.filter(({ state, plannedMonth }) => plannedMonth === month && state !== 'DROPPED').length],
      [`made ${month}`, made, talks.filter(({ state, at }) => state === 'DONE' && monthOf(at) === month).length]);
  }
  return counted;
}

const monthOf = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 7);

async function callbackStatistics(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  const tasks = await all(on, 'callbackTasks', `filter: { estateId: "${on.estateId}" }`, 'kind state dueAt');
  for (const one of await all(on, 'callbackStatisticsList', `filter: { estateId: "${on.estateId}" }`, `quarter countedUntil byKind { kind scheduled made satisfied unsatisfied unreached late }
      failedCount failedCallbackIds repeatComplaints { count sourceIds } repeatRepairs { count sourceIds }`)) {
    const from = startOfDay(`${one.quarter.slice(0, 4)}-${String(Number(one.quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`).toISOString();
    for (const { kind, scheduled, made, satisfied, unsatisfied, unreached, late } of one.byKind) {
      const records = await all(on, 'callbackRecords', `filter: { estateId: "${on.estateId}", kind: ${kind}, from: "${from}", to: "${one.countedUntil}" }`, 'satisfaction isLate');
      const answered = (word: string) => records.filter(({ satisfaction }) => satisfaction === word).length;
      counted.push(
        [`${kind} due`, scheduled, tasks.filter((task) => task.kind === kind && task.state !== 'CANCELLED' && task.dueAt >= from && task.dueAt < one.countedUntil).length],
        [`${kind} made`, made, records.length], [`${kind} satisfied`, satisfied, answered('SATISFIED')], [`${kind} unsatisfied`, unsatisfied, answered('UNSATISFIED')],
        [`${kind} unreached`, unreached, answered('UNREACHED')], [`${kind} late`, late, records.filter(({ isLate }) => isLate).length]);
    }
    counted.push(['failed', one.failedCount, await found(on, 'callback', one.failedCallbackIds)]);
    for (const { count, sourceIds } of one.repeatComplaints) counted.push(['repeated complaints', count, await found(on, 'complaint', sourceIds)]);
    for (const { count, sourceIds } of one.repeatRepairs) counted.push(['repeated repairs', count, await found(on, 'ticket', sourceIds)]);
  }
  return counted;
}

/** How many of these open. */
async function found(on: Counting, field: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const answer = await on.ask('PM', `{ ${ids.map((id, no) => `r${no}: ${field}(id: "${id}") { id }`).join(' ')} }`);
  return Object.values(answer).filter(Boolean).length;
}

async function monthlyAnalysis(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const { kind, month, statsSnapshot } of await all(on, 'monthlyAnalyses', `filter: { estateId: "${on.estateId}" }`, 'kind month statsSnapshot { total by { dimension counts { value count } } }')) {
    const list = kind === 'TICKET' ? 'tickets' : 'complaints';
    const filter = (more: string) => `filter: { estateId: "${on.estateId}", month: "${month}"${more} }`;
    counted.push([`${kind} total`, statsSnapshot.total, await opened(on, list, filter(''))]);
    for (const { dimension, counts } of statsSnapshot.by) {
      for (const { value, count } of counts) counted.push([`${kind} ${dimension} ${value}`, count, await opened(on, list, filter(`, counted: { by: ${dimension}, value: ${text(value)} }`))]);
    }
  }
  return counted;
}

async function dailyClearing(on: Counting): Promise<Counted[]> {
  const sheets = await all(on, 'dailyClearings', `filter: { estateId: "${on.estateId}" }`, 'on newCount doneCount openCount newTickets { id enteredAt } doneTickets { id } openItems { ticket { id } }');
  return sheets.flatMap(({ on: day, newCount, doneCount, openCount, newTickets, doneTickets, openItems }): Counted[] => [
    [`${day} new`, newCount, newTickets.filter(({ enteredAt }: any) => enteredAt >= startOfDay(day).toISOString() && enteredAt < startOfDay(addDays(day, 1)).toISOString()).length],
    [`${day} done`, doneCount, doneTickets.filter(Boolean).length], [`${day} open`, openCount, openItems.filter(({ ticket }: any) => ticket).length],
  ]);
}

async function openTicketsByZone(on: Counting): Promise<Counted[]> {
  const { openTicketsByZone: zones } = await on.ask('PM', `{ openTicketsByZone(estateId: "${on.estateId}") { zone { id } unfinished overdue tickets(first: 100) { nodes { id } } } }`);
  const counted: Counted[] = [];
  for (const { zone, unfinished, overdue, tickets } of zones) {
    const filter = (more: string) => `filter: { estateId: "${on.estateId}", ${zone ? `zoneId: "${zone.id}"` : 'inNoZone: true'}, ${more} }`;
    counted.push(['unfinished', unfinished, tickets.nodes.length], ['unfinished, listed', unfinished, await opened(on, 'tickets', filter('unfinished: true'))],
      ['overdue', overdue, await opened(on, 'tickets', filter('overdue: true'))]);
  }
  return counted;
}

async function recurrences(on: Counting): Promise<Counted[]> {
  const { recurrences: rows } = await on.ask('PM', `{ recurrences(estateId: "${on.estateId}") { matterKey count tickets { id } complaints { id } callbacks { id } } }`);
  return rows.map(({ matterKey, count, tickets, complaints, callbacks }: any): Counted => [matterKey, count, [tickets, complaints, callbacks].flat().filter(Boolean).length]);
}

async function surveyScore(on: Counting): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const { id } of await all(on, 'surveys', `filter: { estateId: "${on.estateId}" }`)) {
    const { surveyScore: score } = await on.ask('PM', `{ surveyScore(surveyId: "${id}") { replies valid satisfied byZone { zoneId replies } } }`);
    const replies = await all(on, 'surveyReplies', `surveyId: "${id}"`, 'satisfaction');
    counted.push(['replies', score.replies, replies.length], ['valid', score.valid, replies.filter(({ satisfaction }) => satisfaction).length],
      ['satisfied', score.satisfied, replies.filter(({ satisfaction }) => /^(VERY_)?SATISFIED$/.test(satisfaction)).length],
      ['by zone', score.byZone.reduce((sum: number, zone: any) => sum + Number(zone.replies), 0), replies.length]);
    for (const { zoneId, replies: count } of score.byZone) if (zoneId) counted.push(['replies of a zone', count, await opened(on, 'surveyReplies', `surveyId: "${id}", zoneId: "${zoneId}"`)]);
  }
  return counted;
}

/** What estates show of themselves, in whatever service they are asked for. */
export async function estateCounts(on: Counting): Promise<Counted[]> {
  const { estate } = await on.ask('PM', `{ estate(id: "${on.estateId}") { tickets { open overdue } callbacks { due overdue } } }`);
  const tickets = await all(on, 'tickets', `filter: { estateId: "${on.estateId}" }`, 'state');
  const pending = await all(on, 'callbackTasks', `filter: { estateId: "${on.estateId}", isPending: true }`, 'dueAt isOverdue');
  return [
    ['open', estate.tickets.open, tickets.filter(({ state }) => !['CLOSED', 'CANCELLED'].includes(state)).length],
    ['overdue', estate.tickets.overdue, await opened(on, 'tickets', `filter: { estateId: "${on.estateId}", overdue: true }`)],
    ['due', estate.callbacks.due, pending.length], ['callbacks overdue', estate.callbacks.overdue, pending.filter(({ isOverdue }) => isOverdue).length],
  ];
}

/** Every root field that counts records, and how what it counts is opened. */
export const counts: Readonly<Record<string, (on: Counting) => Promise<Counted[]>>> = {
  ticketStats, complaintStats, indicators, complaintIndicators: ofChapter('complaintIndicators'), callbackCoverage: ofChapter('callbackCoverage'),
  interviewCoverage, callbackStatistics, monthlyAnalysis, dailyClearing, openTicketsByZone, recurrences, surveyScore,
};

/** What has numbers and counts no records that a list would show: minutes, money, rules, people on posts, and events that wait. */
export const otherNumbers = ['dutyGaps', 'hotlineGaps', 'estateRenovationRule', 'businessLineRevenue', 'estateCsPosts', 'customerServiceParkedEvents', 'complaintProcedures'];

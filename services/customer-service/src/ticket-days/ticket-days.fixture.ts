import { randomUUID } from 'node:crypto';
import { groupScope } from '@guanjia/domain';
import type { Client, SubgraphHarness } from '@guanjia/testing';
import { sql } from 'kysely';
import { countsOf } from '../indicators/indicator-counts.sql.ts';
import type { IndicatorCases } from '../indicators/indicator-case.sql.ts';

const inputs: Readonly<Record<string, string>> = {
  confirmDailyClearing: 'ConfirmDailyClearingInput', enterNightTicket: 'EnterNightTicketInput', setOnlinePlatform: 'SetOnlinePlatformInput',
  recordOnlineWatch: 'RecordOnlineWatchInput', openMonthlyAnalysis: 'OpenMonthlyAnalysisInput', createTicket: 'CreateTicketInput', logCall: 'LogCallInput',
};
const making = (verb: string, fields: string) => `mutation ($input: ${inputs[verb]}!, $key: IdempotencyKey!) { ${verb}(input: $input, idempotencyKey: $key) { ${fields} } }`;

/** A mutation that makes something. */
export const make = async (client: Client, verb: string, input: object, fields = 'id'): Promise<any> =>
  (await client.data(making(verb, fields), { input, key: randomUUID() }))[verb];
export const refusedMaking = (client: Client, verb: string, input: object): Promise<string | undefined> =>
  client.refusal(making(verb, 'id'), { input, key: randomUUID() });

/** A mutation on something that is there. */
export const change = (verb: string, input: string, fields = 'id state') =>
  `mutation ($id: ID!, $input: ${input}!) { ${verb}(id: $id, input: $input) { ${fields} } }`;

/** A follow-up of a ticket. */
export const following = (verb: 'recordFollowUp' | 'confirmOpenTicketStatus') => `mutation ($id: ID!, $input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!, $key: IdempotencyKey!) {
  ${verb}(ticketId: $id, input: $input, idempotencyKey: $key) { id kind weekOn expectedAt status by { id } confirmedBy { id } } }`;

export const dutiesOf = async (client: Client, estateId: string, kind: string): Promise<any[]> => (await client.data(
  `query ($filter: PeriodicDutyFilter) { periodicDuties(filter: $filter) { nodes { id period part state isOverdue dueAt role employee { id } doneByRecord } } }`,
  { filter: { estateId, kind } })).periodicDuties.nodes;

/** Hits and cases of an indicator in an estate, of a period, as they stand now. */
export async function figuresOf(h: SubgraphHarness, indicator: IndicatorCases, { estateId, start, end }: { estateId: string; start: string; end: string }): Promise<[number, number]> {
  return h.subgraph.database.transaction(groupScope, async ({ db }) => {
    const where = sql<boolean>`k.estate_id = ${estateId}`;
    const { rows: [counts] } = await countsOf([indicator], { where, start: new Date(start), end: new Date(end), now: h.clock.now() }).execute(db);
    return [counts!.numerator, counts!.denominator];
  });
}

/** The clock moves on, and what was due by then has come. */
export async function until(h: SubgraphHarness, moment: string): Promise<void> {
  h.clock.set(moment);
  await h.subgraph.deadlines.fireDue();
  await h.subgraph.deadlines.fireDue();
  await h.settle();
}

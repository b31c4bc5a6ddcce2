import { randomUUID } from 'node:crypto';
import { person, type Client, type SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../../places/estate.fixture.ts';
import { dispatched, kitchenLeak } from '../../tickets/ticket/ticket-journey.fixture.ts';

const fields = `id attempt completionNo kind state isLate isOverdue dueAt openFrom assignee { id } satisfaction failureCode reviewedAt recordFiledAt
  rectification { owner { id } dueAt note }`;

export const verb = (name: string, input?: string) =>
  `mutation ($id: ID!${input ? `, $input: ${input}!` : ''}) { ${name}(id: $id${input ? ', input: $input' : ''}) { ${fields} } }`;
export const readTasks = `query ($filter: CallbackFilter, $first: Int, $after: String) { callbackTasks(filter: $filter, first: $first, after: $after) {
  nodes { ${fields} ticket { number unitLabel } } pageInfo { hasNextPage endCursor } } }`;
export const readCallbacks = `query ($id: ID!) { ticket(id: $id) { state completionNo reopenCount callbacks { ${fields} } } }`;

export const phoned = (patch: object = {}) => ({ method: 'PHONE', satisfaction: 'SATISFIED', callerSignatureFileId: randomUUID(), ...patch });
export const unsatisfied = (reason: string, isQuality: boolean) => phoned({ satisfaction: 'UNSATISFIED', failure: { reason, isQuality } });

/** A repair that is done, its callback open, and the people around it. */
export async function completed(h: SubgraphHarness, place: EstatePlace, { urgency = 'URGENT', input = kitchenLeak(place) as object } = {}) {
  const { officer, id: ticketId, order } = await dispatched(h, place, { urgency, input });
  await order.assign();
  await order.start();
  await order.complete();
  const director = h.as(person('OD', place.estateId, place.directorId));
  const callbacks = async (): Promise<any[]> => (await director.data(readCallbacks, { id: ticketId })).ticket.callbacks;
  return { officer, director, ticketId, order, callbacks, latest: async () => (await callbacks()).at(-1) };
}

/** The officer takes the callback and makes it. */
export async function made(h: SubgraphHarness, officer: Client, { officerId }: EstatePlace, id: string, answer: object): Promise<any> {
  await officer.data(verb('assignCallback', 'AssignCallbackInput'), { id, input: { employeeId: officerId } });
  const { completeCallback } = await officer.data(verb('completeCallback', 'CompleteCallbackInput'), { id, input: answer });
  await h.settle();
  await h.settle();
  return completeCallback;
}

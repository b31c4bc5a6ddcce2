import { randomUUID } from 'node:crypto';
import { householdState, serviceStandardState, unitState } from '@guanjia/contracts';
import type { Client, SubgraphHarness } from '@guanjia/testing';
import type { EstatePlace } from '../places/estate.fixture.ts';

/** A command of the chapter: its name, its input's type, what it answers. */
const commanded = (verb: string, { input, fields = 'id state', isCreate = false }: { input?: string; fields?: string; isCreate?: boolean } = {}): string => {
  const variables = [isCreate ? '' : '$id: ID!', input ? `$input: ${input}!` : '', isCreate ? '$key: IdempotencyKey!' : ''].filter(Boolean).join(', ');
  const args = [isCreate ? '' : 'id: $id', input ? 'input: $input' : '', isCreate ? 'idempotencyKey: $key' : ''].filter(Boolean).join(', ');
  return `mutation (${variables}) { ${verb}(${args}) { ${fields} } }`;
};

const inputOf = (verb: string): string => `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;

/** Makes something new by `verb`, whose input is named after it. */
export async function made(client: Client, verb: string, input: object, fields = 'id'): Promise<any> {
  return (await client.data(commanded(verb, { input: inputOf(verb), fields, isCreate: true }), { input, key: randomUUID() }))[verb];
}

export const refusedMade = (client: Client, verb: string, input: object): Promise<string | undefined> =>
  client.refusal(commanded(verb, { input: inputOf(verb), fields: 'id', isCreate: true }), { input, key: randomUUID() });

/** Does `verb` to something that is there. */
export async function done(client: Client, verb: string, id: string, { input, fields = 'id state' }: { input?: object; fields?: string } = {}): Promise<any> {
  return (await client.data(commanded(verb, { ...(input ? { input: inputOf(verb) } : {}), fields }), { id, ...(input ? { input } : {}) }))[verb];
}

export const refusedDone = (client: Client, verb: string, id: string, input?: object): Promise<string | undefined> =>
  client.refusal(commanded(verb, { ...(input ? { input: inputOf(verb) } : {}), fields: 'id' }), { id, ...(input ? { input } : {}) });

/** What was published of one aggregate, by the word behind its name. */
export async function toldOf(h: SubgraphHarness, id: string): Promise<{ type: string; payload: Record<string, unknown> }[]> {
  return (await h.events()).filter(({ aggregateId, type }) => aggregateId === id && !type.includes('.state.') && !type.includes('.task.')).map(({ type, payload }) => ({ type, payload }));
}

const standards: readonly [key: string, value: string, unit: string][] = [
  ['interview.occupied', '1', 'per-household-per-year'], ['interview.notMovedIn', '2', 'per-household-per-year'], ['interview.faceShare', '20', 'percent'],
  ['survey.opinion', '2', 'round-per-year'], ['survey.customer', '1', 'per-year'], ['forum.owner', '1', 'per-half-year'], ['segmentation.review', '1', 'per-half-year'],
  ['satisfaction.target', '90', 'percent'],
];

/** The standards that govern care and opinions, as the ledger sets them. @source standards.md */
export async function tellCareStandards(h: SubgraphHarness): Promise<void> {
  for (const [key, value, unit] of standards) {
    const id = randomUUID();
    await h.tell(serviceStandardState, { id, estateId: null, data: {
      id, key, value, unit, dayKind: 'CAL', operator: 'GE', scopeKind: 'GROUP', scopeId: null, validFrom: '2026-01-01', validTo: null, state: 'EFFECTIVE',
    } });
  }
}

/** Another household of the estate, in a unit of the same building. */
export async function aNeighbour(h: SubgraphHarness, { estateId, buildingId }: EstatePlace): Promise<{ householdId: string; unitId: string; memberId: string }> {
  const [householdId, unitId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
  await h.tell(unitState, { id: unitId, estateId, data: {
    id: unitId, estateId, buildingId, buildingCode: '3', unitNo: `${unitId.slice(0, 4)}`, floorAreaSqmHundredths: 8943, kind: 'HOME', state: 'ACTIVE',
  } });
  await h.tell(householdState, { id: householdId, estateId, data: { id: householdId, estateId, unitId, memberIds: [{ id: memberId, relation: 'OWNER' }], state: 'ACTIVE' } });
  return { householdId, unitId, memberId };
}

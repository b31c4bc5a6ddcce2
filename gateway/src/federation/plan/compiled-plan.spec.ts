import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { aPlanner, type Answers } from './planned.fixture.ts';

type Planner = Awaited<ReturnType<typeof aPlanner>>;
const told = (answer: Answers['byPlan']) => ({
  text: JSON.stringify(answer?.data),
  errors: answer?.errors?.map((error) => (error instanceof GraphQLError ? error.toJSON() : error)),
});

describe('a compiled plan answers as the gateway does', () => {
  let planner: Planner;
  beforeAll(async () => { planner = await aPlanner(); });
  afterAll(() => planner.stop());

  it.each([
    ['things of three subgraphs', '{ repairs { id title unit { label area owner { name } } } }'],
    ['aliases and the same field twice', '{ a: repairs(first: 1) { n: id unit { area } } b: repairs(first: 3) { unit { id } unit { owner { id } } } a: repairs(first: 1) { steps } }'],
    ['fragments, named and not', 'query { repairs { ...F ... on Repair { title } ... { urgency } } } fragment F on Repair { unit { ...U } } fragment U on Unit { area __typename }'],
    ['an interface', '{ work { __typename id ... on Repair { steps unit { area } } ... on Visit { home: unit { owner { name } } } } }'],
    ['a union', '{ found { ... on Work { title } ... on Unit { area neighbours { label area } } t: __typename } }'],
    ['lists in lists, with gaps', '{ repairs { steps } me { id friends { id } } }'],
    ['a field that needs another subgraph\'s', '{ repairs { cost } }'],
    ['nothing where nothing is', '{ repair(id: "r0") { unit { area } } third: repair(id: "r3") { id unit { area } } }'],
    ['a refusal', '{ broken { id unit { area } } repairs { id } }'],
    ['refusals inside a list, at their places', '{ repairs(first: 4) { id unit { id fails } } }'],
    ['what must be and is not', '{ repairs { id unit { id strict } } me { id name } }'],
    ['a thing that its owner does not know', '{ strict { id area } }'],
    ['mutations one after the other', 'mutation { finish(id: "r2") { id unit { area } } open(title: "x") { id cost } again: finish(id: "r1") { id } }'],
  ])('%s', async (_, query) => {
    const { byGateway, byPlan } = await planner.answers(query);
    expect(byPlan).toBeDefined();
    expect(told(byPlan)).toEqual(told(byGateway));
  });

  it('with the caller\'s variables, and with their defaults', async () => {
    const query = 'query Q($first: Int = 1, $id: ID!) { repairs(first: $first) { id unit { area } } repair(id: $id) { cost } }';
    for (const variables of [{ id: 'r4' }, { id: 'r0', first: 3 }]) {
      const { byGateway, byPlan } = await planner.answers(query, variables);
      expect(byPlan).toBeDefined();
      expect(told(byPlan)).toEqual(told(byGateway));
    }
  });

  it.each([
    ['conditions', 'query ($is: Boolean!) { repairs { id @include(if: $is) unit @skip(if: $is) { area } } }', { is: true }],
    ['one name for fields of two types', '{ work { id ... on Repair { unit { id } } ... on Visit { unit { id } } } }', {}],
    ['questions about the schema', '{ __schema { queryType { name } } repairs { id } }', {}],
    ['names that mean something to JavaScript', '{ repairs { __proto__: id } }', {}],
  ])('and leaves %s to it', async (_, query, variables) => {
    const { byGateway, byPlan } = await planner.answers(query, variables);
    expect(byPlan).toBeUndefined();
    expect(byGateway.errors).toBeUndefined();
  });
});

describe('values that do not fit the schema', () => {
  it.each<[string, unknown]>([
    ['a number', { number: 'x', urgency: 'NORMAL', flag: 1 }],
    ['a whole number', { number: 1.5, urgency: 'NEVER', flag: true }],
    ['nothing', null],
    ['right ones', { number: 3, urgency: 'URGENT', flag: false, list: ['a', null], object: { id: 'u1' } }],
  ])('are left out as the gateway leaves them out, and told: %s', async (_, wrong) => {
    const planner = await aPlanner((data) => { if ('wrong' in data) data['wrong'] = wrong; });
    const { byGateway, byPlan, problems } = await planner.answers('{ wrong { number urgency list flag object { id } } }');
    expect(told(byPlan)).toEqual(told(byGateway));
    expect(problems.length > 0).toBe('extensions' in byGateway);
    await planner.stop();
  });

  it('change no object of JavaScript\'s own', async () => {
    const planner = await aPlanner((data) => { Object.assign(data, JSON.parse('{"repairs":[{"id":"r1","__proto__":{"polluted":1}}]}')); });
    const { byPlan } = await planner.answers('{ repairs { id } }');
    expect(byPlan!.data).toEqual({ repairs: [{ id: 'r1' }] });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    await planner.stop();
  });
});

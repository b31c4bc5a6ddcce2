import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleFolder, readExamples, type ExplorerPerson } from '@guanjia/gateway';
import { anExplorerHouse, type ExplorerHouse } from './explorer-house.fixture.ts';
import { runExample } from './run-example.fixture.ts';

/** In this order everybody finds the work that the commands then do. */
const examples = (['query', 'mutation'] as const).flatMap((kind) => readExamples(exampleFolder).filter((example) => example.kind === kind));

/** What says that all is well by being empty: nothing is stuck, no building is left without a zone, no target was missed so far. */
const isEmptyWhenWell = (field: string): boolean => /(DeadLetters|ParkedEvents)$|^unzonedBuildings$|^kpiBreaches$/.test(field);

let house: ExplorerHouse;
let people: ExplorerPerson[];

beforeAll(async () => {
  house = await anExplorerHouse();
  ({ people } = await (await fetch(`${house.url}/explorer/people`)).json() as { people: ExplorerPerson[] });
});
afterAll(() => house.stop());

describe('the examples of the explorer, asked by the person whom the demo shows for the role', () => {
  it.each(examples.map((example) => [example.id, example] as const))('%s is answered with data, without a word of refusal', async (_, example) => {
    const person = people.find(({ roles }) => roles.some(({ code }) => code === example.role))!;
    const { data, errors } = await runExample(house.url, example, person);
    expect(errors).toBeUndefined();
    expect(Object.entries(data!).filter(([field, value]) => !isEmptyWhenWell(field) && isEmpty(value))).toEqual([]);
  });
});

const isEmpty = (value: unknown): boolean => {
  const listed = (value as { nodes?: unknown } | null)?.nodes ?? value;
  return listed === null || (Array.isArray(listed) && listed.length === 0);
};

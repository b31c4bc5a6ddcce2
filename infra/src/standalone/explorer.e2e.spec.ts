import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleFolder, readExamples, type ExplorerPerson } from '@guanjia/gateway';
import { anExplorerHouse, type ExplorerHouse } from './explorer-house.fixture.ts';
import { runExample } from './run-example.fixture.ts';

const examples = readExamples(exampleFolder);

let house: ExplorerHouse;
let people: ExplorerPerson[];

beforeAll(async () => {
  house = await anExplorerHouse();
  ({ people } = await (await fetch(`${house.url}/explorer/people`)).json() as { people: ExplorerPerson[] });
}, 180_000);
afterAll(() => house.stop());

describe('the examples of the explorer, asked by the person whom the demo shows for the role', () => {
  it.each(examples.filter(({ kind }) => kind !== 'subscription').map((example) => [example.id, example] as const))('%s is answered without a word of refusal', async (_, example) => {
    const person = people.find(({ role }) => role === example.role)!;
    const { data, errors } = await runExample(house.url, example, person);
    expect(errors).toBeUndefined();
    expect(Object.values(data!).every((value) => value !== null)).toBe(true);
  });
});

import { readdirSync } from 'node:fs';
import { Type, type TSchema } from '@sinclair/typebox';
import { describe, expect, it } from '@jest/globals';
import { contracts, type Contract } from './index.ts';
import { code, date, fen, listOf, nullable, oneOf, payload, uuid } from './fields.ts';
import { personalDataFaults } from './personal-data.ts';

/** Every contract that a file of contracts exports, at any depth. */
async function exportedContracts(): Promise<string[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.contracts.ts'));
  const found = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return 'draft' in value ? [(value as Contract).type] : Object.values(value).flatMap(found);
  };
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).flatMap(found));
}

const prose = 'text that is neither an id, a time, a date, a word nor a code';
const named = 'names personal data or prose';
const field = (name: string, schema: TSchema) => payload({ [name]: schema });

describe('no event carries a name or text that a person typed (PLAT-004)', () => {
  it.each(contracts.map((contract) => [contract.type, contract.schema] as const))('%s', (_, schema) => {
    expect(personalDataFaults(schema)).toEqual([]);
  });

  it('leaves out no contract that is written, neither event nor state', async () => {
    expect((await exportedContracts()).sort()).toEqual(contracts.map(({ type }) => type).sort());
    expect(contracts.filter(({ isState }) => isState).length).toBeGreaterThan(10);
  });

  it.each<[string, object, string[]]>([
    ['a name', field('ownerName', code()), [`ownerName: ${named}`]],
    ['a phone that may be missing', field('phone', nullable(code())), [`phone: ${named}`]],
    ['a plate', field('carPlate', code()), [`carPlate: ${named}`]],
    ['a reason in words', field('reason', code()), [`reason: ${named}`]],
    ['free text', field('story', Type.String()), [`story: ${prose}`]],
    ['free text that may be missing', field('story', nullable(Type.String())), [`story: ${prose}`]],
    ['text under a pattern that lets all in', field('wide', Type.String({ pattern: '.*', maxLength: 40 })), [`wide: ${prose}`]],
    ['a code as long as a letter', field('long', Type.String({ pattern: code().pattern!, maxLength: 200 })), [`long: ${prose}`]],
    ['a web address', field('link', Type.String({ format: 'uri' })), [`link: ${prose}`]],
    ['a closed list with a person in it', field('kind', oneOf('张三', 'OTHER')), [`kind: ${prose}`]],
    ['an identity card deep in a list', field('members', listOf(payload({ idCard: code() }))), [`members[].idCard: ${named}`]],
    ['a list of anything', field('many', Type.Array(Type.Unknown())), ['many[]: a shape is not on the list of harmless shapes']],
    ['half a number', field('price', Type.Number()), ['price: number is not on the list of harmless shapes']],
    ['anything', field('anything', Type.Unknown()), ['anything: a shape is not on the list of harmless shapes']],
    ['other properties', Type.Object({}), [': open to other properties']],
    ['properties by a pattern', { ...payload({}), patternProperties: { '.*': code() } }, [': open to other properties']],
    ['a property that may be left out', Type.Object({ unitId: Type.Optional(uuid()) }, { additionalProperties: false }), ['unitId: may be left out; make it nullable']],
  ])('is refused: %s', (_, schema, faults) => {
    expect(personalDataFaults(schema)).toEqual(faults);
  });

  it('lets ids, codes, dates and amounts pass', () => {
    expect(personalDataFaults(payload({ unitId: uuid(), reasonCode: code(), openedOn: date(), amountFen: nullable(fen()), role: oneOf('CSR') }))).toEqual([]);
  });
});

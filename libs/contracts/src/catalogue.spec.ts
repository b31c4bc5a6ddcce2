import { describe, expect, it } from '@jest/globals';
import { chapterWords, EstateMissing, contractOf, contracts, fieldWords, parsePayload, tasks, workOrderCompleted } from './index.ts';

const SERVICE = '(customer-service|engineering|billing|archives|hr-training)';
const WORD = '[a-z]+(-[a-z]+)*';
const at = new Date('2026-03-02T01:30:00.000Z');
const id = '01900000-0000-7000-8000-000000000099';

interface Node {
  properties?: Record<string, Node>;
  anyOf?: Node[];
  items?: Node;
}

const propertiesOf = ({ properties = {}, anyOf = [], items }: Node): string[] =>
  [...Object.entries(properties).flatMap(([name, node]) => [name, ...propertiesOf(node)]), ...anyOf.flatMap(propertiesOf), ...(items ? propertiesOf(items) : [])];

describe('the catalogue of events', () => {
  it('has the events of all five services', () => {
    expect(new Set(contracts.map((contract) => contract.service)).size).toBe(5);
    expect(contracts.length).toBeGreaterThan(100);
  });

  it('names no type twice', () => {
    expect(new Set(contracts.map((contract) => contract.type)).size).toBe(contracts.length);
  });

  it('names a type that is there wherever it tells readers what to use instead', () => {
    const named = contracts.flatMap(({ deprecated }) => (deprecated?.use ? [deprecated.use] : []));
    expect(named.filter((type) => !contractOf(type))).toEqual([]);
  });

  it('finds a contract by its type, and none for a type that nobody publishes', () => {
    expect(contractOf('engineering.work-order.completed.v1')).toBe(workOrderCompleted);
    expect(contractOf('engineering.work-order.vanished.v1')).toBeUndefined();
  });

  it('gives every service the three task events that feed the inbox (PLAT-020)', () => {
    const published = contracts.filter((contract) => contract.aggregate === 'task').map((contract) => contract.type);
    expect(published).toHaveLength(15);
    expect(published).toContain(tasks['hr-training'].closed.type);
  });

  it('keeps each kind of reference data as state', () => {
    expect(contracts.filter((contract) => contract.isState).map((contract) => contract.type).sort()).toEqual([
      'archives.contract.state.v1', 'archives.estate.state.v1', 'archives.household.state.v1', 'archives.region.state.v1',
      'archives.unit.state.v1', 'customer-service.estate-contact.state.v1',
      'customer-service.occupancy.state.v1',
      'hr-training.calendar.state.v1', 'hr-training.certificate.state.v1',
      'hr-training.employee.state.v1', 'hr-training.org-unit.state.v1', 'hr-training.role-grant.state.v1',
      'hr-training.service-standard.state.v1',
    ]);
  });
});

it('explains no property that no event has', () => {
  const used = new Set(contracts.flatMap(({ schema }) => propertiesOf(schema as Node)));
  expect(Object.keys(fieldWords).filter((name) => !used.has(name))).toEqual([]);
});

describe.each(contracts.map((contract) => [contract.type, contract] as const))('%s', (_, contract) => {
  it('is named <service>.<aggregate>.<past tense>.v<version> on the topic of its aggregate', () => {
    expect(contract.type).toMatch(new RegExp(`^${SERVICE}\\.${WORD}\\.${WORD}\\.v[1-9][0-9]*$`));
    expect(contract.type.startsWith(`${contract.service}.${contract.aggregate}.`)).toBe(true);
    expect(contract.type.endsWith(`.v${contract.version}`)).toBe(true);
    expect(contract.topic).toBe(`guanjia.${contract.service}.${contract.aggregate}${contract.isState ? '.state' : ''}`);
  });

  it('says in Chinese and English what happened, who reacts, and by which rows', () => {
    expect(contract.zh).toMatch(/\p{Script=Han}/u);
    expect(contract.en).toMatch(/[a-z]/);
    expect(Object.keys(contract.reactions).length).toBeGreaterThan(0);
    expect(contract.rows.length).toBeGreaterThan(0);
    for (const reaction of Object.values(contract.reactions)) expect(reaction).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) });
    for (const row of contract.rows) expect(row).toMatch(/^(CS|ENG|BIL|ARC|HR|PLAT)-[0-9]{3}$/);
  });

  it('has properties of which everybody can read what they mean', () => {
    for (const name of propertiesOf(contract.schema as Node)) expect([name, fieldWords[name]]).toEqual([name, { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.any(String) }]);
  });

  it('has samples that fit', () => {
    expect(contract.samples.length).toBeGreaterThan(0);
    for (const payload of contract.samples) expect(parsePayload(contract, payload)).toEqual(payload);
  });

  it('keeps the id and the estate in its draft, and says its estate when it concerns one (PLAT-001)', () => {
    const data = contract.samples[0]!;
    const drafted = contract.draft({ id, estateId: id, at, data });
    expect(drafted).toMatchObject({ type: contract.type, topic: contract.topic, aggregateId: id, estateId: id, occurredAt: at, data });
    const withoutEstate = () => contract.draft({ id, estateId: null, at, data }).estateId;
    if (contract.isEstateLevel) expect(withoutEstate).toThrow(EstateMissing);
    else expect(withoutEstate()).toBeNull();
  });
});

it('lets facts of the group or a region alone go without an estate', () => {
  const free = new Set(contracts.filter((contract) => !contract.isEstateLevel).map((contract) => contract.aggregate));
  expect([...free].sort()).toEqual([
    'calendar', 'candidate', 'certificate', 'employee', 'import-job', 'org-unit', 'position', 'record', 'region', 'role', 'role-grant',
    'service-standard', 'skill', 'task', 'training-session',
  ]);
});

it('a property is explained in one place: no chapter’s words hide another’s', () => {
  const words: { readonly [name: string]: unknown } = fieldWords;
  const hidden = chapterWords.flatMap((chapter) => Object.entries(chapter).filter(([name, meaning]) => words[name] !== meaning).map(([name]) => name));
  expect(hidden).toEqual([]);
});

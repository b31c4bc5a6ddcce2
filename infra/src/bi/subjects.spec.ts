import { describe, expect, it } from '@jest/globals';
import { contractOf, contracts, ticketCreated, type Contract, type ReceivedEvent } from '@guanjia/contracts';
import { fold } from './projection.ts';
import { viewColumns } from './shape.ts';
import { tickets } from './subjects/tickets.ts';
import { subjects } from './subjects.ts';
import { tellsEstate, type Subject } from './subject.ts';

const event = (contract: Contract, data: unknown, seq = 1, at = '2026-03-02T01:30:00.000Z'): ReceivedEvent => ({
  eventId: `${contract.type} ${seq}`, type: contract.type, topic: contract.topic, aggregateId: '01900000-0000-7000-8000-000000000010', seq,
  estateId: '01900000-0000-7000-8000-000000000003', occurredAt: new Date(at), actorId: null, correlationId: null, causationId: null, data,
});

/** The sample once with every word of its closed lists. */
const inOtherWords = (contract: Contract, sample: object): object[] => Object.entries(contract.schema.properties)
  .flatMap(([name, { enum: values }]) => ((values ?? []) as string[]).map((value) => ({ ...sample, [name]: value })));

/** Which columns each topic of a subject fills, by the samples of its contracts. */
function filled(subject: Subject): Map<string, Set<string>> {
  const byTopic = new Map<string, Set<string>>();
  for (const { contract, assign } of subject.sources) {
    for (const sample of contract.samples.flatMap((one) => [one, ...inOtherWords(contract, one as object)])) {
      const names = Object.keys(assign(event(contract, sample)) ?? {});
      byTopic.set(contract.topic, new Set([...byTopic.get(contract.topic) ?? [], ...names]));
    }
  }
  return byTopic;
}

describe.each(subjects.map((subject) => [subject.view, subject] as const))('the subject %s', (_, subject) => {
  const byTopic = filled(subject);
  const names = [...byTopic.values()].flatMap((set) => [...set]);

  it('fills every column that it has and no other', () => {
    expect([...new Set(names)].sort()).toEqual(Object.keys(subject.columns).sort());
  });

  it('fills each column from one topic alone, whose order is kept', () => {
    const twice = names.length - new Set(names).size;
    // Each service has task rows of its own.
    expect(subject.view === 'tasks' ? 0 : twice).toBe(0);
  });

  it('learns whose estate a row is', () => {
    expect(subject.sources.some((source) => tellsEstate(subject, source))).toBe(true);
  });

  it('says what it is and what each column is, in Chinese and English', () => {
    for (const { zh, en } of [subject, ...viewColumns(subject)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]/);
    }
  });
});

describe('the subjects together', () => {
  it('leave out no event, but those whose whole content the state beside them tells', () => {
    const told = new Set(subjects.flatMap(({ sources }) => sources.map(({ contract }) => contract.type)));
    const left = contracts.filter(({ type }) => !told.has(type)).map(({ type }) => type);
    expect(left.filter((type) => !contracts.some(({ type: state, isState }) => isState && state === type.replace(/\.[a-z-]+\.v1$/, '.state.v1')))).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(subjects.map(({ view }) => view)).size).toBe(subjects.length);
  });
});

describe('folding events into rows', () => {
  const of = (type: string, seq: number, at: string): ReceivedEvent => {
    const contract = contractOf(`customer-service.ticket.${type}.v1`)!;
    return event(contract, contract.samples[0], seq, at);
  };

  it('keeps the first dispatch, counts each, and takes the latest state', () => {
    const [row] = fold(tickets, [
      event(ticketCreated, ticketCreated.samples[0]), of('dispatched', 2, '2026-03-02T02:00:00.000Z'), of('reopened', 3, '2026-03-03T02:00:00.000Z'),
      of('dispatched', 4, '2026-03-03T03:00:00.000Z'),
    ]);
    expect(row).toMatchObject({
      number: 'BX-2026-000123', state: 'DISPATCHED', assignment_count: 2, reopen_count: 1, created_at: '2026-03-02T01:30:00.000Z',
      changed_at: '2026-03-03T03:00:00.000Z',
    });
    expect(new Date(row!['dispatched_at'] as string).toISOString()).toBe('2026-03-02T02:00:00.000Z');
  });

  it('makes no row of events of other subjects', () => {
    expect(fold(tickets, [event(contractOf('billing.charge.created.v1')!, contractOf('billing.charge.created.v1')!.samples[0])])).toEqual([]);
  });
});

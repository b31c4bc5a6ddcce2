import { describe, expect, it } from '@jest/globals';
import { chargeReversed, contracts, ticketCompleted, type Contract } from './index.ts';
import { code, payload, uuid } from './fields.ts';
import { publicationFaults, publicationFiles, readPublication, type Publication } from './publication.ts';

const nothing: Publication = { schemas: new Map(), samples: new Map() };

/** What is kept after these contracts were published. */
function published(given: readonly Contract<any>[], before = nothing, release = '1.0.0'): Publication {
  const kept = { schemas: new Map(), samples: new Map() };
  for (const [file, text] of publicationFiles(before, given, release)) {
    const [folder, name] = file.split('/') as ['schemas' | 'samples', string];
    kept[folder].set(name.replace(/\.json$/, ''), JSON.parse(text));
  }
  return kept;
}

const without = <V>(map: ReadonlyMap<string, V>, key: string): Map<string, V> => new Map([...map].filter(([k]) => k !== key));
const reversed = chargeReversed as Contract<any>;

describe('what was published once', () => {
  it('is what the catalogue says today', () => {
    expect(publicationFaults(readPublication(), contracts)).toEqual([]);
    expect([...readPublication().schemas.keys()].sort()).toEqual(contracts.map(({ type }) => type).sort());
  });

  it('takes a new contract', () => {
    expect(publicationFaults(published([chargeReversed]), [chargeReversed, ticketCompleted])).toEqual([]);
  });

  it('takes other words for people and keeps since when it is there', () => {
    const before = published([chargeReversed]);
    const renamed = { ...reversed, en: 'A line was taken back', deprecated: { on: '2026-12-01', use: null } };
    expect(publicationFaults(before, [renamed])).toEqual([]);
    expect(published([renamed], before, '2.0.0').schemas.get(reversed.type)).toMatchObject({
      title: '费用已冲销 · A line was taken back', deprecated: true, 'x-since': '1.0.0',
    });
  });

  it('takes more samples and never loses one', () => {
    const before = published([chargeReversed]);
    const more = { ...reversed, samples: [{ ...chargeReversed.samples[0]!, amountFen: -1 }] };
    expect(publicationFaults(before, [more])).toEqual([]);
    expect(published([more], before).samples.get(reversed.type)).toEqual([...chargeReversed.samples, ...more.samples]);
  });

  it('fails when its schema changes without a new version', () => {
    const changed = { ...reversed, schema: payload({ chargeId: uuid(), reversalId: uuid(), reasonCode: code(), approverId: uuid() }) };
    expect(publicationFaults(published([chargeReversed]), [changed])).toEqual([
      'billing.charge.reversed.v1: amountFen: property removed; make it version 2',
    ]);
  });

  it('takes the same change as a new version beside the old one', () => {
    const schema = payload({ chargeId: uuid() });
    const second = { ...reversed, type: 'billing.charge.reversed.v2', version: 2, schema, samples: [{ chargeId: chargeReversed.samples[0]!.chargeId }] };
    const before = published([chargeReversed]);
    expect(publicationFaults(before, [chargeReversed, second])).toEqual([]);
    expect(publicationFaults(published([chargeReversed, second], before), [chargeReversed, second])).toEqual([]);
  });

  it('fails when its topic changes', () => {
    expect(publicationFaults(published([chargeReversed]), [{ ...reversed, topic: 'guanjia.billing.line' }])).toEqual([
      'billing.charge.reversed.v1: topic changed from guanjia.billing.charge to guanjia.billing.line; make it version 2',
    ]);
  });

  it('fails when its type is gone', () => {
    expect(publicationFaults(published([chargeReversed]), [])).toEqual(['billing.charge.reversed.v1 was published once and is gone']);
  });

  it('fails when its samples are taken away, or its schema', () => {
    const { schemas, samples } = published([chargeReversed]);
    expect(publicationFaults({ schemas, samples: without(samples, reversed.type) }, [chargeReversed])).toEqual([
      'billing.charge.reversed.v1: samples/billing.charge.reversed.v1.json was published and is gone',
    ]);
    expect(publicationFaults({ schemas: without(schemas, reversed.type), samples }, [chargeReversed])).toEqual([
      'billing.charge.reversed.v1: schemas/billing.charge.reversed.v1.json was published and is gone',
    ]);
  });

  it('fails when one of its samples is taken away or edited', () => {
    const { schemas, samples } = published([ticketCompleted]);
    const [first, ...rest] = samples.get(ticketCompleted.type)! as { completionNo: number }[];
    const faults = (payloads: unknown[]) => publicationFaults({ schemas, samples: new Map([[ticketCompleted.type, payloads]]) }, [ticketCompleted]);
    expect(faults(rest)).toEqual([expect.stringContaining('was taken away or edited')]);
    expect(faults([{ ...first!, completionNo: 9 }, ...rest])).toEqual([expect.stringContaining('was taken away or edited')]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { chargeReversed, contracts, ticketCompleted } from './index.ts';
import { sampleFaults, storeNewSamples, storedSamples } from './stored-samples.ts';

describe('the samples of every published version (PLAT-016)', () => {
  it('fit for ever', () => {
    expect(sampleFaults(storedSamples(), contracts)).toEqual([]);
  });

  it('are stored for each contract', () => {
    expect(storedSamples().map((stored) => stored.type).sort()).toEqual(contracts.map((contract) => contract.type).sort());
  });

  it('fail when their type is gone', () => {
    const stored = [{ type: ticketCompleted.type, payloads: ticketCompleted.samples }];
    expect(sampleFaults(stored, [chargeReversed])).toEqual(['customer-service.ticket.completed.v1 was published once and is gone']);
  });

  it('fail when they no longer fit, or are empty', () => {
    const { amountFen: _, ...payload } = chargeReversed.samples[0]!;
    expect(sampleFaults([{ type: chargeReversed.type, payloads: [payload] }], [chargeReversed])).toEqual([
      "billing.charge.reversed.v1 does not fit its contract: / must have required property 'amountFen'",
    ]);
    expect(sampleFaults([{ type: chargeReversed.type, payloads: [] }], [chargeReversed])).toHaveLength(1);
  });

  it('are written once and never overwritten', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samples-'));
    try {
      expect(storeNewSamples([ticketCompleted], folder)).toEqual([ticketCompleted.type]);
      expect(storeNewSamples([{ ...ticketCompleted, samples: [] }, chargeReversed], folder)).toEqual([chargeReversed.type]);
      expect(storedSamples(folder)).toEqual([
        { type: chargeReversed.type, payloads: chargeReversed.samples }, { type: ticketCompleted.type, payloads: ticketCompleted.samples },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

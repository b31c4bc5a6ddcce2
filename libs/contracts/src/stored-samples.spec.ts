import { describe, expect, it } from '@jest/globals';
import { chargeReversed, contracts, feeStandardChanged, ticketCompleted } from './index.ts';
import { unseenNulls } from './nullable.ts';
import { listOf, nullable, payload, uuid } from './fields.ts';
import { readPublication } from './publication.ts';
import { sampleFaults } from './stored-samples.ts';

const stored = [...readPublication().samples].map(([type, payloads]) => ({ type, payloads }));

describe('the samples of every published version (PLAT-016)', () => {
  it('fit for ever', () => {
    expect(sampleFaults(stored, contracts)).toEqual([]);
  });

  it('are stored for each contract', () => {
    expect(stored.map(({ type }) => type).sort()).toEqual(contracts.map((contract) => contract.type).sort());
  });

  it('fail when their type is gone', () => {
    expect(sampleFaults([{ type: ticketCompleted.type, payloads: ticketCompleted.samples }], [chargeReversed]))
      .toEqual(['customer-service.ticket.completed.v1 was published once and is gone']);
  });

  it('fail when they no longer fit, or are empty', () => {
    const { amountFen: _, ...spoilt } = chargeReversed.samples[0]!;
    expect(sampleFaults([{ type: chargeReversed.type, payloads: [spoilt] }], [chargeReversed])).toEqual([
      "billing.charge.reversed.v1 does not fit its contract: / must have required property 'amountFen'",
    ]);
    expect(sampleFaults([{ type: chargeReversed.type, payloads: [] }], [chargeReversed])).toHaveLength(1);
  });

  it('fail when they do not show a property both empty and filled', () => {
    expect(sampleFaults([{ type: feeStandardChanged.type, payloads: feeStandardChanged.samples.slice(0, 1) }], [feeStandardChanged]))
      .toEqual(['billing.fee-standard.changed.v1: no sample has validTo filled']);
    const nested = payload({ members: listOf(payload({ id: nullable(uuid()) })) });
    expect(unseenNulls(nested, [{ members: [{ id: 'a' }] }])).toEqual(['no sample has members[].id null']);
    expect(unseenNulls(nested, [{ members: [{ id: 'a' }, { id: null }] }])).toEqual([]);
  });
});

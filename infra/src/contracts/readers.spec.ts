import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { contracts, ticketClosed, ticketCompleted } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { subscriptionsOf, type SubgraphDefinition } from '@guanjia/subgraph';
import { Inject, Injectable, Module } from '@nestjs/common';
import { archives } from '@guanjia/archives';
import { aReader } from './contracts.fixture.ts';
import { generated } from './generated.ts';
import { readers, unexplained } from './readers.ts';
import { settle } from './settle.ts';

describe('who reads an event', () => {
  it('is asked of the services themselves', async () => {
    const all = await readers();
    expect(all.map(({ name }) => name).sort()).toEqual(['archives', 'bi', 'billing', 'customer-service', 'engineering', 'hr-training']);
    expect(all.find(({ name }) => name === 'billing')!.reactsTo).toContain('engineering.work-order.completed.v1');
    expect(all.find(({ name }) => name === 'engineering')!.copies).toContain('hr-training.certificate.state.v1');
  });

  it('is known of a subscription as soon as a service has it', async () => {
    @Injectable()
    class AddedConsumer {
      constructor(@Inject(Consumers) consumers: Consumers) {
        consumers.on(ticketCompleted, async () => undefined);
      }
    }
    @Module({ providers: [AddedConsumer] })
    class AddedModule {}
    const added: SubgraphDefinition = { ...archives, module: AddedModule, references: [ticketClosed] };
    expect(await subscriptionsOf(added)).toEqual({ reactsTo: new Set([ticketCompleted.type]), copies: new Set([ticketClosed.type]) });
  });

  it('must be explained by the contract', async () => {
    expect(unexplained(await readers(), contracts)).toEqual([]);
    expect(unexplained([aReader('billing', ['customer-service.ticket.triaged.v1'])], contracts)).toEqual([
      'customer-service.ticket.triaged.v1: billing has subscribed, but the contract does not say what it does about it',
    ]);
  });
});

describe('npm run contracts', () => {
  it('finds no published version broken, and every file as it should be', async () => {
    const { faults, files } = await generated();
    expect(faults).toEqual([]);
    expect(settle(files, { isCheck: true })).toEqual([]);
    expect(files.size).toBe(contracts.length * 2 + 2);
  });

  it('names a stale file when it checks, and writes it when it does not', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'contracts-'));
    try {
      const file = path.join(folder, 'events/README.md');
      const files = new Map([[file, 'new\n']]);
      expect(settle(files, { isCheck: true })).toEqual([expect.stringMatching(/^stale: .*events\/README\.md \(run npm run contracts\)$/)]);
      expect(settle(files, { isCheck: false })).toEqual([expect.stringMatching(/^written: /)]);
      expect(readFileSync(file, 'utf8')).toBe('new\n');
      expect(settle(files, { isCheck: true })).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

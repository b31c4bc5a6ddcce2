import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { startTestKafka } from '@guanjia/testing/kafka';
import { brokerDown } from './broker-down.ts';
import type { MessagingFault } from './messaging-fault.ts';
import { outOfOrder } from './out-of-order.ts';
import { runMessagingFault } from './programs.ts';
import type { TransportName } from './rig.ts';
import { slowHandler } from './slow-handler.ts';
import { thrice } from './thrice.ts';

// Each fault breaks a broker of its own; this one only tells whether there can be any.
const kafka = await startTestKafka();
await kafka?.stop();
const canBreakKafka = kafka?.outage !== undefined;

async function expectOutcomes(fault: MessagingFault, size: { transport: TransportName; events: number; seconds: number }): Promise<void> {
  const findings = await runMessagingFault(fault, { ...size, seed: 1, patience: 4, place: tmpdir() }, () => undefined);
  expect(findings.filter(({ isMet }) => !isMet)).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
}

describe.each([
  ['the log in PostgreSQL', 'log', true],
  ['Kafka', 'kafka', canBreakKafka],
] as const)('over %s', (_name, transport, canRun) => {
  const its = canRun ? it : it.skip;

  its('every mutation is acknowledged while the broker is away, and every event arrives when it is back (R5)',
    () => expectOutcomes(brokerDown, { transport, events: 500, seconds: 3 }));

  its('a handler at work while a second member joins has one effect, and the group comes to rest (R9)',
    () => expectOutcomes(slowHandler, { transport, events: 20, seconds: 8 }));
});

describe('whatever the transport does', () => {
  it('an event that is delivered three times has one effect (R6)', () => expectOutcomes(thrice, { transport: 'log', events: 500, seconds: 0 }));

  it('events of one aggregate have the effect of their own order in whichever they come (R7)',
    () => expectOutcomes(outOfOrder, { transport: 'log', events: 0, seconds: 0 }));
});

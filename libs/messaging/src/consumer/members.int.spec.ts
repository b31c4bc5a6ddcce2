import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { groupScope } from '@guanjia/domain';
import type { Tx } from '@guanjia/persistence';
import { eventually } from '@guanjia/testing';
import { openEmbedded, type Embedded } from '../embedded.fixture.ts';
import { factOf, lit } from '../service.fixture.ts';
import { Consumers } from './consumers.ts';
import type { GroupContext } from './group-context.ts';
import { beforeAllStreams, dueHeads, parkAgain } from './parked-events.ts';
import { prepare } from './prepared.ts';
import { retryHead } from './retry-head.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

describe('an event that waits, and two members of its group that look at the same time', () => {
  it('has an attempt from one of them, and the other leaves it until the next is due (R8)', async () => {
    let attempts = 0;
    const consumers = new Consumers<Tx>().on(lit, async () => {
      attempts += 1;
      throw new Error('always');
    });
    const group = await here.consume(consumers);
    await here.transport.publish([factOf(lit, 'bad', 1)]);
    await eventually(async () => expect(await here.service.query('select reason from parked_event')).toEqual([{ reason: 'ERROR' }]));
    await group.stop();
    await here.service.query('update parked_event set next_attempt_at = now(), attempts = 1');
    const { service: { database }, clock, log } = here;
    const context: GroupContext<Tx> = { group: 'reader', database, consumers, clock, log, keepsHistory: true };
    const { heads: [seenByBoth] } = await database.transaction(groupScope, ({ db }) =>
      dueHeads(db, { consumer: 'reader', hasNewFacts: false, baselineBefore: null }, beforeAllStreams));
    const attempt = () => retryHead(context, seenByBoth!, prepare(seenByBoth!.message, consumers));
    const before = attempts;
    await expect(attempt()).rejects.toThrow('always');
    await database.transaction(groupScope, ({ db }) => parkAgain(db, 'reader', seenByBoth!.eventId, { reason: 'ERROR', attempts: 2, retryInMs: 2_000 }));
    expect(await attempt()).toBe(false);
    expect(attempts - before).toBe(1);
  });
});

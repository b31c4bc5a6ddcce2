import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { Consumers } from './consumer/consumers.ts';
import { openEmbedded, type Embedded } from './embedded.fixture.ts';
import { startRelay } from './relay/relay.ts';
import { factOf, lit } from './service.fixture.ts';
import { settled } from './settled.ts';

let here: Embedded;
beforeEach(async () => {
  here = await openEmbedded();
});
afterEach(() => here.close());

describe('a settled system', () => {
  it('has carried every event to its last effect, also when effects make new events', async () => {
    const relay = startRelay({ service: 'reader', url: here.service.url, transport: here.transport, log: here.log });
    const relit = new Consumers<Tx>().on(lit, async ({ aggregateId, data: { n } }, { db }) => {
      await sql`insert into effect (aggregate, n) values (${aggregateId}, ${n})`.execute(db);
      if (n < 6) await here.service.emitWithin(db, [factOf(lit, aggregateId, n + 1)]);
    });
    const group = await here.consume(relit);
    await here.service.emit(Array.from({ length: 8 }, (_, n) => factOf(lit, `a${n}`, 1)));
    await settled([relay], [group]);
    const effects = await here.service.effects();
    await relay.stop();
    expect(Object.values(effects)).toEqual(Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6]));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketCreated } from '@guanjia/contracts';
import { openPostgresLog, toJsonRow, type EventTransport } from '@guanjia/messaging';
import { asAppRole, ensureDatabase } from '@guanjia/persistence';
import { dropDatabase, eventually, rowsOf, testServerUrl } from '@guanjia/testing';
import { prepareBiDatabase } from '../bi/bi-database.ts';
import { quiet } from '../bi/feed.fixture.ts';
import { startFeed, type RunningFeed } from '../bi/start-feed.ts';
import { feedBi } from './feed-bi.ts';

const [bi, logName] = [`guanjia_bi_later_${process.pid}`, `guanjia_bi_later_log_${process.pid}`];
let transport: EventTransport;

beforeAll(async () => {
  transport = await openPostgresLog({ url: await ensureDatabase(testServerUrl(), logName), log: quiet });
});

afterAll(async () => {
  await transport.close();
  for (const name of [bi, logName]) await dropDatabase(name);
});

describe('the BI of an installation that has started', () => {
  it('is fed as soon as its database is there, and until then ends nobody', async () => {
    const event = { eventId: 'event 1', seq: 1, estateId: '01900000-0000-7000-8000-000000000003', occurredAt: new Date(), actorId: null, correlationId: null, causationId: null };
    await transport.publish([{
      ...event, topic: ticketCreated.topic, key: '01900000-0000-7000-8000-000000000001', type: ticketCreated.type,
      value: toJsonRow(event, ticketCreated.samples[0]!), isState: false,
    }]);
    const databaseUrl = new URL(asAppRole(testServerUrl()));
    databaseUrl.pathname = `/${bi}`;
    const feeds: RunningFeed[] = [];
    const startBi = async (): Promise<RunningFeed> => {
      const feed = feeds[0] ?? await startFeed({ databaseUrl: databaseUrl.toString(), transport, clock: { now: () => new Date() }, log: quiet });
      feeds[0] = feed;
      return feed;
    };
    const [warned, said]: [string[], string[]] = [[], []];
    const fed = feedBi({ startBi, log: { ...quiet, warn: (_, message) => void warned.push(message) }, say: (_, en) => void said.push(en) });
    await eventually(() => expect(warned).toEqual(['BI cannot be fed yet, tries again']));
    const adminUrl = await prepareBiDatabase({ serverUrl: testServerUrl(), database: bi, others: [logName] });
    await fed;
    // One event may be taken in before anybody asks how far behind BI is.
    expect([[], ['BI catches up with 1 events in the background', 'BI has caught up']]).toContainEqual(said);
    await eventually(async () => expect(await rowsOf(adminUrl, 'select count(*)::int as tickets from bi.tickets')).toEqual([{ tickets: 1 }]));
    await feeds[0]!.stop();
  });
});

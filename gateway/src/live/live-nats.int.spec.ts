import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NatsNotices } from '@guanjia/messaging';
import { startTestNats } from '@guanjia/testing';
import { aLog } from '../gateway.fixture.ts';
import { following } from './following.fixture.ts';
import { aLiveHouse, type LiveHouse } from './live.fixture.ts';

const nats = await startTestNats();
afterAll(() => nats?.stop());
const east = 'subscription { ticketChanged(estateId: "east") { id } }';

(nats ? describe : describe.skip)('live updates fed by NATS', () => {
  let house: LiveHouse;
  let teller: NatsNotices;
  beforeEach(async () => {
    const { log } = aLog();
    teller = new NatsNotices({ url: nats!.url, name: 'teller', log });
    const ears = new NatsNotices({ url: nats!.url, name: 'gateway', log });
    house = await aLiveHouse({ notices: ears });
    // Whoever subscribes before the first connection is told to read anew.
    await Promise.all([ears, teller].map((notices) => notices.listen({ onNotice: () => undefined }).ready));
  });
  afterEach(async () => {
    await house.close();
    await teller.close();
  });
  const change = (): void => {
    house.titles.set('ticket-east-1', '漏水');
    teller.tell([{ estateId: 'east', type: 'customer-service.ticket.changed', aggregate: 'customer-service.ticket', id: 'ticket-east-1', version: null }]);
  };

  it('come from whatever process told of the change', async () => {
    const lin = following(house.socket('lin'), { query: east });
    await lin.open(change);
    expect(lin.heard[0]).toEqual({ data: { ticketChanged: { id: 'ticket-east-1' } } });
  });

  (nats?.outage ? it : it.skip)('end with the word to read anew when NATS was away, and go on for whoever comes back (R18)', async () => {
    const client = house.socket('lin');
    const lin = following(client, { query: east });
    const stream = following(await house.stream('lin'), { query: east });
    await Promise.all([lin.open(change), stream.open(change)]);
    await nats!.outage!.kill();
    await nats!.outage!.start();
    await Promise.all([lin.ended, stream.ended]);
    for (const { heard } of [lin, stream]) expect(heard.at(-1)).toMatchObject({ errors: [{ extensions: { code: 'RESUME', retriable: true } }] });
    const again = following(client, { query: east });
    await again.open(change);
  });
});

import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { eventually, startTestNats } from '@guanjia/testing';
import { connect } from '@nats-io/transport-node';
import { rememberingLog } from '../transport.fixture.ts';
import { NatsNotices } from './nats-notices.ts';
import { natsOptions } from './nats-options.ts';
import { subjectOf } from './notice-message.ts';
import { describeNotices } from './notices.contract.ts';
import { aNotice, rememberingListener } from './notices.fixture.ts';

const nats = await startTestNats();
const open = (url = nats!.url, log = rememberingLog()): NatsNotices => new NatsNotices({ url, name: 'test', log });

afterAll(() => nats?.stop());

(nats ? describe : describe.skip)('notices over NATS', () => {
  const opened: NatsNotices[] = [];
  const tracked = (notices: NatsNotices): NatsNotices => (opened.push(notices), notices);

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });

  describeNotices('hold the contract:', { open: async () => open(), openSecond: async () => open() });

  it('leave out messages that are no notice, and count them', async () => {
    const [reader, ear] = [tracked(open()), rememberingListener()];
    await reader.listen(ear.listener).ready;
    const stranger = await connect(natsOptions({ url: nats!.url, name: 'stranger' }));
    const notice = aNotice();
    const bad = ['{', 'null', '[]', '{}', JSON.stringify({ ...notice, version: '2' }), JSON.stringify({ ...notice, id: 7 }),
      // Said to one estate and about another.
      JSON.stringify(aNotice()), new Uint8Array([0xff, 0xfe])];
    for (const message of [...bad, JSON.stringify(notice)]) stranger.publish(subjectOf(notice), message);
    await stranger.drain();
    await eventually(() => expect(ear.heard).toEqual([notice]));
    expect(reader.counts).toMatchObject({ unreadable: bad.length, heard: 1, failed: 0 });
  });

  it('are dropped and counted without waiting while no server was ever there; one line says so', async () => {
    const log = rememberingLog();
    const lonely = tracked(open('nats://127.0.0.1:1', log));
    const ear = rememberingListener();
    const listening = lonely.listen(ear.listener);
    lonely.tell([aNotice(), aNotice()]);
    await eventually(() => expect(log.lines).toHaveLength(1));
    lonely.tell([aNotice()]);
    expect(lonely.counts).toMatchObject({ told: 0, dropped: 3 });
    listening.stop();
  });
});

(nats?.outage ? describe : describe.skip)('a NATS server that goes and comes back', () => {
  it('costs what is told meanwhile, is told to listeners, and everything goes on after it (R18)', async () => {
    const log = rememberingLog();
    const [teller, reader] = [open(), open(nats!.url, log)];
    const [early, late] = [rememberingListener(), rememberingListener()];
    const order: string[] = [];
    await reader.listen({ ...early.listener, onMissed: () => (order.push('look again'), early.listener.onMissed!()) }).ready;
    await teller.listen({ onNotice: () => undefined }).ready;
    await nats!.outage!.kill();
    await eventually(() => {
      teller.tell([aNotice()]);
      expect(teller.counts.dropped).toBeGreaterThan(0);
    });
    const listening = reader.listen(late.listener);
    void listening.ready.then(() => order.push('all is heard'));
    const lost = () => log.lines.filter(({ message }) => message.includes('is lost'));
    await eventually(() => expect(lost()).toHaveLength(1));
    await nats!.outage!.start();
    await listening.ready;
    const notice = aNotice();
    await eventually(() => {
      teller.tell([notice]);
      expect([early.ids(), late.ids()].map((ids) => ids.includes(notice.id))).toEqual([true, true]);
    });
    expect(early.missed).toBe(1);
    // Whoever looked before would miss what changes between.
    expect(order).toEqual(['all is heard', 'look again']);
    expect(lost()).toHaveLength(1);
    await Promise.all([teller.close(), reader.close()]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '@guanjia/testing';
import { aNotice, rememberingListener } from './notices.fixture.ts';
import type { Notice, Notices } from './notices.ts';

interface NoticesUnderTest {
  open(): Promise<Notices>;
  /** What another process, or another part of this one, holds of the one opened last. */
  openSecond(): Promise<Notices>;
}

/** What live notices must hold, whatever carries them. */
export function describeNotices(name: string, subject: NoticesUnderTest): void {
  describe(name, () => {
    let teller: Notices;
    let reader: Notices;

    beforeEach(async () => {
      teller = await subject.open();
      reader = await subject.openSecond();
      // From here on both are connected.
      await Promise.all([teller, reader].map((one) => one.listen({ filter: { estateId: randomUUID() }, onNotice: () => undefined }).ready));
    });
    afterEach(async () => {
      await Promise.all([teller.close(), reader.close()]);
    });

    it('reach every listener, here and elsewhere, whole', async () => {
      const listeners = [teller, reader, reader].map((one) => ({ one, ear: rememberingListener() }));
      await Promise.all(listeners.map(({ one, ear }) => one.listen(ear.listener).ready));
      const told = [aNotice(), aNotice({ estateId: null, version: null })];
      teller.tell(told);
      for (const { ear } of listeners) {
        await eventually(() => expect(ear.heard).toHaveLength(2));
        expect(ear.heard).toEqual(expect.arrayContaining(told));
      }
    });

    it('are heard by estate, by aggregate, and by both', async () => {
      const [mine, theirs] = [randomUUID(), randomUUID()];
      const all = [mine, theirs, null].flatMap((estateId) =>
        ['engineering.lamp', 'engineering.lamp-post', 'billing.lamp'].map((aggregate) => aNotice({ estateId, aggregate })));
      const filters = [{ estateId: mine }, { estateId: null }, { aggregate: 'engineering.lamp' }, { estateId: theirs, aggregate: 'billing.lamp' }, {}];
      const ears = filters.map((filter) => ({ filter, ...rememberingListener(filter) }));
      await Promise.all(ears.map(({ listener }) => reader.listen(listener).ready));
      teller.tell(all);
      for (const { filter, ids } of ears) {
        const wanted = all.filter((notice) => Object.entries(filter).every(([key, value]) => notice[key as keyof Notice] === value));
        await eventually(() => expect(ids()).toEqual(wanted.map(({ id }) => id).sort()));
      }
    });

    it('reach the others when one listener throws, at once or later', async () => {
      const [before, after] = [rememberingListener(), rememberingListener()];
      await reader.listen(before.listener).ready;
      await reader.listen({ onNotice: () => { throw new Error('broken'); } }).ready;
      await reader.listen({ onNotice: () => Promise.reject(new Error('broken later')) }).ready;
      await reader.listen(after.listener).ready;
      teller.tell([aNotice(), aNotice()]);
      await eventually(() => expect([before.heard.length, after.heard.length]).toEqual([2, 2]));
      await eventually(() => expect(reader.counts.failed).toBe(4));
    });

    it('are brought after the command that told them has gone on', async () => {
      const ear = rememberingListener();
      await teller.listen(ear.listener).ready;
      teller.tell([aNotice()]);
      expect(ear.heard).toEqual([]);
      await eventually(() => expect(ear.heard).toHaveLength(1));
    });

    it('come in thousands', async () => {
      const ear = rememberingListener();
      await reader.listen(ear.listener).ready;
      const told = Array.from({ length: 5_000 }, () => aNotice());
      for (let n = 0; n < told.length; n += 50) teller.tell(told.slice(n, n + 50));
      await eventually(() => expect(ear.ids()).toEqual(told.map(({ id }) => id).sort()), { everyMs: 100 });
      expect(teller.counts).toMatchObject({ told: 5_000, dropped: 0 });
    });

    it('no longer come to one who stopped', async () => {
      const [stays, stops] = [rememberingListener(), rememberingListener()];
      await reader.listen(stays.listener).ready;
      const listening = reader.listen(stops.listener);
      await listening.ready;
      listening.stop();
      listening.stop();
      teller.tell([aNotice()]);
      await eventually(() => expect(stays.heard).toHaveLength(1));
      expect(stops.heard).toEqual([]);
    });

    it('are told to nobody once closed, and telling still fails nobody', async () => {
      const ear = rememberingListener();
      await teller.listen(ear.listener).ready;
      await teller.close();
      teller.tell([aNotice()]);
      await teller.close();
      expect(ear.heard).toEqual([]);
    });
  });
}

import { describe, expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decidePlatform, decideWatch, type OnlinePlatform, type OnlineWatchLog } from './online-watch.rules.ts';

const context = { now: at('10:00'), actorId: idOf(33) };

describe('an online watch', () => {
  const platform: OnlinePlatform = { id: idOf(83), estateId: idOf(3), code: 'FORUM', name: '论坛', watcherId: idOf(33), isWatched: true };
  const log: OnlineWatchLog = { id: idOf(84), estateId: idOf(3), on: '2026-03-02', platform: 'FORUM', found: 0, by: idOf(33), at: at('09:00') };
  const watched = (change: object = {}, known: OnlineWatchLog | null = null, isSuperior = false) => () =>
    decideWatch({ id: idOf(84), estateId: idOf(3), on: '2026-03-02', platform, issues: 0, ...change }, known, { ...context, isSuperior });

  it('is kept when nothing was found, and adds what a second look finds (CS-027)', () => {
    expect(watched()().state).toMatchObject({ found: 0, by: idOf(33) });
    expect(watched({ issues: 2, id: idOf(85) }, { ...log, found: 1 })().state).toMatchObject({ id: idOf(84), found: 3 });
  });

  it('is the named person’s, or a superior’s, and of a platform that is watched (CS-027)', () => {
    const another = { ...platform, watcherId: idOf(34) };
    expect(watched({ platform: another })).toThrow(expect.objectContaining({ code: 'NOT_THE_WATCHER' }));
    expect(watched({ platform: another }, null, true)().state).toMatchObject({ by: idOf(33) });
    for (const none of [null, { ...platform, isWatched: false }]) expect(watched({ platform: none })).toThrow(expect.objectContaining({ code: 'PLATFORM_NOT_WATCHED' }));
    expect(() => decidePlatform({ ...platform, code: '论坛' })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    expect(decidePlatform(platform).state).toEqual(platform);
  });
});

import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@guanjia/testing';
import { NoticePace } from './notice-pace.ts';
import { aNotice } from './notices.fixture.ts';
import type { Notice } from './notices.ts';

function paced() {
  const told: Notice[] = [];
  return { told, pace: new NoticePace({ tell: (notices) => void told.push(...notices) }), versions: () => told.map(({ version }) => version) };
}

const lamp = aNotice();
const at = (version: number | null): Notice => ({ ...lamp, version });

describe('the pace of notices', () => {
  it('tells the first change at once and the last of many soon after', async () => {
    const { pace, versions } = paced();
    for (let version = 1; version <= 50; version++) pace.tell([at(version)]);
    expect(versions()).toEqual([1]);
    await eventually(() => expect(versions()).toEqual([1, 50]));
  });

  it('goes on at a few a second while changes go on, and ends with the last', async () => {
    const { pace, versions } = paced();
    const begun = performance.now();
    for (let version = 1; version <= 50; version++) {
      pace.tell([at(version)]);
      await pause(20);
    }
    await eventually(() => expect(versions().at(-1)).toBe(50));
    expect(versions().length).toBeGreaterThan(2);
    expect(versions().length).toBeLessThanOrEqual(2 + (performance.now() - begun) / 300);
    expect(versions()).toEqual([...versions()].sort((one, other) => one! - other!));
  });

  it('holds no aggregate up for another', () => {
    const { pace, told } = paced();
    const others = [lamp, aNotice(), aNotice({ id: lamp.id, aggregate: 'engineering.lamp-post' })];
    for (const other of others) pace.tell([other]);
    expect(told).toEqual(others);
  });

  it('never tells an older version after a newer one, whichever transaction was answered first', async () => {
    const { pace, versions } = paced();
    pace.tell([at(5)]);
    pace.tell([at(4)]);
    pace.tell([at(7)]);
    pace.tell([at(6)]);
    await eventually(() => expect(versions()).toEqual([5, 7]));
    pace.flush();
    expect(versions()).toEqual([5, 7]);
  });

  it('keeps a change without a version until it has been told', async () => {
    const { pace, versions } = paced();
    pace.tell([at(1)]);
    pace.tell([at(null)]);
    pace.tell([at(2)]);
    await eventually(() => expect(versions()).toEqual([1, null]));
  });

  it('tells what waits when the process stops', () => {
    const { pace, versions } = paced();
    pace.tell([at(1)]);
    pace.tell([at(2)]);
    pace.flush();
    pace.flush();
    expect(versions()).toEqual([1, 2]);
  });
});

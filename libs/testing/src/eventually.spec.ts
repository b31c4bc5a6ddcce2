import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';

describe('eventually', () => {
  it('answers as soon as the assertion holds', async () => {
    let calls = 0;
    const assertion = () => {
      calls += 1;
      expect(calls).toBeGreaterThanOrEqual(3);
      return 'done';
    };
    expect(await eventually(assertion, { everyMs: 1 })).toBe('done');
    expect(calls).toBe(3);
  });

  it('throws the last failure when time is up', async () => {
    let calls = 0;
    const assertion = async () => {
      calls += 1;
      throw new Error(`failure ${calls}`);
    };
    await expect(eventually(assertion, { timeoutMs: 20, everyMs: 1 })).rejects.toThrow(/^failure \d+$/);
    expect(calls).toBeGreaterThan(1);
  });

  it('asks once more after the last pause, so that a slow machine is not failed unheard', async () => {
    const answers = [false, true];
    await eventually(() => expect(answers.shift()).toBe(true), { timeoutMs: 30, everyMs: 20 });
    expect(answers).toEqual([]);
  });
});

import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, it } from '@jest/globals';

interface Suite {
  name: string;
  message: string;
  assertionResults: { title: string; status: string; failureMessages: string[] }[];
}

const root = path.join(import.meta.dirname, '../../..');
const jest = ['-C', 'guanjia-src', '--import', './infra/src/loader.mjs', '--no-warnings', 'node_modules/jest/bin/jest.js', '--testMatch', '**/jest/failing/*.ts', '--json'];

it('reports whatever can go wrong in a suite, and where', async () => {
  const { code, out } = await new Promise<{ code: unknown; out: string }>((resolve) => {
    execFile(process.execPath, jest, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } }, (error, out) => resolve({ code: error?.code, out }));
  });
  const suites = (JSON.parse(out) as { testResults: Suite[] }).testResults.toSorted((a, b) => a.name.localeCompare(b.name));
  const told = suites.map(({ name, message, assertionResults }) => [
    path.basename(name), ...assertionResults.map(({ title, status }) => `${title}: ${status}`), ...(assertionResults.length ? [] : [/Cannot find module/.exec(message)?.[0]]),
  ]);
  expect({ code, told }).toEqual({
    code: 1,
    told: [
      ['assertions.ts', 'is wrong: failed', 'is wrong for 1: failed', 'never ends: failed', 'is right: passed'],
      ['before.ts', 'is not reached: failed'],
      ['lost-rejection.ts', 'loses a rejection: failed'],
      ['missing-import.ts', 'Cannot find module'],
    ],
  });
  expect(suites[0]!.message).toContain('failing/assertions.ts:11:');
  expect(suites[0]!.message).toContain('failing/assertions.ts:15:');
});

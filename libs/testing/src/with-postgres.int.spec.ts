import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { eventually } from './eventually.ts';

const withPostgres = fileURLToPath(new URL('../bin/with-postgres.mjs', import.meta.url));
const tellAndWait = 'console.log(process.env.GUANJIA_TEST_POSTGRES_URL); setInterval(() => undefined, 1000)';

function run(script: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { GUANJIA_TEST_POSTGRES_URL: _url, GUANJIA_TEST_RUN: _run, ...rest } = process.env;
  return spawn(process.execPath, ['--no-warnings', withPostgres, process.execPath, '-e', script], { env: { ...rest, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
}

const said = (child: ChildProcess) => new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())));
const exitCode = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));

async function answers(url: string): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  await client.end();
}

const isGone = (url: string) => eventually(() => expect(answers(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' }));

describe('a command with a PostgreSQL of its own', () => {
  it('passes on the exit code and leaves no server behind', async () => {
    const child = run('console.log(process.env.GUANJIA_TEST_POSTGRES_URL); process.exitCode = 7');
    const [url, code] = await Promise.all([said(child), exitCode(child)]);
    expect(code).toBe(7);
    await isGone(url);
  });

  it('tells of a command that died by a signal as shells do', async () => {
    expect(await exitCode(run('process.kill(process.pid, "SIGTERM")'))).toBe(128 + 15);
  });

  it('leaves no server behind when it is killed', async () => {
    const child = run(`${tellAndWait}; setTimeout(() => process.exit(), 1000)`);
    const closed = exitCode(child); // after the command itself, which outlives the kill, has ended
    const url = await said(child);
    await answers(url);
    child.kill('SIGKILL');
    await isGone(url);
    await closed;
  });

  it('ends its command and its server when it is terminated', async () => {
    const child = run(tellAndWait);
    const url = await said(child);
    child.kill('SIGTERM');
    expect(await exitCode(child)).toBe(128 + 15);
    await isGone(url);
  });

  it('joins a server that is given, and removes there only what it made itself', async () => {
    const given = process.env['GUANJIA_TEST_POSTGRES_URL'] as string;
    const child = run('console.log(process.env.GUANJIA_TEST_POSTGRES_URL)', { GUANJIA_TEST_POSTGRES_URL: given });
    const [url, code] = await Promise.all([said(child), exitCode(child)]);
    expect([url, code]).toEqual([given, 0]);
    await answers(given);
  });

  it('starts beside another run with data of its own', async () => {
    const children = [run(tellAndWait), run(tellAndWait)];
    const urls = await Promise.all(children.map(said));
    expect(new Set(urls).size).toBe(2);
    await Promise.all(urls.map(answers));
    await Promise.all(children.map((child) => (child.kill('SIGTERM'), exitCode(child))));
    await Promise.all(urls.map(isGone));
  });
});

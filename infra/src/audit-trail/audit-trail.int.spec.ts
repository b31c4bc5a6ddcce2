import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archives } from '@guanjia/archives';
import { keysInFile, keysInUse, useKeys } from '@guanjia/persistence';
import { headquarters, startSubgraph, type SubgraphHarness } from '@guanjia/testing';
import { randomUUID } from 'node:crypto';
import { runCommand } from '../events/run-command.ts';
import type { Installation } from '../platform/installation.ts';
import { activateKeyCommand, newKeyCommand, rotateCommand } from './rotate.command.ts';
import { verifyCommand } from './verify.command.ts';

describe('npm run audit', () => {
  let h: SubgraphHarness;
  let home: string;
  const lines: string[] = [];
  const installation = (): Installation => ({
    adminUrls: new Map([['archives', h.adminUrl]]), logUrl: h.adminUrl, adminUrlOf: () => h.adminUrl, close: async () => undefined,
  });
  const tools = { open: async () => installation(), say: (line: string) => void lines.push(line) };
  const run = async (...args: string[]) => {
    lines.length = 0;
    return { ...(await runCommand([verifyCommand(tools), newKeyCommand(tools), activateKeyCommand(tools), rotateCommand(tools)], args, 'audit')), lines: [...lines] };
  };
  const enterGroup = () => h.as(headquarters('GA')).run('mutation($id: ID!, $key: IdempotencyKey!) { closeRegion(id: $id, idempotencyKey: $key) { id } }', { id: randomUUID(), key: randomUUID() });

  beforeAll(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'guanjia-audit-'));
    process.env['GUANJIA_HOME'] = home;
    h = await startSubgraph(archives);
    useKeys(keysInFile(path.join(home, 'personal-data-keys.json')));
    await enterGroup();
    await h.subgraph.audit.denials.flush();
    await h.seal();
  });
  afterAll(async () => {
    delete process.env['GUANJIA_HOME'];
    await h.stop();
    rmSync(home, { recursive: true });
  });

  it('verifies a trail that is as it was, and knows a chain end that was noted', async () => {
    const { exitCode, lines: [line] } = await run('verify', '--service', 'archives');
    expect({ exitCode, line }).toEqual({ exitCode: 0, line: expect.stringMatching(/1 seals over 1 rows hold, 0 rows to be sealed; [0-9a-f]{64}$/) });
    const head = line!.slice(-64);
    expect((await run('verify', '--service', 'archives', '--head', head)).exitCode).toBe(0);
    expect(await run('verify', '--service', 'archives', '--head', 'f'.repeat(64))).toMatchObject({ exitCode: 1, text: expect.stringContaining('is in no chain') });
  });

  it('names the service and the row where it is broken', async () => {
    await h.sql('alter table denial disable trigger all');
    await h.sql(`update denial set actor_id = 'somebody else'`);
    expect(await run('verify', '--service', 'archives')).toEqual({
      exitCode: 1, text: expect.stringContaining('the audit trail is broken: archives'), lines: [expect.stringMatching(/^archives: .*a row was changed.* row 1 of denial$/)],
    });
  });

  it('says how it is called when it is called otherwise', async () => {
    expect(await run('verify', '--service', 'sales')).toMatchObject({ exitCode: 2, text: expect.stringContaining('npm run audit -- verify [--service <name>]') });
  });

  it('adds a key for its owner alone, and seals everything under it, saying how far it is', async () => {
    const file = path.join(home, 'personal-data-keys.json');
    const old = keysInUse().active;
    expect((await run('new-key')).exitCode).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { keys: object }).keys)).toHaveLength(2);
    expect((JSON.parse(readFileSync(file, 'utf8')) as { active: string }).active).toBe(old);
    expect((await run('activate-key')).exitCode).toBe(0);
    const { exitCode, lines: told } = await run('rotate', '--service', 'archives');
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: expect.arrayContaining([expect.stringContaining('archives household.members')]) });
    expect(keysInUse().active).not.toBe(old);
    expect((await h.sql('select distinct key_id from sealed_column')).map(({ key_id }: { key_id: string }) => key_id)).toEqual([keysInUse().active]);
  });
});

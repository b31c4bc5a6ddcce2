import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { assertLoopback, demoIssuer } from './demo-issuer.ts';

describe('the demo issuer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-issuer-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('hands out tokens that its verifier accepts, and no other issuer’s does', async () => {
    const issuer = demoIssuer({ host: '127.0.0.1' });
    const token = await issuer.tokenFor('employee-1');
    expect(await issuer.verifier.verify(token)).toMatchObject({ id: 'employee-1' });
    await expect(demoIssuer({ host: '::1' }).verifier.verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('keeps its key in a file that its owner alone can read, so that tokens survive a restart', async () => {
    const keyFile = join(folder, 'demo-key.pem');
    const token = await demoIssuer({ host: 'localhost', keyFile }).tokenFor('employee-2');
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(await demoIssuer({ host: 'localhost', keyFile }).verifier.verify(token)).toMatchObject({ id: 'employee-2' });
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'guanjia.example', '127.evil.example', ''])('refuses to work on %p', (host) => {
    expect(() => demoIssuer({ host })).toThrow('loopback');
  });

  it.each(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('takes %s for loopback', (host) => {
    expect(() => assertLoopback(host)).not.toThrow();
  });
});

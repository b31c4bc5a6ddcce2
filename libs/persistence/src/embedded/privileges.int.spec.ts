import { afterAll, describe, expect, it } from '@jest/globals';
import { chmodSync, cpSync, lstatSync, mkdirSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs';
import { accountNamed, chooseAccount, type Account } from './accounts.ts';
import { giveTo } from './data-place.ts';
import { query, Workshop } from './embedded-postgres.fixture.ts';
import { copyForAccount, findPrograms, packageRoot, restoreLinks } from './programs.ts';
import { runProgram } from './run-program.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('started by root', () => {
  it('runs as another account, which owns the data', async () => {
    const server = await workshop.start(workshop.path('ordinary'));
    const account = chooseAccount(workshop.path('ordinary')) as Account;
    expect(account.uid).not.toBe(0);
    expect(statSync(server.dataDir).uid).toBe(account.uid);
    expect(statSync(`/proc/${server.pid}`).uid).toBe(account.uid);
  });

  it('below a private folder of root, keeps the data elsewhere behind a link; removing the link begins anew', async () => {
    const { dataDir, first } = await startBelowPrivateFolder('private');
    expect(lstatSync(dataDir).isSymbolicLink()).toBe(true);
    expect(realpathSync(dataDir)).toBe(first.dataDir);
    expect(statSync(workshop.path('private')).mode & 0o777).toBe(0o700);
    expect(workshop.log.join('\n')).toContain(`the data are in ${first.dataDir}`);
    await query(first.url('postgres'), 'create table kept as select 1 as id');
    await first.stop();

    const second = await workshop.start(dataDir);
    expect(second.dataDir).toBe(first.dataDir);
    expect(await query(second.url('postgres'), 'select id from kept')).toEqual([{ id: 1 }]);
    await second.stop();

    rmSync(dataDir);
    mkdirSync(dataDir); // an empty folder gives way to the link
    const anew = await workshop.start(dataDir);
    expect(readlinkSync(dataDir)).toBe(anew.dataDir);
    expect(await query(anew.url('postgres'), `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
  });

  it('in the private folder of an ordinary user, runs as that user', async () => {
    const home = workshop.path('of-nobody');
    mkdirSync(home, { mode: 0o700 });
    const nobody = accountNamed('nobody');
    giveTo(home, nobody);
    const server = await workshop.start(`${home}/data`, { durable: false });
    expect(server.dataDir).toBe(`${home}/data`);
    expect(statSync(server.dataDir).uid).toBe(nobody.uid);
  });

  it('copies programs that the account cannot read to where it can', async () => {
    const account = chooseAccount(workshop.folder) as Account;
    const checkout = workshop.path('checkout');
    mkdirSync(checkout);
    cpSync(packageRoot(), checkout, { recursive: true, verbatimSymlinks: true });
    chmodSync(checkout, 0o700);
    const places = [workshop.path('a', 'cache')];
    const copy = copyForAccount({ root: checkout, version: '1', account, places });
    expect((await version(`${checkout}/native/bin/postgres`, account)).code).not.toBe(0);
    expect(await version(`${copy}/native/bin/postgres`, account)).toMatchObject({ code: 0, log: expect.stringContaining('PostgreSQL') });
    expect(copyForAccount({ root: checkout, version: '1', account, places })).toBe(copy);
  });

  it('never runs programs from a place that somebody else can write to', () => {
    const account = chooseAccount(workshop.folder) as Account;
    const open = workshop.path('open');
    mkdirSync(open);
    chmodSync(open, 0o777);
    expect(() => copyForAccount({ root: packageRoot(), version: '1', account, places: [open] })).toThrow(
      expect.objectContaining({ code: 'BINARIES_UNREADABLE', en: expect.stringContaining(open) }),
    );
  });
});

describe('programs installed without install scripts', () => {
  it('get the links that npm did not make', async () => {
    const root = workshop.path('bare');
    cpSync(packageRoot(), root, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() });
    expect((await version(`${root}/native/bin/postgres`, undefined)).code).not.toBe(0);
    expect(restoreLinks(root)).toBe(true);
    expect((await version(`${root}/native/bin/postgres`, undefined)).code).toBe(0);
  });

  it('are found for this machine', () => {
    expect(findPrograms(chooseAccount(workshop.folder)).version).toMatch(/^18\./);
  });
});

const version = (program: string, account: Account | undefined) => runProgram({ program, args: ['--version'], account });

async function startBelowPrivateFolder(name: string) {
  const folder = workshop.path(name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  const dataDir = `${folder}/data`;
  return { dataDir, first: await workshop.start(dataDir) };
}

// One throw-away PostgreSQL for a whole test run. Plain JavaScript: Jest loads it before any transform exists, and Node
// itself strips the types of the launcher's sources.
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, lstatSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startInContainer } from './postgres-in-container.mjs';

const launcher = (file) => import(new URL(`../persistence/src/embedded/${file}`, import.meta.url).href);
const { chooseAccount } = await launcher('accounts.ts');
const { findPrograms } = await launcher('programs.ts');
const { startPostgres } = await launcher('start-postgres.ts');

/** Starts a server, or joins the one that GUANJIA_TEST_POSTGRES_URL names.
 *  Answers the environment for the tests, and how to end: what this call began is removed, nothing else. */
export async function startTestServer() {
  const given = { url: process.env.GUANJIA_TEST_POSTGRES_URL, run: process.env.GUANJIA_TEST_RUN };
  const run = given.run ?? randomBytes(4).toString('hex');
  if (!given.url) {
    const server = await (process.env.GUANJIA_TEST_CONTAINERS === '1' ? startInContainer() : startThrowAway());
    return { env: environment(server.url, run), stop: server.stop };
  }
  const stop = () => (given.run ? Promise.resolve() : asAdmin(given.url, (admin) => dropDatabases(admin, `guanjia_${run}_`)));
  return { env: environment(given.url, run), stop };
}

const environment = (url, run) => ({ GUANJIA_TEST_POSTGRES_URL: url, GUANJIA_TEST_RUN: run });

/** Initialising takes longer than everything else: data directories are used again, one per run at a time.
 *  The launcher refuses one that a live run holds, and stops the server that a killed run left on it. */
async function startThrowAway() {
  const folder = ownFolder();
  for (let slot = 1; ; slot++) {
    const dataDir = path.join(folder, `slot-${slot}`);
    try {
      return await startClean(dataDir).catch((error) => startAnew(dataDir, error));
    } catch (error) {
      if (error.code !== 'DATA_DIR_IN_USE') throw error;
    }
  }
}

async function startClean(dataDir) {
  const server = await startPostgres({ dataDir, durable: false, maxConnections: 200 });
  const url = server.url('postgres');
  try {
    await removeLeftovers(url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, stop: () => asAdmin(url, (admin) => dropDatabases(admin, 'guanjia_')).finally(server.stop) };
}

/** Nothing was flushed to disk: data that a crash of the machine has damaged are thrown away. */
async function startAnew(dataDir, error) {
  if (error.code === 'DATA_DIR_IN_USE') throw error;
  rmSync(dataDir, { recursive: true, force: true });
  return startClean(dataDir);
}

/** In memory where there is plenty: on a slow disk each copy of a template takes a third of a second instead of 10 ms. */
function temporaryFolder() {
  const memory = '/dev/shm';
  const plenty = 4 * 2 ** 30;
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > plenty && freemem() > plenty ? memory : tmpdir();
  } catch {
    return tmpdir(); // no such place on this system
  }
}

/** A folder of this account alone: names in a folder for everybody can be taken by anybody. */
function ownFolder() {
  const uid = process.getuid?.() ?? 0;
  const place = temporaryFolder();
  const { version } = findPrograms(chooseAccount(place));
  const key = createHash('sha256').update(`${version} ${process.arch} ${uid}`).digest('hex').slice(0, 10);
  const folder = path.join(place, `guanjia-test-${key}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const entry = lstatSync(folder);
  const isOurs = entry.isDirectory() && (!process.getuid || (entry.uid === uid && (entry.mode & 0o022) === 0));
  return isOurs ? folder : mkdtempSync(`${folder}-`);
}

/** What an earlier run made: its databases, then its roles, which all databases share. */
const removeLeftovers = (url) =>
  asAdmin(url, async (admin) => {
    await dropDatabases(admin, 'guanjia_');
    const { rows } = await admin.query(`select rolname from pg_roles where not rolsuper and not starts_with(rolname, 'pg_')`);
    for (const { rolname } of rows) await admin.query(`drop role ${admin.escapeIdentifier(rolname)}`);
  });

async function dropDatabases(admin, prefix) {
  const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
  for (const { datname } of rows) await admin.query(`drop database if exists ${admin.escapeIdentifier(datname)} with (force)`);
}

async function asAdmin(url, work) {
  const admin = new pg.Client(url);
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The line that the house is tested with; another one by `GUANJIA_TEST_KAFKA_VERSION`. */
export const KAFKA_VERSION = process.env['GUANJIA_TEST_KAFKA_VERSION'] ?? '4.1.1';

const cacheFolder = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'guanjia');

/** Whether this machine can run a broker from jars. */
export async function hasJavaAndMaven(): Promise<boolean> {
  const answers = await Promise.all([works('java', '-version'), existsSync(folderOf(KAFKA_VERSION)) || works('mvn', '-version')]);
  return answers.every(Boolean);
}

/** Folder with Apache Kafka's jars, collected from Maven Central the first time on a machine. */
export async function kafkaJars(version = KAFKA_VERSION): Promise<string> {
  const folder = folderOf(version);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(path.join(cacheFolder, 'draft-'));
  const pom = path.join(import.meta.dirname, 'pom.xml');
  await run('mvn', ['-q', '-B', '-f', pom, `-Dkafka.version=${version}`, `-DoutputDirectory=${draft}`, 'dependency:copy-dependencies']);
  // Somebody else may have been faster.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  return folder;
}

const folderOf = (version: string): string => path.join(cacheFolder, `kafka-${version}`);

const works = (program: string, question: string): Promise<boolean> => run(program, [question]).then(() => true, () => false);

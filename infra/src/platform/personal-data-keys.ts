import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keysInFile, readKeys, useKeys } from '@guanjia/persistence';
import { readStandaloneConfig, SettingsWrong } from '../standalone/standalone.config.ts';

/** Where an installation keeps the keys of personal data: `PII_KEYS_FILE`, or in `GUANJIA_HOME`. */
export function personalDataKeysFile(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['PII_KEYS_FILE'] ?? path.join(readStandaloneConfig(environment).home, 'personal-data-keys.json');
}

/** Tools of the command line work under the installation's keys. An embedded one has them from its first start; of a
 *  server's databases they have to be named.
 *  @throws SettingsWrong */
export function useInstallationKeys(environment: NodeJS.ProcessEnv = process.env): void {
  const file = personalDataKeysFile(environment);
  const isServer = environment['POSTGRES_ADMIN_URL'] !== undefined;
  if (isServer && !existsSync(file)) {
    throw new SettingsWrong('PII_KEYS_FILE: 请指明个人信息密钥文件 / name the file with the keys of personal data');
  }
  useKeys(isServer ? readKeys(readFileSync(file, 'utf8')) : keysInFile(file));
}

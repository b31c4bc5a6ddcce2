import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asAppRole, Database, renewColumns, sealedAnswers, withNewestActive, withNewKey, type Progress } from '@guanjia/persistence';
import type { CommandTools } from '../events/command-options.ts';
import type { EventsCommand } from '../events/command.ts';
import { personalDataKeysFile, useInstallationKeys } from '../platform/personal-data-keys.ts';
import { servicesNamed } from './services-named.ts';

type Say = Pick<CommandTools, 'say'>;

function changeKeys(change: (text: string) => string): void {
  useInstallationKeys();
  const file = personalDataKeysFile();
  writeFileSync(`${file}.new`, change(readFileSync(file, 'utf8')), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** First step: every process gets to know the new key, while all still seal under the old one. */
export const newKeyCommand = ({ say }: Say): EventsCommand => ({
  name: 'new-key',
  usage: `new-key
  在密钥文件中加入一把新密钥,暂不启用;然后重启所有服务
  adds a key to the file of keys, which is not active yet; then restart all services`,
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    changeKeys(withNewKey);
    say('新密钥已加入,请重启所有服务,再运行 activate-key / a new key is in the file; restart all services, then run activate-key');
  },
});

/** Second step: whoever starts from now on seals under the new key, and whoever still runs opens it. */
export const activateKeyCommand = ({ say }: Say): EventsCommand => ({
  name: 'activate-key',
  usage: `activate-key
  启用最新的密钥;然后重启所有服务,再运行 rotate
  makes the newest key the active one; then restart all services and run rotate`,
  async run(args) {
    parseArgs({ args: [...args], options: {} });
    changeKeys(withNewestActive);
    say('最新的密钥已启用,请重启所有服务,再运行 rotate / the newest key is active; restart all services, then run rotate');
  },
});

/** Third step: seals what is under an older key, or in clear, under the active one. @source RELIABILITY 20 */
export const rotateCommand = ({ open, say }: CommandTools): EventsCommand => ({
  name: 'rotate',
  usage: `rotate [--service <name>]
  用启用的密钥重新加密个人信息;中断后可再次运行;旧密钥此后才可删除
  seals all personal data under the active key; it can be broken off and run again; only then may an old key go`,
  async run(args) {
    const { values } = parseArgs({ args: [...args], options: { service: { type: 'string' } } });
    const chosen = servicesNamed(values.service);
    useInstallationKeys();
    const installation = await open();
    try {
      for (const { name, sealedColumns = [] } of chosen) {
        const database = await Database.open({ url: asAppRole(installation.adminUrls.get(name)!), name: 'guanjia keys', entities: [], poolSize: 1 });
        await renewColumns(database, [...sealedColumns, sealedAnswers], (progress) => say(told(name, progress))).finally(() => database.close());
      }
    } finally {
      await installation.close();
    }
  },
});

const told = (service: string, { table, column, looked, renewed }: Progress): string =>
  `${service} ${table}.${column}: 已看 ${looked} 行,重新加密 ${renewed} 行 / ${looked} rows looked at, ${renewed} sealed anew`;

import { UsageWrong, type EventsCommand } from './command.ts';

/** What a person can act on is said plainly; anything else keeps its stack. */
const plain = new Set(['CommandRefused', 'EmbeddedPostgresError', 'KeysUnusable', 'SettingsWrong']);

export interface Answer {
  exitCode: 0 | 1 | 2;
  /** For the error output. */
  text: string;
}

/** Runs the command that the arguments name. A wrong call is answered with the usage and exit code 2.
 *  @param script  the npm script by which people call it */
export async function runCommand(commands: readonly EventsCommand[], [name, ...args]: readonly string[], script = 'events'): Promise<Answer> {
  const command = commands.find((one) => one.name === name);
  if (!command) {
    const what = name === undefined ? '请给出命令 / name a command' : `没有命令 ${name} / there is no command ${name}`;
    return { exitCode: 2, text: withUsage(what, commands, script) };
  }
  try {
    await command.run(args);
    return { exitCode: 0, text: '' };
  } catch (error) {
    if (isWrongCall(error)) return { exitCode: 2, text: withUsage(error.message, [command], script) };
    if (error instanceof Error && plain.has(error.name)) return { exitCode: 1, text: error.message };
    if (isUnreachable(error)) return { exitCode: 1, text: '数据库无法连接 / the database cannot be reached' };
    throw error;
  }
}

const withUsage = (what: string, commands: readonly EventsCommand[], script: string): string =>
  `${what}\n\n用法 / Usage:\n${commands.flatMap((command) => usageLines(command, script)).join('\n')}`;

const usageLines = ({ name, usage }: EventsCommand, script: string): string[] =>
  usage.split('\n').map((line) => (line.startsWith(name) ? `  npm run ${script} -- ${line}` : `      ${line.trim()}`));

const isWrongCall = (error: unknown): error is Error =>
  error instanceof UsageWrong || String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');

/** Nobody listens, or there is no such database (3D000), or it does not let us in (28xxx). */
const isUnreachable = (error: unknown): boolean => /^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|3D000|28\w{3})$/.test(String((error as { code?: unknown }).code));

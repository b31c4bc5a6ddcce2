import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findProcess, signal } from './processes.ts';

/** Another Guanjia process that has started PostgreSQL, as a real process of the system. */
export interface OtherGuanjia {
  readonly process: ChildProcess;
  readonly server: { pid: number; port: number; url: string };
}

type Ending = 'wait for ever' | 'call process.exit';

export async function startOtherGuanjia(dataDir: string, ending: Ending = 'wait for ever'): Promise<OtherGuanjia> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./start-postgres.ts', import.meta.url).href)};
    const { pid, port, url } = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: true });
    process.stdout.write(JSON.stringify({ pid, port, url: url('postgres') }));
    ${ending === 'wait for ever' ? 'setInterval(() => undefined, 1000)' : 'process.stdin.once("data", () => process.exit(3))'};`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const server = await new Promise<OtherGuanjia['server']>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString()) as OtherGuanjia['server']));
    child.once('exit', (code) => reject(new Error(`exit ${code}: ${complaint}`)));
  });
  return { process: child, server };
}

export async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** Kills the shell that would stop the server after the death of its Guanjia, so that an orphan remains. */
export function killGuardianOf(serverPid: number): void {
  const guardians = readdirSync('/proc').map(Number).filter((pid) => findProcess(pid)?.commandLine.endsWith(`guanjia-postgres-guardian ${serverPid}`));
  if (guardians.length !== 1) throw new Error(`${guardians.length} guardians of ${serverPid}`);
  for (const pid of guardians) signal(pid, 'SIGKILL');
}

import { spawn } from 'node:child_process';
import type { Account } from './accounts.ts';
import { spawnOptions } from './run-program.ts';

interface Guardian {
  dismiss(): void;
}

/** Stops the server when this process ends without having had time to: killed, out of memory, terminal closed.
 *  A shell waits on a pipe that only this process holds open; the system closes it however we end. */
export function startGuardian(serverPid: number, account: Account | undefined): Guardian {
  if (process.platform === 'win32') return { dismiss: () => undefined };
  const args = ['-c', 'read -r _; kill -INT "$1"', 'guanjia-postgres-guardian', String(serverPid)];
  const child = spawn('/bin/sh', args, { ...spawnOptions(account), stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', () => undefined); // without a shell the next start still finds and stops the leftover
  child.unref();
  (child.stdin as unknown as { unref?(): void } | null)?.unref?.();
  const dismiss = () => void child.kill('SIGKILL');
  process.on('exit', dismiss);
  return {
    dismiss: () => {
      process.off('exit', dismiss);
      dismiss();
    },
  };
}

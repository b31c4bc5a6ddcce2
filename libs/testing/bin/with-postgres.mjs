// Runs a command with one throw-away PostgreSQL: node libs/testing/bin/with-postgres.mjs <command> <arguments…>
// Every `jest` below it joins that server; the exit code of the command is passed on.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { startTestServer } from '../test-server.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('usage: with-postgres.mjs <command> <arguments…>');
  process.exit(2);
}

const server = await startTestServer();
const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...server.env } });
// Ctrl-C reaches the command by itself; a signal sent to this process alone is handed on. Both wait for its end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));

const code = await new Promise((resolve) => {
  child.on('error', (error) => {
    console.error(`${command}: ${error.message}`);
    resolve(127);
  });
  child.on('exit', (exitCode, signal) => resolve(exitCode ?? 128 + (constants.signals[signal] ?? 0)));
});
await server.stop();
process.exit(code);

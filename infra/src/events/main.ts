// npm run events -- <command> …   what an operator does with events; without a command it tells which there are
import { commands } from './commands.ts';
import { runCommand } from './run-command.ts';

const { exitCode, text } = await runCommand(commands, process.argv.slice(2));
if (text) console.error(text);
process.exitCode = exitCode;

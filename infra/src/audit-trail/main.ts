// npm run audit -- <command> …   the audit trail held against its seals, and the keys of personal data
import { runCommand } from '../events/run-command.ts';
import { openInstallation } from '../platform/installation.ts';
import { activateKeyCommand, newKeyCommand, rotateCommand } from './rotate.command.ts';
import { verifyCommand } from './verify.command.ts';

const tools = { open: () => openInstallation(), say: (line: string) => console.log(line) };

const { exitCode, text } = await runCommand([verifyCommand(tools), newKeyCommand(tools), activateKeyCommand(tools), rotateCommand(tools)], process.argv.slice(2), 'audit');
if (text) console.error(text);
process.exitCode = exitCode;

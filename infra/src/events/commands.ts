import { columnsCommand } from '../bi/columns.command.ts';
import { exportCommand } from '../bi/export/export.command.ts';
import { openInstallation } from '../platform/installation.ts';
import type { EventsCommand } from './command.ts';
import { deadLettersCommand } from './dead-letters/dead-letters.command.ts';
import { replayCommand } from './replay/replay.command.ts';
import { transportOf } from './transport-of.ts';

const tools = { open: openInstallation, say: (line: string) => console.log(line) };

/** Every command of `npm run events`, in the order in which the usage lists them. */
export const commands: readonly EventsCommand[] = [
  deadLettersCommand(tools),
  replayCommand({ ...tools, openTransport: (installation) => transportOf(installation) }),
  exportCommand(tools),
  columnsCommand(tools),
];

import '@guanjia/gateway';
import { openInstallation } from '../platform/installation.ts';
import { audit, violationsIn } from './audit/audit.ts';
import { printAudit } from './audit/print-audit.ts';
import { messagingPrograms } from './messaging/programs.ts';
import { readOptions, usage } from './options.ts';
import { programs, runAlone, type ProgramName } from './run-faults.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130)); // what we started ends with us

async function main(): Promise<boolean> {
  const [first, ...rest] = process.argv.slice(2);
  const ofMessaging = messagingPrograms.find((program) => program.name === first);
  if (ofMessaging) return ofMessaging.run(rest);
  const { names: [name, run], options } = readOptions(process.argv.slice(2));
  if (name === 'audit' && run) return countRun(run);
  if (name !== undefined && name in programs) return runAlone(name as ProgramName, options, console.log);
  console.log(usage);
  return false;
}

async function countRun(run: string): Promise<boolean> {
  const installation = await openInstallation();
  try {
    const counts = await audit(installation, run);
    printAudit(counts, console.log);
    return violationsIn(counts).length === 0;
  } finally {
    await installation.close();
  }
}

try {
  process.exit((await main()) ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error && ['SettingsWrong'].includes(error.name) ? error.message : error);
  process.exit(1);
}

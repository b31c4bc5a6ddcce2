import { errorFields, type Log } from '@guanjia/messaging';
import { DenialLog, SealWorker, type Database, type Denial } from '@guanjia/persistence';

/** The audit trail at work in one service: denials are noted, and what was written is sealed. */
export interface RunningAudit {
  note(denial: Denial): void;
  denials: DenialLog;
  seals: SealWorker;
  /** Writes what is still to be noted. */
  stop(): Promise<void>;
}

export function runAudit(service: string, database: Database, log: Log): RunningAudit {
  const denials = new DenialLog({ database, onError: (error, waiting) => log.warn({ service, waiting, ...errorFields(error) }, 'denials could not be written yet') });
  const seals = new SealWorker({
    database,
    onSealed: (hash) => log.info({ service, hash }, 'the audit trail is sealed'),
    onError: (error) => log.warn({ service, ...errorFields(error) }, 'sealing the audit trail failed, tries again in its next turn'),
  });
  return {
    denials, seals,
    note: (denial) => denials.note(denial),
    async stop() {
      await seals.stop();
      await denials.flush();
    },
  };
}

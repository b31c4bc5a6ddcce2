import { Inject, Injectable } from '@nestjs/common';
import { DomainError, groupScope, type Clock } from '@guanjia/domain';
import { AggregateStore, Database, type Stored } from '@guanjia/persistence';
import { CLOCK, newId } from '@guanjia/subgraph';
import { sql } from 'kysely';
import { rejectedOf } from '../table/comparison.rules.ts';
import { FileReading } from './file-reading.service.ts';
import { ImportJobEntity } from './import-job.entity.ts';
import { decideImportJob, type ImportJob, type ImportJobCommand } from './import-job.rules.ts';
import { handledOf, keepHandled, keepLease, reportErrors, type ClaimedJob } from './import-queue.facts.ts';
import type { ImportStep, PreparedImport } from './importer.service.ts';
import { Importers } from './importers.service.ts';

/** Entries that are handled in one transaction: progress is seen, and nobody waits long for a lock. */
export const BATCH = 400;

/** Takes one job from wherever it stands to its end. Every transaction shows where the job stands beside what it did, so
 *  that a job that another process left goes on behind the last one, and nothing is done or counted twice.
 *  @source ARC-036 PLAT-007 */
@Injectable()
export class ImportRun {
  constructor(
    private readonly database: Database, private readonly store: AggregateStore, private readonly files: FileReading,
    @Inject(CLOCK) private readonly clock: Clock, private readonly importers: Importers,
  ) {}

  /** @returns whether the job has ended; it has not when the process is to stop   @throws LeaseLost, and any bug */
  async run(claimed: ClaimedJob, isStopping: () => boolean): Promise<boolean> {
    const job = await this.#step(claimed, ({ job: known }) => known);
    if (job.state === 'QUEUED') await this.#step(claimed, (step) => this.#advance(step, { type: 'beginImport' }));
    const prepared = await this.#prepare(claimed, job);
    if (!prepared) return true;
    let handled = await this.#step(claimed, ({ tx }) => handledOf(tx, job.id));
    for (handled ??= 0; handled < prepared.entries; handled += BATCH) {
      if (isStopping()) return false;
      await this.#batch(claimed, prepared, handled);
    }
    await this.#step(claimed, (step) => this.#advance(step, { type: 'finishImport' }));
    return true;
  }

  /** Ends a job that cannot be finished. */
  async fail(claimed: ClaimedJob, { code, params }: DomainError): Promise<void> {
    await this.#step(claimed, (step) => this.#advance(step, { type: 'failImport', failure: { code, params } }));
  }

  /** Reads the file; the first time its own faults enter the report. */
  async #prepare(claimed: ClaimedJob, job: ImportJob): Promise<PreparedImport | undefined> {
    try {
      const { rows, encoding } = await this.files.rowsOf({ ...job, mediaType: await this.#mediaTypeOf(job) });
      const prepared = this.importers[job.kind].prepare(rows);
      await this.#step(claimed, async (step) => {
        if ((await handledOf(step.tx, job.id)) !== null) return;
        const { total, bad, ignored } = prepared;
        await reportErrors(step.tx, job.id, bad);
        await this.#advance(step, { type: 'advanceImport', accepted: 0, unchanged: 0, rejected: rejectedOf(bad), total, encoding, ignoredColumns: ignored });
        await keepHandled(step.tx, job.id, 0);
      });
      return prepared;
    } catch (error) {
      if (!(error instanceof DomainError) || isPassing(error)) throw error;
      await this.fail(claimed, error);
      return undefined;
    }
  }

  async #batch(claimed: ClaimedJob, prepared: PreparedImport, from: number): Promise<void> {
    const to = Math.min(from + BATCH, prepared.entries);
    await this.#step(claimed, async (step) => {
      const { accepted, unchanged, errors } = await prepared.apply(step, from, to);
      await reportErrors(step.tx, step.job.id, errors);
      await this.#advance(step, { type: 'advanceImport', accepted, unchanged, rejected: rejectedOf(errors) });
      await keepHandled(step.tx, step.job.id, to);
    });
  }

  #advance({ call, job }: ImportStep, command: ImportJobCommand): Promise<Stored<ImportJob>> {
    return this.store.update<ImportJob>(call, ImportJobEntity, job.id, { operation: command.type, scope: groupScope }, (known) => decideImportJob(command, known, call));
  }

  /** One transaction of the job, in the name of who started it. */
  #step<T>(claimed: ClaimedJob, work: (step: ImportStep) => T | Promise<T>): Promise<T> {
    return this.database.transaction(groupScope, async (tx) => {
      await keepLease(tx, claimed);
      const job = await this.store.load<ImportJob>(tx, ImportJobEntity, claimed.id, { scope: groupScope });
      return work({ job, tx, call: { actor: job.startedBy, now: this.clock.now(), newId, requestId: job.id, tx } });
    });
  }

  async #mediaTypeOf({ fileId }: ImportJob): Promise<string> {
    const { rows: [file] } = await this.database.transaction(groupScope, ({ db }) =>
      sql<{ mediaType: string }>`select media_type as "mediaType" from uploaded_file where id = ${fileId}`.execute(db));
    return file!.mediaType;
  }
}

/** A refusal of the moment, which another attempt may not meet. */
export const isPassing = ({ retriable, kind, code }: DomainError): boolean => retriable || kind === 'UNAVAILABLE' || code === 'CONFLICT';

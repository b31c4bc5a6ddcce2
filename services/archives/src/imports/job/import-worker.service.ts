import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@guanjia/domain';
import type { Log } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import { LOG } from '@guanjia/subgraph';
import { archivesErrors } from '../../archives.errors.ts';
import { claimJob, giveBack, LeaseLost, MAX_ATTEMPTS, type ClaimedJob } from './import-queue.facts.ts';
import { ImportRun, isPassing } from './import-run.service.ts';

const IDLE_MS = 2_000;

/** Runs imports in the background, one after another: new ones at once, and those that a dead process left as soon as its
 *  lease is over. Several processes share the queue.
 *  @source ARC-036 */
@Injectable()
export class ImportWorker implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #workerId = randomUUID();
  #isStopping = false;
  #running: Promise<void> | undefined;
  #wake: (() => void) | undefined;
  #isRung = false;

  constructor(private readonly database: Database, private readonly imports: ImportRun, @Inject(LOG) private readonly log: Log) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  start(): void {
    this.#isStopping = false;
    this.#running ??= this.#loop();
  }

  /** Lets the step in hand finish; the job goes on in another process, or here after the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.ring();
    await this.#running;
    this.#running = undefined;
  }

  /** There is something to do. */
  ring(): void {
    this.#isRung = true;
    this.#wake?.();
  }

  async #loop(): Promise<void> {
    while (!this.#isStopping) {
      const hasRun = await this.#next().catch((error: unknown) => {
        this.log.warn(errorFields(error), 'imports cannot be read, tried again');
        return false;
      });
      if (!hasRun && !this.#isStopping) await this.#sleep();
    }
  }

  async #next(): Promise<boolean> {
    const claimed = await claimJob(this.database, this.#workerId);
    if (!claimed) return false;
    try {
      if (claimed.attempts > MAX_ATTEMPTS) await this.imports.fail(claimed, archivesErrors.error('IMPORT_BROKEN'));
      else if (!(await this.imports.run(claimed, () => this.#isStopping))) await giveBack(this.database, claimed, 0);
    } catch (error) {
      await this.#broken(claimed, error);
    }
    return true;
  }

  /** A refusal ends the job; anything else is tried again after a pause that grows. */
  async #broken(claimed: ClaimedJob, error: unknown): Promise<void> {
    const fields = { job: claimed.id, attempts: claimed.attempts, ...errorFields(error) };
    if (error instanceof LeaseLost) return this.log.warn(fields, 'an import went to another process');
    if (error instanceof DomainError && !isPassing(error)) return this.imports.fail(claimed, error);
    if (claimed.attempts >= MAX_ATTEMPTS) {
      this.log.error(fields, 'an import keeps breaking and was given up');
      return this.imports.fail(claimed, archivesErrors.error('IMPORT_BROKEN'));
    }
    this.log.warn(fields, 'an import broke off, tried again');
    await giveBack(this.database, claimed, 2 ** claimed.attempts);
  }

  async #sleep(): Promise<void> {
    if (!this.#isRung) await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
    this.#isRung = false;
  }
}

/** The kind of an error, never its message, which can quote a value. */
function errorFields(error: unknown): { error: string; code?: string } {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return { error: String(name ?? 'unknown'), ...(typeof code === 'string' ? { code } : {}) };
}

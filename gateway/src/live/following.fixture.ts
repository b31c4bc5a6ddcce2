import { eventually } from '@guanjia/testing';
import type { ExecutionResult } from 'graphql';

interface Subscribes {
  subscribe(payload: { query: string; variables?: Record<string, unknown> }, sink: Sink): () => void;
}
interface Sink {
  next(value: ExecutionResult<any, any>): void;
  error(error: unknown): void;
  complete(): void;
}

/** One subscription of a client, and everything it heard. */
export function following(client: unknown, payload: { query: string; variables?: Record<string, unknown> }) {
  const heard: ExecutionResult[] = [];
  let failure: unknown;
  let stop!: () => void;
  const ended = new Promise<void>((resolve) => {
    stop = (client as Subscribes).subscribe(payload, {
      next: (value) => void heard.push(value),
      error: (error) => {
        failure = error;
        resolve();
      },
      complete: resolve,
    });
  });
  const next = async (change: () => void): Promise<void> => {
    const before = heard.length;
    await eventually(() => {
      if (failure !== undefined) return;
      change();
      if (heard.length === before) throw new Error('nothing was heard');
    });
    if (failure !== undefined) throw failure;
  };
  return {
    heard, ended, stop, next,
    /** Changes something until it is heard of: from then on nothing is missed. */
    open: next,
    /** The extensions of the error with which it was refused. */
    async refusal(): Promise<Record<string, unknown>> {
      await ended;
      const answered = failure as { extensions: Record<string, unknown> }[] | { response?: Response } | undefined;
      if (Array.isArray(answered)) return answered[0]!.extensions;
      const { errors } = await answered!.response!.json() as { errors: { extensions: Record<string, unknown> }[] };
      return errors[0]!.extensions;
    },
  };
}

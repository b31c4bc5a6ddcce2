import { setTimeout as pause } from 'node:timers/promises';
import { useTracer } from '@guanjia/messaging';

/** What a collector has not taken by then is lost. */
const LAST_WORDS_MS = 1_000;

/** Where a collector is named, this process's steps are told there; elsewhere nothing of it is even loaded.
 *  @returns sends what is left, and ends it; a collector that is away holds up nobody's end */
export async function startTelemetry(service: string, collectorUrl: string | undefined): Promise<() => Promise<void>> {
  if (collectorUrl === undefined) return async () => undefined;
  const { openTelemetry } = await import('./open-telemetry.ts');
  const tracer = openTelemetry({ service, url: collectorUrl });
  useTracer(tracer);
  return async () => {
    useTracer(undefined);
    await Promise.race([tracer.stop().catch(() => undefined), pause(LAST_WORDS_MS, undefined, { ref: false })]);
  };
}

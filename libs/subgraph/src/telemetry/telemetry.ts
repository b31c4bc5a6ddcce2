import { useTracer } from '@guanjia/messaging';

/** Where a collector is named, this process's steps are told there; elsewhere nothing of it is even loaded.
 *  @returns sends what is left, and ends it */
export async function startTelemetry(service: string, collectorUrl: string | undefined): Promise<() => Promise<void>> {
  if (collectorUrl === undefined) return async () => undefined;
  const { openTelemetry } = await import('./open-telemetry.ts');
  const tracer = openTelemetry({ service, url: collectorUrl });
  useTracer(tracer);
  return async () => {
    useTracer(undefined);
    await tracer.stop();
  };
}

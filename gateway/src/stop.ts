import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './http/readiness.ts';
import type { GatewayLog } from './log.ts';

/** Whoever still hangs after this is cut off. */
const LAST_MOMENT_MS = 9_000;

/** SIGTERM or SIGINT: not ready, one poll of the load balancer, no new connections, the answers under way, end. */
export function stopOnSignal(app: NestFastifyApplication, { delayMs, log }: { delayMs: number; log: GatewayLog }): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
    drain(app, delayMs).then(() => process.exit(0), (error: unknown) => {
      log.error({ err: error }, 'the gateway did not stop in order');
      process.exit(1);
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** Takes no new work and ends when the work under way is answered. */
export async function drain(app: NestFastifyApplication, delayMs: number): Promise<void> {
  app.get(Readiness).isStopping = true;
  await wait(delayMs);
  await app.close();
}

import type { Server as HttpServer } from 'node:http';
import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Whether work is to be sent here, and how much of it is in hand. */
export class Readiness {
  /** Set when the process was told to stop: no new work is to be sent here, though it is still done. */
  isStopping = false;
  /** Set when no connection is taken any more: every answer ends its connection. */
  isClosing = false;
  inHand = 0;
  /** Called once, when no connection is taken any more: whoever holds connections open ends them. */
  readonly leaving = new Set<() => void>();

  watch(http: FastifyInstance): void {
    http.addHook('onRequest', async (_request, reply) => {
      this.inHand += 1;
      // Also of whoever went away before the answer.
      reply.raw.once('close', () => void (this.inHand -= 1));
    });
    http.addHook('preClose', (done) => {
      this.isStopping = true;
      this.close();
      done();
    });
    http.addHook('onSend', async (_request, reply) => {
      if (this.isClosing) reply.header('connection', 'close');
    });
  }

  close(): void {
    this.isClosing = true;
    for (const leave of this.leaving) leave();
    this.leaving.clear();
  }
}

/** Nobody waits longer for an answer. */
const LONGEST_ANSWER_MS = 5_000;

/** Takes no new work and ends when the work under way is answered.
 *  @param delayMs one poll of whoever sends work here: it passes between "not ready" and the last connection taken, and once
 *  more for those connections, each of which gets one more answer */
export async function drain(app: NestFastifyApplication, delayMs: number): Promise<void> {
  const readiness = app.get(Readiness);
  readiness.isStopping = true;
  await wait(delayMs);
  const server = app.getHttpServer() as HttpServer;
  if (server.listening) {
    readiness.close();
    // HTTP's own close would cut the connections of busy clients between two of their requests.
    Server.prototype.close.call(server);
    await wait(delayMs);
  }
  for (const end = performance.now() + LONGEST_ANSWER_MS; readiness.inHand > 0 && performance.now() < end; ) await wait(5);
  // Whoever has not sent all of a request by now, or not read its answer, would hold up the end.
  if (readiness.inHand > 0) server.closeAllConnections();
  await app.close();
  server.closeAllConnections();
}

import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';
import { GRAPHQL_PATH, type DoorKeepers } from '../http/front-door.ts';
import type { LiveAnswers, LiveDesk } from './live-desk.ts';
import { liveLimits } from './live-limits.ts';
import { LiveMisfit } from './live-question.ts';
import { refusals } from './live-refusals.ts';
import { LiveRightRefused } from './live-right.ts';
import type { Comer, LiveSession } from './live-session.ts';

interface EventStreamParts {
  desk: LiveDesk;
  keepers: DoorKeepers;
  begin(comer: Comer): Promise<LiveSession>;
}

/** GraphQL over server-sent events, one connection per subscription: the distinct connections mode of its protocol. Written
 *  here because the library of that protocol keeps everything that a slow reader has not read. What is refused at the
 *  beginning is answered as JSON with a 4xx. */
export async function eventStreamRoute(http: FastifyInstance, { desk, keepers: { log }, begin }: EventStreamParts): Promise<void> {
  http.post(`${GRAPHQL_PATH}/stream`, async (request, reply) => {
    if (!/(^|[\s,])(text\/event-stream|\*\/\*)/.test(request.headers.accept ?? '*/*')) throw gatewayErrors.error('NOT_ACCEPTABLE');
    const session = await begin({ headers: request.headers, address: request.ip, requestId: request.id });
    reply.raw.once('close', () => session.end());
    // Whoever left while it was found out who they are closes nothing any more.
    if (reply.raw.destroyed) session.end();
    try {
      await tell(reply, await desk.open(session, request.body));
    } catch (error) {
      if (!(error instanceof LiveMisfit || error instanceof LiveRightRefused)) throw error;
      return await reply.code(400).send({ errors: refusals(error, { session, log }) });
    } finally {
      session.end();
    }
    return reply;
  });
}

async function tell(reply: FastifyReply, answers: LiveAnswers): Promise<void> {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, { ...reply.getHeaders() as Record<string, string>, 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', connection: 'close' });
  const heart = keepAlive(raw);
  try {
    for await (const answer of answers) await written(raw, `event: next\ndata: ${JSON.stringify(answer)}\n\n`);
  } finally {
    clearInterval(heart);
    raw.end('event: complete\ndata:\n\n');
  }
}

/** A comment shows each side that the other one is there. A reader who has read nothing for two beats is let go. */
function keepAlive(raw: ServerResponse): NodeJS.Timeout {
  let isBehind = false;
  raw.write(':\n\n');
  return setInterval(() => {
    if (raw.writableLength === 0) raw.write(':\n\n');
    else if (isBehind) raw.destroy();
    isBehind = raw.writableLength > 0;
  }, liveLimits.heartbeatMs).unref();
}

/** Ends when it has left for the reader, or the reader is gone. */
const written = (raw: ServerResponse, text: string): Promise<void> => new Promise((resolve) => {
  if (raw.writable) raw.write(text, () => resolve());
  else resolve();
});

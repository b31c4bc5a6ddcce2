import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { GatewayLog } from '../log.ts';
import { liveLimits } from './live-limits.ts';
import type { LiveSession } from './live-session.ts';

/** What is known of a WebSocket beside its protocol. */
export interface SocketExtra {
  socket: WebSocket;
  request: IncomingMessage;
  session?: LiveSession;
}

const INTERNAL_ERROR = 1011;

/** Lets a WebSocket speak the protocol of graphql-ws, as that library's own binding does, with our log, a heartbeat, and an end
 *  for whoever sends and never reads. */
export function speak(protocol: Server<SocketExtra>, { socket, request, log }: { socket: WebSocket; request: IncomingMessage; log: GatewayLog }): void {
  // Broken frames and lost connections are the caller's; the socket closes by itself then.
  socket.on('error', () => undefined);
  const heart = beat(socket);
  const closed = protocol.opened({
    protocol: socket.protocol,
    close: (code, reason) => socket.close(code, reason),
    send: (text) => new Promise((resolve) => {
      if (socket.bufferedAmount > liveLimits.unreadBytes) socket.terminate();
      // Whoever is gone needs nothing more.
      socket.send(text, () => resolve());
    }),
    onMessage: (take) => socket.on('message', (data) => {
      take(String(data)).catch((error: unknown) => {
        log.error({ err: error }, 'a bug closed a connection');
        socket.close(INTERNAL_ERROR);
      });
    }),
  }, { socket, request });
  socket.once('close', (code, reason) => {
    clearInterval(heart);
    closed(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'a connection did not end in order'));
  });
}

/** Whoever has not answered the last beat is gone. */
function beat(socket: WebSocket): NodeJS.Timeout {
  let isThere = true;
  socket.on('pong', () => void (isThere = true));
  return setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, liveLimits.heartbeatMs).unref();
}

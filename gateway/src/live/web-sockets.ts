import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { DomainError } from '@guanjia/domain';
import { GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { gatewayErrors } from '../gateway.errors.ts';
import { callerAddress } from '../http/caller-address.ts';
import { GRAPHQL_PATH, type DoorKeepers } from '../http/front-door.ts';
import { limits } from '../http/limits.ts';
import type { LiveDesk } from './live-desk.ts';
import { liveLimits } from './live-limits.ts';
import { refusals } from './live-refusals.ts';
import { LiveSeats } from './live-seats.ts';
import type { Comer, LiveSession } from './live-session.ts';
import { speak, type SocketExtra } from './socket-line.ts';

interface WebSocketParts {
  desk: LiveDesk;
  keepers: DoorKeepers;
  schema: () => GraphQLSchema;
  begin(comer: Comer): Promise<LiveSession>;
}

/** Why a connection ends, as its close code. Clients of graphql-ws come back by themselves except after 4401 and 4429. */
const closeCodes: Readonly<Record<string, number>> = { UNAUTHENTICATED: 4401, RATE_LIMITED: 4429, TOO_MANY_SUBSCRIPTIONS: 4429, TOKEN_EXPIRED: 4403, UNAVAILABLE: 4503 };
const GOING_AWAY = 1001;
const INTERNAL_ERROR = 1011;
/** graphql-ws wants to see an operation; what is asked was read by the desk. */
const placeholder = parse('subscription { live }');

/** GraphQL over WebSocket at the address of GraphQL. @returns ends all of them */
export function openWebSockets(server: Server, parts: WebSocketParts): () => void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes, handleProtocols });
  const seats = new LiveSeats(liveLimits.connectionsOfPerson);
  const strangers = new LiveSeats(liveLimits.strangersOfAddress);
  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    onConnect: ({ extra, connectionParams = {} }) => connect(extra, connectionParams, { parts, seats }),
    onSubscribe: async ({ extra }, _id, payload) => {
      const session = extra.session!;
      try {
        return { schema: parts.schema(), document: placeholder, contextValue: await parts.desk.open(session, bodyOf(payload)) };
      } catch (error) {
        return refusals(error, { session, log: parts.keepers.log }).map(({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? {} }));
      }
    },
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<ExecutionResult>,
    // Errors have their outward form already.
    onNext: (_context, _id, _payload, _args, result) => result,
  });
  sockets.on('connection', (socket, request) => speak(protocol, { socket, request, log: parts.keepers.log }));
  server.on('upgrade', (request, socket, head) => upgrade({ request, socket, head }, { sockets, strangers, keepers: parts.keepers }));
  return () => {
    for (const socket of sockets.clients) socket.close(GOING_AWAY, 'going away');
    setTimeout(() => sockets.clients.forEach((socket) => socket.terminate()), 1_000).unref();
  };
}

interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}

interface Hall {
  sockets: WebSocketServer;
  /** Seats of those who have not said yet who they are. */
  strangers: LiveSeats;
  keepers: DoorKeepers;
}

function upgrade({ request, socket, head }: Upgrade, { sockets, strangers, keepers }: Hall): void {
  socket.on('error', () => socket.destroy());
  const refuse = (status: string): void => void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  const status = refusedWith(request, keepers) ?? (sockets.clients.size >= liveLimits.connections ? '503 Service Unavailable' : undefined);
  if (status !== undefined) return refuse(status);
  const giveBack = strangers.take(callerAddress(request, keepers.isProxy));
  if (!giveBack) return refuse('429 Too Many Requests');
  strangerSeat.set(request, giveBack);
  socket.once('close', giveBack);
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
}

/** How the seat that a request took as a stranger is given back. */
const strangerSeat = new WeakMap<IncomingMessage, () => void>();

function refusedWith({ url = '', headers }: IncomingMessage, { origins }: DoorKeepers): string | undefined {
  if (url.split('?', 1)[0] !== GRAPHQL_PATH) return '404 Not Found';
  try {
    origins.check(headers);
  } catch {
    return '403 Forbidden';
  }
  return undefined;
}

/** The person's token is in the first message, where a browser can put it. */
async function connect(extra: SocketExtra, params: Record<string, unknown>, { parts, seats }: { parts: WebSocketParts; seats: LiveSeats }): Promise<boolean> {
  const { socket, request } = extra;
  try {
    const headers = { authorization: textOf(params['authorization']), 'accept-language': textOf(params['accept-language']) ?? request.headers['accept-language'] };
    const session = await parts.begin({ headers, address: callerAddress(request, parts.keepers.isProxy) });
    hold(socket, session, seats);
    extra.session = session;
    strangerSeat.get(request)?.();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) parts.keepers.log.error({ err: error }, 'a bug closed a connection');
    close(socket, error);
    return false;
  }
}

/** Socket and session end together. @throws TOO_MANY_SUBSCRIPTIONS */
function hold(socket: WebSocket, session: LiveSession, seats: LiveSeats): void {
  const giveBack = seats.take(session.person.id);
  if (!giveBack || socket.readyState !== socket.OPEN) {
    session.end();
    giveBack?.();
    throw gatewayErrors.error('TOO_MANY_SUBSCRIPTIONS', { params: { most: liveLimits.connectionsOfPerson } });
  }
  session.over.addEventListener('abort', () => close(socket, session.why));
  socket.once('close', () => {
    giveBack();
    session.end();
  });
}

function close(socket: WebSocket, why: unknown): void {
  if (why instanceof DomainError) socket.close(closeCodes[why.code] ?? INTERNAL_ERROR, why.code);
  else socket.close(INTERNAL_ERROR);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A registered document is named in the extensions, for the protocol wants a `query`. */
function bodyOf({ query, variables, operationName, extensions }: SubscribePayload): object {
  const documentId = textOf(extensions?.['documentId']);
  return { variables, operationName, ...(documentId === undefined ? { query } : { documentId }) };
}

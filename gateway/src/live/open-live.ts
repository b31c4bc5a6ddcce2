import type { Server } from 'node:http';
import type { Notices } from '@guanjia/messaging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { GraphQLSchema } from 'graphql';
import { noteWrongToken, type DoorKeepers } from '../http/front-door.ts';
import { gatewayErrors } from '../gateway.errors.ts';
import { eventStreamRoute } from './event-streams.ts';
import { liveBindings } from './live-bindings.ts';
import { LiveDesk } from './live-desk.ts';
import { executeIn } from './live-execute.ts';
import { LiveHub } from './live-hub.ts';
import { LiveSession, type Comer } from './live-session.ts';
import { openWebSockets } from './web-sockets.ts';

interface LiveParts {
  keepers: DoorKeepers;
  schema: () => GraphQLSchema;
  notices: Pick<Notices, 'listen'>;
}

/** Opens live updates on a gateway whose schema is known. @returns ends all of them */
export async function openLive(app: NestFastifyApplication, { keepers, schema, notices }: LiveParts): Promise<() => void> {
  requireBindings(schema());
  const hub = new LiveHub(notices);
  const desk = new LiveDesk({ keepers, hub, schema, execute: executeIn(app) });
  const sessions = new Set<LiveSession>();
  const begin = async (comer: Comer): Promise<LiveSession> => {
    const session = await LiveSession.begin(keepers.authenticator, comer).catch((error: unknown) => {
      noteWrongToken(error, { ...comer, strangers: keepers.strangers });
      throw error;
    });
    sessions.add(session);
    session.over.addEventListener('abort', () => sessions.delete(session));
    return session;
  };
  const closeSockets = openWebSockets(app.getHttpServer() as Server, { desk, keepers, schema, begin });
  await app.getHttpAdapter().getInstance().register(eventStreamRoute, { desk, keepers, begin });
  return () => {
    hub.close();
    closeSockets();
    for (const session of sessions) session.end(gatewayErrors.error('RESUME'));
  };
}

/** A subscription field that nothing is told of would be silent for ever. */
function requireBindings(schema: GraphQLSchema): void {
  const unknown = Object.keys(schema.getSubscriptionType()?.getFields() ?? {}).filter((field) => !(field in liveBindings));
  if (unknown.length > 0) throw new Error(`no live binding for ${unknown.join(', ')}`);
}

import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { contracts } from '@guanjia/contracts';
import { Consumers } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import type { SubgraphDefinition, SubgraphWiring } from './definition.ts';
import { PlatformModule } from './platform.module.ts';

/** What a service has subscribed to, by event type. */
export interface Subscriptions {
  /** Events that it does something about. */
  reactsTo: ReadonlySet<string>;
  /** State of others that it keeps a copy of. */
  copies: ReadonlySet<string>;
}

/** Asks the service itself: its classes are put together as at start and subscribe as at start; then nothing is started.
 *  Needs no database. */
export async function subscriptionsOf(definition: SubgraphDefinition): Promise<Subscriptions> {
  const unopened = Object.create(Database.prototype) as Database;
  const nowhere = { clock: { now: () => new Date(0) }, log: undefined, filesFolder: '' } as unknown as SubgraphWiring;
  const module = { module: class Assembled {}, imports: [PlatformModule.with(unopened, nowhere), definition.module] };
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false, abortOnError: false });
  const consumers = app.get(Consumers);
  return {
    reactsTo: new Set(contracts.map(({ type }) => type).filter((type) => consumers.find(type))),
    copies: new Set(definition.references.map(({ type }) => type)),
  };
}

import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Consumers } from '@guanjia/messaging';
import { AggregateStore, Database, DeadlineWorker } from '@guanjia/persistence';
import { HealthController, MIGRATIONS, TRANSPORT } from './health.controller.ts';
import { Readiness } from './readiness.ts';
import { RefusalsFilter } from './refusals.filter.ts';
import type { SubgraphWiring } from './definition.ts';

/** Token of the folder in which uploaded files are kept. */
export const FILES_FOLDER = Symbol('files folder');
/** Token of the clock. Rules never ask it; workers and requests do. */
export const CLOCK = Symbol('clock');
export const LOG = Symbol('log');

/** What every service's classes may ask for in their constructors. */
@Global()
@Module({})
export class PlatformModule {
  static with(database: Database, wiring: SubgraphWiring, migrations: readonly string[] = []): DynamicModule {
    const provided = [
      { provide: Database, useValue: database },
      { provide: AggregateStore, useValue: new AggregateStore(database) },
      { provide: Readiness, useValue: new Readiness() },
      { provide: Consumers, useValue: new Consumers() },
      { provide: DeadlineWorker, useValue: new DeadlineWorker({ database, clock: wiring.clock, log: wiring.log }) },
      { provide: CLOCK, useValue: wiring.clock },
      { provide: LOG, useValue: wiring.log },
      { provide: MIGRATIONS, useValue: migrations },
      { provide: TRANSPORT, useValue: wiring.transport },
      { provide: FILES_FOLDER, useValue: wiring.filesFolder },
    ];
    return {
      module: PlatformModule, controllers: [HealthController], exports: provided.map(({ provide }) => provide),
      providers: [...provided, { provide: APP_FILTER, useClass: RefusalsFilter }],
    };
  }
}

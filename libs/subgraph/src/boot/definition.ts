import type { Type } from '@nestjs/common';
import type { Contract, ServiceName } from '@guanjia/contracts';
import type { Clock, ErrorScope } from '@guanjia/domain';
import type { EventTransport, Log } from '@guanjia/messaging';
import type { MigrationPlan } from '@guanjia/persistence';
import type { TokenVerifier } from '../identity/token.ts';

/** What a service is, apart from where it runs. */
export interface SubgraphDefinition {
  name: ServiceName;
  /** Folder in which the `*.graphql` files stand. */
  folder: string;
  module: Type;
  entities: MigrationPlan['entities'];
  migrations: MigrationPlan['migrations'];
  errors: ErrorScope<any>;
  /** Reference data of other services that this one keeps a copy of. */
  references: readonly Contract<any>[];
}

/** Where and on what it runs; the same for every service of a process. */
export interface SubgraphWiring {
  /** The service's own database, as the role that services run as. */
  databaseUrl: string;
  poolSize?: number;
  transport: EventTransport;
  verifier: TokenVerifier;
  clock: Clock;
  log: Log;
  /** Folder of uploaded files. */
  filesFolder: string;
  /** Test switch: takes the first wall down. */
  isFirstWallDown?: boolean;
}

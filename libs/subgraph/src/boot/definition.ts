import type { Type } from '@nestjs/common';
import type { Contract, ServiceName } from '@guanjia/contracts';
import type { Clock, ErrorScope } from '@guanjia/domain';
import type { EventTransport, Log, Notices, Retention } from '@guanjia/messaging';
import type { MigrationPlan, SealedColumn } from '@guanjia/persistence';
import type { TokenVerifier } from '../identity/token.ts';
import type { WorkSource } from '../observe/work-metrics.ts';

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
  /** Entities that events call by another word than their own name. */
  aggregateNames?: Readonly<Record<string, string>>;
  /** Where it keeps personal data, sealed. */
  sealedColumns?: readonly SealedColumn[];
  /** For the service that keeps everybody's tasks: those that are late, by service and kind. */
  overdueTasks?: WorkSource['overdueTasks'];
  /** First answers of its mutations are kept for ever. */
  movesMoney?: boolean;
}

/** Where and on what it runs; the same for every service of a process. */
export interface SubgraphWiring {
  /** The service's own database, as the role that services run as. */
  databaseUrl: string;
  poolSize?: number;
  transport: EventTransport;
  /** Where changes are told of once they are committed; left out: to nobody. Nothing but live views depends on it. */
  notices?: Pick<Notices, 'tell'> | undefined;
  verifier: TokenVerifier;
  clock: Clock;
  log: Log;
  /** How long what is over and done stays, where it differs from the default. */
  retention?: Partial<Retention>;
  /** Folder of uploaded files. */
  filesFolder: string;
  /** Test switch: takes the first wall down. */
  isFirstWallDown?: boolean;
}

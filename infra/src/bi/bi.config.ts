import { transportFault } from '@guanjia/messaging';
import { z } from 'zod';

const shape = z.object({
  /** BI's database, as the role that services run as. */
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(4),
  EVENT_LOG_URL: z.string().optional(),
  KAFKA_BROKERS: z.string().optional(),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** Where measurements are asked for, apart from the health checks; without a port they are not. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
}).superRefine((settings, context) => {
  const fault = transportFault(settings);
  if (fault !== undefined) context.addIssue({ code: 'custom', path: ['KAFKA_BROKERS'], message: fault });
});

export type BiConfig = z.infer<typeof shape>;

/** The only reader of the environment in the feed's process; all that is wrong with it is said at once. */
export function readBiConfig(environment: NodeJS.ProcessEnv): BiConfig {
  const read = shape.safeParse(environment);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

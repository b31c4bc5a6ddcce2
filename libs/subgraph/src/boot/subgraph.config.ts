import { readFileSync } from 'node:fs';
import { z } from 'zod';

const file = z.string().transform((name, context) => {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

const shape = z.object({
  /** The service's own database, as a role that cannot bypass row policies. */
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(10),
  /** The event log's database. */
  EVENT_LOG_URL: z.url(),
  /** Public key of the gateways, PEM. */
  INTERNAL_PUBLIC_KEY_FILE: file,
  FILES_FOLDER: z.string().default('/var/lib/guanjia/files'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
});

export type SubgraphConfig = z.infer<typeof shape>;

/** The only reader of the environment in a service; all that is wrong with it is said at once. */
export function readSubgraphConfig(environment: NodeJS.ProcessEnv): SubgraphConfig {
  const read = shape.safeParse(environment);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

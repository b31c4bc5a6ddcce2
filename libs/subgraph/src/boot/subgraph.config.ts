import { readFileSync } from 'node:fs';
import { defaultRetention, leastDays, transportFault } from '@guanjia/messaging';
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
  /** Kafka's brokers, `host:port` by commas; or else: */
  KAFKA_BROKERS: z.string().optional(),
  /** Copies of each partition of a topic that is made here. */
  KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
  /** the event log's database. */
  EVENT_LOG_URL: z.union([z.url(), z.literal('')]).optional(),
  /** NATS for live notices; without it there are none. */
  NATS_URL: z.url({ protocol: /^(nats|tls)$/ }).optional(),
  /** A collector of OpenTelemetry; without it nothing is traced. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Public key of the gateways, PEM. */
  INTERNAL_PUBLIC_KEY_FILE: file,
  /** Keys of personal data, the same for all services: `{"active": id, "keys": {id: base64}, "index": base64}`. */
  PII_KEYS_FILE: file,
  /** Days for which published events are kept for a replay. */
  OUTBOX_RETENTION_DAYS: z.coerce.number().int().min(leastDays.outboxDays).default(defaultRetention.outboxDays),
  /** Days for which it is remembered which events took effect: longer than the broker keeps them. */
  INBOX_RETENTION_DAYS: z.coerce.number().int().min(leastDays.inboxDays).default(defaultRetention.inboxDays),
  FILES_FOLDER: z.string().default('/var/lib/guanjia/files'),
  /** Between "not ready" and the last request taken: one poll of whoever sends work here. */
  STOP_DELAY_MS: z.coerce.number().int().min(0).max(5_000).default(1_000),
  /** Where `/metrics` is asked for; without a port it is not. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
}).superRefine((settings, context) => {
  const message = transportFault(settings);
  if (message !== undefined) context.addIssue({ code: 'custom', path: ['KAFKA_BROKERS'], message });
});

export type SubgraphConfig = z.infer<typeof shape>;

/** The only reader of the environment in a service; all that is wrong with it is said at once. */
export function readSubgraphConfig(environment: NodeJS.ProcessEnv): SubgraphConfig {
  const read = shape.safeParse(environment);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

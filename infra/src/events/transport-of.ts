import { openTransport, type EventTransport } from '@guanjia/messaging';
import { pino } from 'pino';
import { z } from 'zod';
import type { Installation } from '../platform/installation.ts';

const shape = z.object({ KAFKA_BROKERS: z.string().optional(), KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1) });

/** The way of events in this installation: Kafka where its brokers are named, else the log in PostgreSQL. */
export function transportOf({ logUrl }: Installation, environment: NodeJS.ProcessEnv = process.env): Promise<EventTransport> {
  const settings = shape.parse(environment);
  const log = pino({ level: 'warn' });
  return openTransport({ ...settings, ...(settings.KAFKA_BROKERS ? {} : { EVENT_LOG_URL: logUrl }) }, { name: 'replay', log });
}

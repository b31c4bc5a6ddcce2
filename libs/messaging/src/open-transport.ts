import type { Log } from './log.ts';
import { openKafka, type KafkaOptions } from './kafka/open-kafka.ts';
import { openPostgresLog } from './postgres-log/postgres-log.ts';
import type { EventTransport } from './transport.ts';

/** Where events go, as a process's environment says it. */
interface TransportSettings {
  /** Kafka's brokers: `host:port`, several by commas. */
  KAFKA_BROKERS?: string | undefined;
  /** How many copies a topic gets that we make: at most as many as there are brokers. */
  KAFKA_REPLICATION?: number | undefined;
  /** Address of the PostgreSQL log's database. */
  EVENT_LOG_URL?: string | undefined;
}

interface TransportUser {
  /** Service or program; the broker's own records show it. */
  name: string;
  log: Log;
}

/** What is wrong with the settings; undefined when nothing is. An empty text counts as nothing said. */
export function transportFault({ KAFKA_BROKERS, EVENT_LOG_URL }: TransportSettings): string | undefined {
  if (KAFKA_BROKERS && EVENT_LOG_URL) return 'events go one way: set KAFKA_BROKERS or EVENT_LOG_URL, not both';
  if (!KAFKA_BROKERS && !EVENT_LOG_URL) return 'events must go somewhere: set KAFKA_BROKERS (Kafka) or EVENT_LOG_URL (log in PostgreSQL)';
  return undefined;
}

/** Kafka where brokers are named, else the log in PostgreSQL. */
export async function openTransport(settings: TransportSettings, { name, log }: TransportUser): Promise<EventTransport> {
  const fault = transportFault(settings);
  if (fault !== undefined) throw new Error(fault);
  const kafka = kafkaOptions(settings, { name, log });
  return kafka ? openKafka(kafka) : openPostgresLog({ url: settings.EVENT_LOG_URL!, log });
}

/** undefined where no brokers are named. */
export function kafkaOptions({ KAFKA_BROKERS, KAFKA_REPLICATION = 1 }: TransportSettings, { name, log }: TransportUser): KafkaOptions | undefined {
  const brokers = (KAFKA_BROKERS ?? '').split(',').map((broker) => broker.trim()).filter(Boolean);
  if (brokers.length === 0) return undefined;
  return { brokers, clientId: `guanjia-${name}`, log, topics: { replication: KAFKA_REPLICATION } };
}

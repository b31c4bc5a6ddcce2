import path from 'node:path';
import { openKafka, openPostgresLog, type EventTransport, type Log } from '@guanjia/messaging';
import { ensureDatabase, startPostgres } from '@guanjia/persistence';
import { startTestKafka } from '@guanjia/testing/kafka';
import { Proxy } from '../processes/proxy.ts';
import type { TransportName } from './rig.ts';

/** What carries the events, apart from the service's own database. */
export interface Broker {
  /** One process's connection to it. */
  open(): Promise<EventTransport>;
  /** It is gone at once, without a farewell. */
  kill(): Promise<void>;
  /** It serves again, with the data it had. */
  revive(): Promise<void>;
  close(): Promise<void>;
}

export const openBroker = (name: TransportName, folder: string, log: Log): Promise<Broker> =>
  (name === 'log' ? logServer(folder, log) : kafkaServer(log));

async function logServer(folder: string, log: Log): Promise<Broker> {
  const options = { dataDir: path.join(folder, 'log'), durable: true };
  let postgres = await startPostgres(options);
  const direct = await ensureDatabase(postgres.url('postgres'), 'event_log');
  const proxy = await new Proxy(direct).open();
  const port = Number(new URL(direct).port);
  return {
    open: () => openPostgresLog({ url: proxy.url, log }),
    async kill() {
      await proxy.bar();
      await postgres.stop();
    },
    async revive() {
      postgres = await startPostgres({ ...options, port });
      await proxy.open();
    },
    async close() {
      await proxy.bar();
      await postgres.stop();
    },
  };
}

async function kafkaServer(log: Log): Promise<Broker> {
  const kafka = await startTestKafka();
  if (!kafka) throw new Error('no Kafka broker can be had on this machine');
  const outage = () => kafka.outage ?? Promise.reject(new Error('a broker that was given is not ours to break'));
  return {
    open: () => openKafka({ brokers: kafka.brokers, clientId: 'fault', log }),
    kill: async () => (await outage()).kill(),
    revive: async () => (await outage()).start(),
    close: () => kafka.stop(),
  };
}

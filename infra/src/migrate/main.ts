import { kafkaOptions, prepareTopics } from '@guanjia/messaging';
import { pino } from 'pino';
import { z } from 'zod';
import { readerPassword } from '../bi/reader-password.ts';
import { prepareDatabases } from '../platform/databases.ts';

const config = z.object({
  POSTGRES_ADMIN_URL: z.url(),
  KAFKA_BROKERS: z.string().optional(),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).default(1),
}).parse(process.env);

/** Before the services of a distributed installation start: all databases and topics there, all schemas up to date. */
await prepareDatabases(config.POSTGRES_ADMIN_URL, undefined, readerPassword(process.env));
console.log('databases are up to date');

const kafka = kafkaOptions(config, { name: 'migrate', log: pino({ name: 'migrate' }) });
if (kafka) {
  const { declared, different } = await prepareTopics(kafka);
  console.log(different === 0 ? `${declared} topics are as declared` : `${different} of ${declared} topics differ from their declaration, see above`);
}

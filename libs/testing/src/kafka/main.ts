import { startTestKafka } from './start-test-kafka.ts';

/** A broker by hand: says where it is, and lives until it is told to stop. */
const kafka = await startTestKafka();
if (!kafka) process.exit(1);
console.log(`KAFKA_BROKERS=${kafka.brokers.join(',')}`);
const stay = setInterval(() => undefined, 60_000);
const stop = async (): Promise<void> => {
  clearInterval(stay);
  await kafka.stop();
};
process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());

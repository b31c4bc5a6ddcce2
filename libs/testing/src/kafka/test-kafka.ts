/** A real Kafka broker for tests and fault programs. */
export interface TestKafka {
  readonly brokers: readonly string[];
  /** Where the broker is ours to break; undefined for one that was given. */
  readonly outage?: KafkaOutage;
  /** Ends the broker and removes its data; a broker that was given stays. */
  stop(): Promise<void>;
}

/** A broker that goes away and comes back on the same address with the same data. */
export interface KafkaOutage {
  /** At once, without a farewell. */
  kill(): Promise<void>;
  /** Resolves when it serves again. */
  start(): Promise<void>;
}

/** What is handed to a broker of one node, whatever starts it. Topics are made by their declaration alone, as in production. */
export const settings = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'inter.broker.listener.name': 'PLAINTEXT',
  'listener.security.protocol.map': 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
  'num.partitions': '3',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '5',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '5',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'auto.create.topics.enable': 'false',
  // Compaction in tests waits for nobody.
  'log.cleaner.backoff.ms': '200',
} as const;

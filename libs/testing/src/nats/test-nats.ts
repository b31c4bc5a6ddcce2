/** A real NATS server for tests and fault programs. */
export interface TestNats {
  readonly url: string;
  /** Where the server is ours to break; undefined for one that was given. */
  readonly outage?: NatsOutage;
  /** Ends the server; one that was given stays. */
  stop(): Promise<void>;
}

/** A server that goes away and comes back on the same address. */
export interface NatsOutage {
  /** At once, without a farewell. */
  kill(): Promise<void>;
  /** Resolves when it serves again. */
  start(): Promise<void>;
}

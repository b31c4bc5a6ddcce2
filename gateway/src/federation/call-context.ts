import type { Identity } from '@guanjia/subgraph';

/** What an operation carries from the front door to the subgraphs. */
export interface CallContext {
  identity: Identity;
  /** Milliseconds since 1970 after which nobody waits for the answer any more. */
  deadlineAt: number;
  /** The operation's step in its trace, where work is traced. */
  traceparent?: string;
}

/** What live updates take at most. */
export const liveLimits = {
  /** One thing is answered to one subscription at most this often. */
  intervalMs: 500,
  /** Things that wait to be answered to one subscription; with more it is faster to read the list anew. */
  waiting: 200,
  /** Subscriptions of one person at one gateway, over all connections. */
  subscriptionsOfPerson: 20,
  /** WebSockets of one person at one gateway. */
  connectionsOfPerson: 10,
  /** WebSockets of one address whose person is not known yet: a whole office may come back at once. */
  strangersOfAddress: 200,
  /** WebSockets of one gateway. */
  connections: 5_000,
  /** What waits in a WebSocket for whoever does not read. */
  unreadBytes: 8 * 1024 * 1024,
  heartbeatMs: 15_000,
  /** How often a connection's person is looked at, and how old the grants may be then: 15 s in all. */
  recheckMs: 5_000,
  grantsAgeMs: 10_000,
} as const;

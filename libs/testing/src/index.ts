export * from './eventually.ts';
export * from './every-move.ts';
export * from './fresh-database.ts';
export * from './given.ts';
export * from './test-server-url.ts';
export * from './people.ts';
export * from './subgraph-harness.ts';
export * from './test-clock.ts';

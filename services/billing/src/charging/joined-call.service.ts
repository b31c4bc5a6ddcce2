import type { Call, Tx } from '@guanjia/persistence';

/** The same command going on in another aggregate, in one transaction. */
export const joined = (call: Call, tx: Tx): Call => ({
  actor: call.actor, now: call.now, requestId: call.requestId, newId: () => call.newId(), tx,
  ...(call.causationId ? { causationId: call.causationId } : {}), ...(call.correlationId ? { correlationId: call.correlationId } : {}),
});

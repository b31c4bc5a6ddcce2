/** Codes that pass by themselves: connections, restarts, lack of room, read-only for now, serialization, deadlock, lock
 *  timeout; and the refusals that persistence makes of them. A statement that took too long is not among them: it would
 *  hold up its partition for ever. */
const transient = new Set([
  '57P01', '57P02', '57P03', '25006', '25P03', '40001', '40P01', '55P03',
  'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN',
  'UNAVAILABLE', 'IN_PROGRESS',
]);

const lostConnection =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|not queryable|client was closed|Cannot use a pool/i;

interface Coded {
  code?: unknown;
  message?: unknown;
  constraint?: unknown;
  cause?: unknown;
  previous?: unknown;
}

/** Whether trying the same thing again later can help by itself. */
export function isTransient(error: unknown): boolean {
  return chain(error).some(({ code, message, constraint }) => {
    // Two members met on one event: the second try finds the first one's mark.
    if (constraint === 'inbox_pkey') return true;
    if (typeof code === 'string' && (transient.has(code) || /^(08|53)/.test(code))) return true;
    return typeof message === 'string' && lostConnection.test(message);
  });
}

/** The error and what it wraps; mapper and driver each keep the code in a place of their own. */
export function chain(error: unknown): Coded[] {
  const found: Coded[] = [];
  let next = error as Coded | undefined;
  while (next && typeof next === 'object' && found.length < 5) {
    found.push(next);
    next = (next.cause ?? next.previous) as Coded | undefined;
  }
  return found;
}

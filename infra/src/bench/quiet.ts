import type { Log } from '@guanjia/messaging';

/** Says nothing but what somebody must act on. */
export const quiet: Log = { info: () => undefined, warn: () => undefined, error: (fields, message) => console.error(message, fields) };

import type { Log } from '@guanjia/messaging';

/** Warnings and errors on standard output, for whoever looks why a run failed. */
const line = (level: string) => (fields: object, message: string): void => console.log(level, message, JSON.stringify(fields, errorsToo));

const errorsToo = (_: string, value: unknown): unknown => (value instanceof Error ? { message: value.message, stack: value.stack } : value);

export const plainLog: Log = { info: () => undefined, warn: line('WARN'), error: line('ERROR') };

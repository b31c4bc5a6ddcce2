/** What messaging says about its work; pino fits as it is. Never the contents of an event. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What may be said of an error in a log: its kind, never its message, which can quote a value. */
export function errorFields(error: unknown): { error: string; code?: string } {
  const { name, code } = error as { name?: unknown; code?: unknown };
  return { error: String(name ?? 'unknown'), ...(typeof code === 'string' ? { code } : {}) };
}

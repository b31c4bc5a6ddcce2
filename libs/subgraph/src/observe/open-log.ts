import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

const DEPTH = 5;

/** What a line may say beside its words: who (by id), what (by its name or code), where, how long and how often. */
const sayable: ReadonlySet<string> = new Set([
  'requestId', 'personId', 'estates', 'estateId', 'method', 'route', 'operation', 'documentId', 'documentHash', 'cost', 'status', 'durationMs',
  'service', 'subgraph', 'connection', 'address', 'loop', 'job', 'kind', 'ref', 'hash', 'err', 'error', 'code', 'problems', 'more', 'postgres',
  'group', 'topic', 'topics', 'partition', 'eventId', 'type', 'seq', 'reason', 'setting', 'wanted', 'found',
  'attempts', 'failures', 'waiting', 'pruned', 'missing',
]);

/** The log of a process: JSON, one line each. Only what `sayable` names goes in; of anything else its name alone, as `unsaid`. Of an
 *  error goes in what its kind, code, words and place are and nothing else: a database hangs the row at fault on its errors, a
 *  client the whole request. Numbers of persons in words are blacked out. */
export function openLog(name: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name, formatters: { log: said }, serializers: { err: (told: unknown) => told },
    hooks: { logMethod(args, method) { method.apply(this, args.map(withoutNumbersIn) as typeof args); } },
  };
  return destination ? pino(options, destination) : pino(options);
}

function said(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  const unsaid: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (!sayable.has(field)) unsaid.push(field);
    else line[field] = field === 'err' || value instanceof Error ? told(value) : withoutNumbersIn(value);
  }
  return unsaid.length > 0 ? { ...line, unsaid } : line;
}

const withoutNumbersIn = (value: unknown): unknown => (typeof value === 'string' ? withoutNumbers(value) : value);

function told(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error) || depth > DEPTH) return typeof error === 'string' ? withoutNumbers(error) : typeof error;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const { originalError } = error as { originalError?: unknown };
  const inner = cause ?? originalError;
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    message: withoutNumbers(error.message),
    stack: withoutNumbers(error.stack ?? ''),
    ...(inner === undefined ? {} : { cause: told(inner, depth + 1) }),
  };
}

/** Mobile numbers, landlines and identity numbers, alone or with a country code. */
const withoutNumbers = (text: string): string => text.replace(/(?<![\w-])(\+?86-?)?(1\d{10}|0\d{2,3}-?\d{7,8}|\d{17}[\dXx])(?![\w-])/g, '•••');

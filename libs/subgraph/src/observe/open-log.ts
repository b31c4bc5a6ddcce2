import { pino, type DestinationStream, type Logger } from 'pino';

const DEPTH = 5;

/** The log of a process: JSON, one line each. Of an error goes in what its kind, code, words and place are and nothing else:
 *  a database hangs the row at fault on its errors, a client the whole request. Numbers of persons in words are blacked out. */
export function openLog(name: string, destination?: DestinationStream): Logger {
  const options = { name, serializers: { err: told, error: (value: unknown) => (value instanceof Error ? told(value) : value) } };
  return destination ? pino(options, destination) : pino(options);
}

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

/** The languages in which the house answers. */
export type Locale = 'zh-CN' | 'en';

/** What is known of something that did not work. */
export interface Failure {
  code: string;
  message: string;
  /** the input field at fault */
  field?: string | undefined;
  params?: Readonly<Record<string, unknown>> | undefined;
  /** by which the log finds the request */
  requestId?: string | undefined;
  status?: number | undefined;
  isRetriable?: boolean | undefined;
  /** how long to wait before asking again, by the server's word */
  waitMs?: number | undefined;
  /** what was answered all the same */
  data?: unknown;
}

/** A request was refused, or got no answer. Program by `code`; the message is for people, in their language. */
export class GuanjiaError extends Error {
  override readonly name = 'GuanjiaError';
  readonly code: string;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  readonly isRetriable: boolean;
  readonly waitMs: number | undefined;
  readonly data: unknown;

  constructor({ message, code, field, params = {}, requestId, status, isRetriable = false, waitMs, data }: Failure, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.field = field;
    this.params = params;
    this.requestId = requestId;
    this.status = status;
    this.isRetriable = isRetriable;
    this.waitMs = waitMs;
    this.data = data;
  }

  /** Whether the house decided: no repetition will change it. Of everything else nobody knows whether it was done. */
  get isDecision(): boolean {
    return !this.isRetriable && !undecided.has(this.code);
  }
}

const undecided: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'DEADLINE_EXCEEDED', 'INTERNAL_SERVER_ERROR']);

/** Nothing came back that could be read: the line is cut, or something else answers in the house's place. */
export function noAnswer(locale: Locale, more: { status?: number; cause?: unknown } = {}): GuanjiaError {
  const message = locale === 'en' ? 'No answer came from the server; check the connection' : '没有收到服务器的答复,请检查网络';
  return new GuanjiaError({ code: 'NO_ANSWER', message, isRetriable: true, status: more.status }, more.cause);
}

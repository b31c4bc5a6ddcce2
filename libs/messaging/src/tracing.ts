/** One step of one piece of work, in this process. */
export interface SpanStart {
  name: string;
  kind: 'SERVER' | 'CLIENT' | 'PRODUCER' | 'CONSUMER';
  /** W3C traceparent of the step before, wherever that was; without one a new trace begins. */
  parent?: string | null | undefined;
  attributes?: Readonly<Record<string, string | number>>;
}

export interface Span {
  /** For those who carry the work on. */
  readonly traceparent: string;
  end(error?: unknown): void;
}

export interface Tracer {
  start(span: SpanStart): Span;
  /** Sends what it still has. */
  stop(): Promise<void>;
}

let tracer: Tracer | undefined;

/** From now on (or no longer) the steps of this process are told. */
export function useTracer(used: Tracer | undefined): void {
  tracer = used;
}

/** @returns nothing when nobody wants to know */
export const startSpan = (span: SpanStart): Span | undefined => tracer?.start(span);

/** The work as one step. @param work  is given the traceparent to pass on: its own, or that of the step before */
export async function traced<T>(start: SpanStart, work: (traceparent: string | null) => Promise<T>): Promise<T> {
  const span = startSpan(start);
  try {
    const done = await work(span?.traceparent ?? start.parent ?? null);
    span?.end();
    return done;
  } catch (error) {
    span?.end(error);
    throw error;
  }
}

/** A header that is none is as good as no header. */
export const readTraceparent = (header: unknown): string | undefined =>
  (typeof header === 'string' && /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.test(header) ? header : undefined);

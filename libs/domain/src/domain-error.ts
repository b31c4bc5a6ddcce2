/** What went wrong, in the words a caller can act on. */
export type ErrorKind = 'NOT_FOUND' | 'INVALID' | 'FORBIDDEN' | 'CONFLICT' | 'UNAVAILABLE' | 'UNAUTHENTICATED';

/** The languages in which the house speaks to its users. */
export type Locale = 'zh-CN' | 'en';

/** One refusal that a service can utter. Texts may hold `{param}` placeholders, `{field}` among them. */
export interface ErrorEntry {
  kind: ErrorKind;
  zh: string;
  en: string;
  /** A value or a situation that earns this refusal, or one that would pass. */
  example?: string;
  /** The same request may succeed later, unchanged. */
  retriable?: boolean;
}

export type ErrorRegistry = Readonly<Record<string, ErrorEntry>>;

export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

export interface ErrorDetails {
  /** The input field at fault, as the caller wrote it. */
  field?: string;
  params?: ErrorParams;
}

/** The refusals of one scope (a service, or `platform`), and the two ways to utter them.
 *  The compiler knows that `refuse` never returns only where the registry is declared with its type:
 *  `const billingErrors: ErrorScope<typeof entries> = …`; elsewhere write `throw billingErrors.error(…)`. */
export interface ErrorScope<R extends ErrorRegistry> {
  readonly scope: string;
  readonly entries: R;
  refuse(code: keyof R, details?: ErrorDetails): never;
  error(code: keyof R, details?: ErrorDetails): DomainError;
}

interface Occurrence {
  scope: string;
  code: string;
  entry: ErrorEntry;
  details: ErrorDetails;
}

/** A rule said no. Everything else that is thrown is a bug and is masked to the caller. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: string;
  readonly kind: ErrorKind;
  readonly field?: string;
  readonly params: ErrorParams;
  readonly entry: ErrorEntry;
  /** `<scope>.<code>`, the key under which client apps may keep texts of their own. */
  readonly messageKey: string;
  readonly example?: string;
  readonly retriable: boolean;

  constructor({ scope, code, entry, details }: Occurrence) {
    super(fill(entry.en, details));
    this.code = code;
    this.kind = entry.kind;
    if (details.field !== undefined) this.field = details.field;
    this.params = details.params ?? {};
    this.entry = entry;
    this.messageKey = `${scope}.${code}`;
    if (entry.example !== undefined) this.example = entry.example;
    this.retriable = entry.retriable ?? false;
  }

  /** The same refusal, about another input field. */
  at(field: string): DomainError {
    const scope = this.messageKey.slice(0, -this.code.length - 1);
    return new DomainError({ scope, code: this.code, entry: this.entry, details: { field, params: this.params } });
  }

  /** The refusal in the caller's language. @param params  as people say them there, where they are known better */
  messageIn(locale: Locale, params: ErrorParams = this.params): string {
    return fill(locale === 'en' ? this.entry.en : this.entry.zh, { ...(this.field === undefined ? {} : { field: this.field }), params });
  }
}

/** Declares the refusals of one scope.
 *  @example errorRegistry('billing', { BILL_CLOSED: { kind: 'CONFLICT', zh: '账单已结清', en: 'The bill is settled' } }) */
export function errorRegistry<const R extends ErrorRegistry>(scope: string, entries: R): ErrorScope<R> {
  const error = (code: keyof R, details: ErrorDetails = {}): DomainError => {
    const name = String(code);
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    if (!entry) throw new TypeError(`${scope} has no error ${name}`);
    return new DomainError({ scope, code: name, entry, details });
  };
  const refuse = (code: keyof R, details?: ErrorDetails): never => {
    throw error(code, details);
  };
  return { scope, entries, refuse, error };
}

/** A placeholder without a value becomes a dash: users never see braces. */
function fill(text: string, { field, params }: ErrorDetails): string {
  const values: ErrorParams = { field: field ?? null, ...params };
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '—'));
}

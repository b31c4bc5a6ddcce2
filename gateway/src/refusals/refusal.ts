import type { DomainError, Locale } from '@guanjia/domain';
import type { GraphQLFormattedError } from 'graphql';

/** What a caller is told when something is refused: the same words whether a rule, the front door or GraphQL says no. */
export interface Refusal {
  code: string;
  messageKey: string;
  messages: { zh: string; en: string };
  field?: string;
  /** kind, params, example, retriable: as far as they are known */
  more?: Readonly<Record<string, unknown>>;
}

/** Whose request it is. */
export interface Asked {
  requestId: string;
  locale: Locale;
}

export function refusalOf(error: DomainError): Refusal {
  return {
    code: error.code,
    messageKey: error.messageKey,
    messages: { zh: error.messageIn('zh-CN'), en: error.messageIn('en') },
    ...(error.field === undefined ? {} : { field: error.field }),
    more: {
      kind: error.kind,
      params: error.params,
      ...(error.example === undefined ? {} : { example: error.example }),
      ...(error.retriable ? { retriable: true } : {}),
    },
  };
}

/** In the caller's language; both texts are in the extensions. */
export function formatRefusal(refusal: Refusal, { requestId, locale }: Asked): GraphQLFormattedError {
  const { code, messageKey, messages, field, more } = refusal;
  return {
    message: locale === 'en' ? messages.en : messages.zh,
    extensions: { code, messageKey, messages, ...(field === undefined ? {} : { field }), ...more, requestId },
  };
}

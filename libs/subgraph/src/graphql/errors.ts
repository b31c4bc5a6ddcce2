import { unwrapResolverError } from '@apollo/server/errors';
import { databaseErrors } from '@guanjia/persistence';
import { DomainError, platformErrors, type Locale } from '@guanjia/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a caller is told: the code, the field, both texts. Everything that is no refusal of ours is masked. */
export function toGraphQLError(formatted: GraphQLFormattedError, thrown: unknown, request: { locale: Locale; requestId: string }): GraphQLFormattedError {
  const refusal = refusalOf(formatted, thrown) ?? platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId: request.requestId } });
  // A scalar knows what is wrong, the document where it stands.
  const field = fieldIn(formatted.message) ?? refusal.field;
  const error = field === undefined ? refusal : refusal.at(field);
  return {
    message: error.messageIn(request.locale),
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: {
      code: error.code,
      kind: error.kind,
      messageKey: error.messageKey,
      messages: { zh: error.messageIn('zh-CN'), en: error.messageIn('en') },
      params: error.params,
      requestId: request.requestId,
      ...(field ? { field } : {}),
      ...(error.example ? { example: error.example } : {}),
      ...(error.retriable ? { retriable: true } : {}),
    },
  };
}

/** Is this something the caller did, or the state of things, rather than a bug of ours? */
export function refusalOf(formatted: GraphQLFormattedError, thrown: unknown): DomainError | null {
  const cause = databaseErrors(rootOf(thrown));
  if (cause instanceof DomainError) return cause;
  const code = formatted.extensions?.['code'];
  if (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED') {
    return platformErrors.error('INVALID_INPUT', { params: { reason: formatted.message.replace(/ Did you mean.*$/, '').slice(0, 200) } });
  }
  return null;
}

function rootOf(thrown: unknown): unknown {
  let cause = unwrapResolverError(thrown);
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** `Variable "$input" got invalid value … at "input.amountFen"` names the field in its text alone. */
function fieldIn(message: string): string | undefined {
  return /at "([\w.[\]]+)"/.exec(message)?.[1] ?? /Variable "\$(\w+)"/.exec(message)?.[1] ?? /argument "(\w+)"/i.exec(message)?.[1];
}

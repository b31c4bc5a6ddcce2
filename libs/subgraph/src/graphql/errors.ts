import { unwrapResolverError } from '@apollo/server/errors';
import { databaseErrors } from '@guanjia/persistence';
import { DomainError, platformErrors, type ErrorParams, type Locale } from '@guanjia/domain';
import { GraphQLError, Kind, type GraphQLFormattedError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { fieldInWords, inWords } from './in-words.ts';

/** Whose request it is, and what it was asked of. */
interface ToldTo {
  locale: Locale;
  requestId: string;
  schema?: GraphQLSchema | undefined;
  operation?: OperationDefinitionNode | undefined;
}

/** What a caller is told: the code, the field, both texts. Everything that is no refusal of ours is masked. */
export function toGraphQLError(formatted: GraphQLFormattedError, thrown: unknown, request: ToldTo): GraphQLFormattedError {
  const refusal = refusalOf(formatted, thrown) ?? platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId: request.requestId } });
  // A scalar knows what is wrong, the document where it stands.
  const field = fieldIn(formatted.message) ?? refusal.field;
  const error = field === undefined ? refusal : refusal.at(field);
  const zh = error.messageIn('zh-CN', request.schema && wordsFor(error, request.schema, rootFieldOf(thrown, request.operation)));
  const en = error.messageIn('en');
  return {
    message: request.locale === 'en' ? en : zh,
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: {
      code: error.code,
      kind: error.kind,
      messageKey: error.messageKey,
      messages: { zh, en },
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

function wordsFor({ params, field }: DomainError, schema: GraphQLSchema, fieldName: string | undefined): ErrorParams {
  const word = field === undefined ? undefined : fieldInWords(field, schema, fieldName);
  return { ...inWords(params, schema, fieldName), ...(word === undefined ? {} : { field: `「${word}」` }) };
}

/** The field at the root that was refused; of values in variables, the first one. */
function rootFieldOf(thrown: unknown, operation: OperationDefinitionNode | undefined): string | undefined {
  const { path, nodes } = thrown instanceof GraphQLError ? thrown : {};
  const node = path?.length === 1 ? nodes?.[0] : path === undefined ? operation?.selectionSet.selections[0] : undefined;
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

/** `Variable "$input" got invalid value … at "input.amountFen"` names the field in its text alone. */
function fieldIn(message: string): string | undefined {
  return /at "([\w.[\]]+)"/.exec(message)?.[1] ?? /Variable "\$(\w+)"/.exec(message)?.[1] ?? /argument "(\w+)"/i.exec(message)?.[1];
}

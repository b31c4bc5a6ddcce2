import { DomainError, platformErrors } from '@guanjia/domain';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { GatewayLog } from '../log.ts';
import { inputRefusal } from './input-refusal.ts';
import { formatRefusal, refusalOf, type Asked } from './refusal.ts';

interface Outward {
  asked: Asked;
  document?: DocumentNode | undefined;
  log: GatewayLog;
}

/** What a refusal is told by; whatever else a subgraph hangs on it stays in the house. */
const told = ['code', 'kind', 'messageKey', 'messages', 'params', 'field', 'example', 'retriable'] as const;

/** What of an error may leave the house: refusals by name. Everything else is a bug, told to the log alone. */
export function outwardError(thrown: Error, { asked, document, log }: Outward): GraphQLFormattedError {
  // The executor passes on what a data source throws just as it is.
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError(thrown.message, { originalError: thrown });
  const { path, locations } = error.toJSON();
  const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  if (isSubgraphRefusal(error)) {
    const extensions = Object.fromEntries(told.flatMap((key) => (key in error.extensions ? [[key, error.extensions[key]]] : [])));
    return { message: error.message, ...place, extensions: { ...extensions, requestId: asked.requestId } };
  }
  const cause = rootOf(error);
  if (cause instanceof DomainError) return { ...formatRefusal(refusalOf(cause), asked), ...place };
  const input = inputRefusal(error, document);
  if (input) return { ...formatRefusal(input, asked), ...place };
  return { ...maskedError(thrown, { asked, log }), ...place };
}

/** "Internal error" and the number under which the log has it in full. */
export function maskedError(error: unknown, { asked, log }: Outward): GraphQLFormattedError {
  log.error({ err: error, requestId: asked.requestId }, 'a bug answered a request');
  return formatRefusal(refusalOf(platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId: asked.requestId } })), asked);
}

/** Said by a subgraph, and by its registry: those alone carry a message key. */
function isSubgraphRefusal({ extensions }: GraphQLError): boolean {
  return typeof extensions['serviceName'] === 'string' && typeof extensions['code'] === 'string' && typeof extensions['messageKey'] === 'string';
}

function rootOf(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

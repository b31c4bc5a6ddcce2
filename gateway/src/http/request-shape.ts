import { gatewayErrors } from '../gateway.errors.ts';
import { limits } from './limits.ts';
import { answerTypeOf } from './media-type.ts';

/** @throws METHOD_NOT_ALLOWED @throws UNSUPPORTED_MEDIA_TYPE @throws NOT_ACCEPTABLE */
export function checkHead(method: string, headers: Readonly<Record<string, string | string[] | undefined>>): void {
  if (method !== 'POST') throw gatewayErrors.error('METHOD_NOT_ALLOWED', { params: { allowed: 'POST' } });
  if (!isJson(headers['content-type']) || !isPlain(headers['content-encoding'])) throw gatewayErrors.error('UNSUPPORTED_MEDIA_TYPE');
  if (!answerTypeOf(headers['accept'] === undefined ? undefined : String(headers['accept']))) throw gatewayErrors.error('NOT_ACCEPTABLE');
}

/** What a request body may say; whatever else stands in it goes no further. */
export interface GraphqlBody {
  /** One of the two. */
  query?: string;
  documentId?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** @throws BATCHING_NOT_SUPPORTED @throws BAD_REQUEST @throws DOCUMENT_TOO_LARGE */
export function readBody(body: unknown): GraphqlBody {
  if (Array.isArray(body)) throw gatewayErrors.error('BATCHING_NOT_SUPPORTED');
  if (!isObject(body)) throw badRequest('body');
  const { query, documentId, variables, operationName, extensions } = body;
  if (documentId != null && (typeof documentId !== 'string' || query != null)) throw badRequest('documentId');
  if (documentId == null && (typeof query !== 'string' || query.trim() === '')) throw badRequest('query');
  if (variables != null && (!isObject(variables) || !isShallow(variables, limits.variablesDepth))) throw badRequest('variables');
  if (operationName != null && typeof operationName !== 'string') throw badRequest('operationName');
  if (extensions != null && !isObject(extensions)) throw badRequest('extensions');
  if (typeof query === 'string' && Buffer.byteLength(query) > limits.documentBytes) {
    throw gatewayErrors.error('DOCUMENT_TOO_LARGE', { params: { maxBytes: limits.documentBytes } });
  }
  return {
    ...(typeof query === 'string' ? { query } : { documentId: documentId as string }),
    ...(isObject(variables) ? { variables } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {}),
  };
}

const badRequest = (field: string) => gatewayErrors.error('BAD_REQUEST', { field, params: { reason: field } });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ends at the first place that is too deep, so that no depth of it overflows a stack, here or behind. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inside) => isShallow(inside, levels - 1));
}

/** Nothing is unpacked here, so that nobody can send much in little. */
const isPlain = (encoding: string | string[] | undefined): boolean => encoding === undefined || /^identity$/i.test(String(encoding));

const isJson = (contentType: string | string[] | undefined): boolean =>
  /^application\/json *(; *charset="?utf-?8"? *)?;?$/i.test(String(contentType ?? '').trim());

import { platformErrors } from '@guanjia/domain';
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
interface GraphqlBody {
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
  refuseUnstorable({ query, variables });
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

/** A NUL or half a character is in no text that anybody typed, and no database of ours takes it: it goes no further, wherever it
 *  stands. @throws CHARACTER_NOT_STORABLE */
function refuseUnstorable({ query, variables }: { query?: unknown; variables?: unknown }): void {
  const field = typeof query === 'string' && (!isStorable(query) || /\\u(0000|\{0+\})/.test(query)) ? 'query' : placeOfUnstorable(variables, '');
  if (field !== undefined) throw platformErrors.error('CHARACTER_NOT_STORABLE', { field });
}

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function placeOfUnstorable(value: unknown, place: string): string | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : place;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inside] of Object.entries(value)) {
    const found = isStorable(name) ? placeOfUnstorable(inside, place === '' ? name : `${place}.${name}`) : place;
    if (found !== undefined) return found;
  }
  return undefined;
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

import { gatewayErrors } from '../gateway.errors.ts';
import { limits } from './limits.ts';

/** @throws METHOD_NOT_ALLOWED @throws UNSUPPORTED_MEDIA_TYPE @throws NOT_ACCEPTABLE */
export function checkHead(method: string, headers: Readonly<Record<string, string | string[] | undefined>>): void {
  if (method !== 'POST') throw gatewayErrors.error('METHOD_NOT_ALLOWED', { params: { allowed: 'POST' } });
  if (!isJson(headers['content-type'])) throw gatewayErrors.error('UNSUPPORTED_MEDIA_TYPE');
  if (!takesJson(headers['accept'])) throw gatewayErrors.error('NOT_ACCEPTABLE');
}

/** @throws BATCHING_NOT_SUPPORTED @throws BAD_REQUEST @throws DOCUMENT_TOO_LARGE */
export function checkBody(body: unknown): void {
  if (Array.isArray(body)) throw gatewayErrors.error('BATCHING_NOT_SUPPORTED');
  if (!isObject(body)) throw badRequest('body');
  const { query, variables, operationName, extensions } = body;
  if (typeof query !== 'string' || query.trim() === '') throw badRequest('query');
  if (variables != null && !isObject(variables)) throw badRequest('variables');
  if (operationName != null && typeof operationName !== 'string') throw badRequest('operationName');
  if (extensions != null && !isObject(extensions)) throw badRequest('extensions');
  if (Buffer.byteLength(query) > limits.documentBytes) {
    throw gatewayErrors.error('DOCUMENT_TOO_LARGE', { params: { maxBytes: limits.documentBytes } });
  }
}

const badRequest = (field: string) => gatewayErrors.error('BAD_REQUEST', { field, params: { reason: field } });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isJson = (contentType: string | string[] | undefined): boolean =>
  /^application\/json *(; *charset="?utf-?8"? *)?;?$/i.test(String(contentType ?? '').trim());

const takesJson = (accept: string | string[] | undefined): boolean =>
  accept === undefined || /(^|[,\s])(\*\/\*|application\/\*|application\/(graphql-response\+)?json)\s*(;|,|$)/i.test(String(accept));

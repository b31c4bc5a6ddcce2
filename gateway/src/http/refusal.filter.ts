import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, platformErrors } from '@guanjia/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';
import { localeOf } from '../locale.ts';
import type { GatewayLog } from '../log.ts';
import { maskedError } from '../refusals/outward.ts';
import { formatRefusal, refusalOf } from '../refusals/refusal.ts';
import { answerTypeOf, JSON_ANSWER } from './media-type.ts';

const statusOfKind: Readonly<Record<DomainError['kind'], number>> = {
  INVALID: 400, UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, UNAVAILABLE: 503,
};
const statusOfCode: Readonly<Record<string, number>> = {
  METHOD_NOT_ALLOWED: 405, NOT_ACCEPTABLE: 406, REQUEST_TIMEOUT: 408, PAYLOAD_TOO_LARGE: 413, DOCUMENT_TOO_LARGE: 413, UPLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415, RATE_LIMITED: 429, HEADERS_TOO_LARGE: 431,
};

/** The status of what is refused before or beside GraphQL. */
export const refusalStatus = ({ code, kind }: Pick<DomainError, 'code' | 'kind'>): number => statusOfCode[code] ?? statusOfKind[kind];

const headersOfStatus: Readonly<Record<number, Record<string, string>>> = {
  401: { 'www-authenticate': 'Bearer' },
  405: { allow: 'POST' },
  503: { 'retry-after': '1' },
};

/** Whatever is refused before or beside GraphQL is told as a GraphQL error, with the status that fits. */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  readonly #log: GatewayLog;

  constructor(log: GatewayLog) {
    this.#log = log;
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const asked = { requestId: request.id, locale: localeOf(request.headers['accept-language']) };
    const refusal = refusalFor(thrown);
    const status = refusal ? refusalStatus(refusal) : 500;
    const error = refusal ? formatRefusal(refusalOf(refusal), asked) : maskedError(thrown, { asked, log: this.#log });
    const type = answerTypeOf(request.headers.accept) ?? JSON_ANSWER;
    reply.code(status).headers(headersOfStatus[status] ?? {});
    if (status === 429) reply.header('retry-after', String(refusal!.params['seconds']));
    reply.type(`${type}; charset=utf-8`).send({ errors: [error] });
  }
}

/** Nest wraps what Fastify refuses by itself; below 500 it is the request's fault. */
function refusalFor(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  if (!(thrown instanceof HttpException) || thrown.getStatus() >= 500) return undefined;
  if (thrown.getStatus() === 404) return platformErrors.error('NOT_FOUND');
  if (thrown.getStatus() === 413) return gatewayErrors.error('PAYLOAD_TOO_LARGE');
  if (thrown.getStatus() === 415) return gatewayErrors.error('UNSUPPORTED_MEDIA_TYPE');
  return gatewayErrors.error('MALFORMED_HTTP');
}

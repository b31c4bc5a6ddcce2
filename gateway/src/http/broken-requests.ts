import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { gatewayErrors } from '../gateway.errors.ts';
import { localeOf } from '../locale.ts';
import { formatRefusal, refusalOf } from '../refusals/refusal.ts';
import { refusalStatus } from './refusal.filter.ts';

const codes: Readonly<Record<string, 'REQUEST_TIMEOUT' | 'HEADERS_TOO_LARGE'>> = { ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT', HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE' };

/** What never becomes a request that meets the door: an address that cannot be read, bytes that are no HTTP, halves. It is told as
 *  everything else is. */
export const brokenRequests = {
  frameworkErrors(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = gatewayErrors.error('MALFORMED_HTTP');
    const asked = { requestId: request.id, locale: localeOf(request.headers['accept-language']) };
    void reply.code(refusalStatus(refusal)).headers({ 'x-request-id': request.id, 'cache-control': 'no-store' }).send({ errors: [formatRefusal(refusalOf(refusal), asked)] });
  },
  clientErrorHandler({ code }: Error & { code?: string }, socket: Socket): void {
    if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const refusal = gatewayErrors.error(codes[code ?? ''] ?? 'MALFORMED_HTTP');
    const [status, requestId] = [refusalStatus(refusal), randomUUID()];
    const body = JSON.stringify({ errors: [formatRefusal(refusalOf(refusal), { requestId, locale: 'zh-CN' })] });
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
      + `x-request-id: ${requestId}\r\nconnection: close\r\n\r\n${body}`);
  },
};

import { readTraceparent, startSpan, type Span } from '@guanjia/messaging';
import type { FastifyRequest } from 'fastify';
import type { RequestCall } from '../request-call.ts';

/** The part of an operation that this service does, as a step of the gateway's trace; what it publishes goes on from there.
 *  The request came from the gateway: its token has been checked. */
export function operationSpan(service: string, { call, req }: { call: RequestCall; req: object }): Span | undefined {
  const parent = readTraceparent((req as Partial<FastifyRequest>).headers?.['traceparent']);
  const span = startSpan({ name: `${service} operation`, kind: 'SERVER', parent, attributes: { 'guanjia.service': service, 'guanjia.request_id': call.requestId } });
  call.traceparent = span?.traceparent ?? parent;
  return span;
}

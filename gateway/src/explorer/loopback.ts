import { platformErrors } from '@guanjia/domain';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../demo-issuer.ts';

/** Asked on this machine, under its own name, by no other site: a name elsewhere that leads here is no way in.
 *  @throws NOT_FOUND */
export function assertAskedHere({ socket, headers, host }: FastifyRequest): void {
  const from = (socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  const isOwnPage = ['same-origin', 'none', undefined].includes(headers['sec-fetch-site'] as string | undefined);
  if (!isLoopback(from) || !isLoopback(name) || !isOwnPage) throw platformErrors.error('NOT_FOUND');
}

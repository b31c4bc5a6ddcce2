import { Transform, type Readable } from 'node:stream';
import { DomainError, platformErrors } from '@guanjia/domain';
import { systemIdentity, type TokenSigner } from '@guanjia/subgraph';
import type { FastifyInstance } from 'fastify';
import { SubgraphUnreachable, type SubgraphAnswer, type SubgraphCall } from '../federation/subgraph-call.ts';
import { localeOf } from '../locale.ts';
import type { GatewayLog } from '../log.ts';
import { limits } from './limits.ts';

interface UploadOptions {
  calls: ReadonlyMap<string, SubgraphCall>;
  signer: TokenSigner;
  log: GatewayLog;
}

interface UploadRoute {
  Params: { service: string; ticket: string };
  Body: Readable | undefined;
}

/** Files go by, unread, to the service that gave the one-time ticket; the ticket is the credential. */
export async function uploadRoute(http: FastifyInstance, { calls, signer, log }: UploadOptions): Promise<void> {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  http.put<UploadRoute>('/uploads/:service/:ticket', async (request, reply) => {
    const { service, ticket } = request.params;
    const call = calls.get(service);
    if (!call || !/^[\w-]{1,200}$/.test(ticket)) throw platformErrors.error('NOT_FOUND');
    if (Number(request.headers['content-length'] ?? 0) > limits.uploadBytes) throw tooLarge();
    const token = await signer.sign(systemIdentity('gateway', request.id), service);
    const answer = await passOn(call, {
      path: `/uploads/${ticket}`,
      headers: {
        'content-type': request.headers['content-type'] ?? 'application/octet-stream',
        authorization: `Bearer ${token}`,
        'x-request-id': request.id,
        'accept-language': localeOf(request.headers['accept-language']),
      },
      file: request.body,
    }).catch((error: unknown) => {
      if (error instanceof DomainError) throw error;
      log.warn({ err: error, subgraph: service, requestId: request.id }, 'an upload could not be passed on');
      throw platformErrors.error('SUBGRAPH_UNAVAILABLE');
    });
    if (answer.contentType) reply.type(answer.contentType);
    return reply.code(answer.status).send(answer.body);
  });
}

interface Upload {
  path: string;
  headers: Record<string, string>;
  file: Readable | undefined;
}

async function passOn(call: SubgraphCall, { path, headers, file }: Upload): Promise<SubgraphAnswer> {
  // Its failures reach the call as the failure of what is sent there; as an event nobody needs them.
  const measured = new MeasuredFile().on('error', () => undefined);
  if (file) file.on('error', (error) => measured.destroy(error)).pipe(measured);
  else measured.end();
  try {
    return await call({ method: 'PUT', path, headers, body: measured, timeoutMs: limits.requestMs });
  } catch (error) {
    throw measured.isTooLarge ? tooLarge() : error;
  } finally {
    // Answered before the end: the rest is read and dropped, so that the sender gets to read the answer.
    file?.unpipe(measured).resume();
    measured.destroy();
  }
}

/** Breaks off behind the last byte allowed, for senders that do not say how much is to come. */
class MeasuredFile extends Transform {
  isTooLarge = false;
  #bytes = 0;

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.#bytes += chunk.length;
    this.isTooLarge = this.#bytes > limits.uploadBytes;
    if (this.isTooLarge) done(new SubgraphUnreachable('is not sent files of this size'));
    else done(null, chunk);
  }
}

const tooLarge = (): DomainError =>
  platformErrors.error('UPLOAD_TOO_LARGE', { params: { maxMegabytes: limits.uploadBytes / 1024 / 1024 } });

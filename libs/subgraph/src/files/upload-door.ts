import { finished, PassThrough, type Readable } from 'node:stream';
import { DomainError, platformErrors, type Locale } from '@guanjia/domain';
import type { Log } from '@guanjia/messaging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoredFile } from './file-store.ts';
import { fileErrors } from './files.errors.ts';

export interface UploadDoor {
  /** Takes the file in. @throws what speaks against it */
  receive(ticket: string, content: Readable): Promise<StoredFile>;
  log: Log;
}

interface UploadRoute {
  Params: { ticket: string };
  Body: Readable | undefined;
}

const status = { NOT_FOUND: 404, INVALID: 400, FORBIDDEN: 403, CONFLICT: 409, UNAVAILABLE: 503, UNAUTHENTICATED: 401 } as const;

/** `PUT /uploads/:ticket`: the file itself is the body, of whatever type, and is read as it comes. Every other address
 *  keeps its own ways of reading bodies. */
export function openUploadDoor(http: FastifyInstance, { receive, log }: UploadDoor): void {
  http.register(async (door) => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    door.setErrorHandler((error, request, reply) => refuse(error, { request, reply, log }));
    door.put<UploadRoute>('/uploads/:ticket', async (request, reply) => {
      const { id, ...file } = await receive(request.params.ticket, readApart(request.body ?? request.raw));
      return reply.code(201).send({ fileId: id, ...file });
    });
  });
}

/** The body as a stream that may be thrown away, while the connection under it goes on to carry the answer. */
function readApart(body: Readable): Readable {
  const apart = new PassThrough();
  finished(body, { writable: false }, (error) => {
    if (error) apart.destroy(error);
  });
  return body.pipe(apart);
}

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  log: Log;
}

function refuse(error: unknown, { request, reply, log }: Exchange): FastifyReply {
  const refusal = error instanceof DomainError ? error : isCutOff(error) ? fileErrors.error('FILE_INCOMPLETE') : broken(error, { request, reply, log });
  const locale: Locale = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
  const { code, kind, params } = refusal;
  // The rest of a refused file runs dry: a sender that is cut off in mid-air would not hear why.
  request.raw.unpipe().resume();
  return reply.code(status[kind]).send({ errors: [{
    message: refusal.messageIn(locale), extensions: { code, kind, params, messages: { zh: refusal.messageIn('zh-CN'), en: refusal.messageIn('en') } },
  }] });
}

const isCutOff = (error: unknown): boolean => /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|ABORT_ERR)$/.test(String((error as { code?: unknown }).code));

function broken(error: unknown, { request, log }: Exchange): DomainError {
  const requestId = String(request.headers['x-request-id'] ?? request.id);
  log.error({ err: error, requestId }, 'a bug answered an upload');
  return platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId } });
}

import { finished, PassThrough, type Readable } from 'node:stream';
import { DomainError, platformErrors, type Locale } from '@guanjia/domain';
import type { Log } from '@guanjia/messaging';
import { databaseErrors } from '@guanjia/persistence';
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
  const requestId = String(request.headers['x-request-id'] ?? request.id);
  const refusal = refusalOf(error) ?? broken(error, { requestId, log });
  const locale: Locale = /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-CN';
  const { code, kind, messageKey, params, retriable } = refusal;
  // The rest of a refused file runs dry: a sender that is cut off in mid-air would not hear why.
  request.raw.unpipe().resume();
  return reply.code(code === 'INTERNAL_SERVER_ERROR' ? 500 : status[kind]).send({ errors: [{
    message: refusal.messageIn(locale),
    extensions: {
      code, kind, messageKey, messages: { zh: refusal.messageIn('zh-CN'), en: refusal.messageIn('en') }, params, requestId, ...(retriable ? { retriable } : {}),
    },
  }] });
}

function refusalOf(error: unknown): DomainError | undefined {
  if (hasCode(error, cutOff)) return fileErrors.error('FILE_INCOMPLETE');
  const refusal = databaseErrors(error);
  return refusal instanceof DomainError ? refusal : undefined;
}

const cutOff = /^(ERR_STREAM_PREMATURE_CLOSE|ECONNRESET|ABORT_ERR)$/;
/** The disk takes nothing more: somebody must act, and then it does. */
const noRoom = /^(ENOSPC|EDQUOT|EROFS)$/;
const hasCode = (error: unknown, codes: RegExp): boolean => codes.test(String((error as { code?: unknown }).code));

function broken(error: unknown, { requestId, log }: { requestId: string; log: Log }): DomainError {
  log.error({ err: error, requestId }, hasCode(error, noRoom) ? 'there is no room for an upload' : 'a bug answered an upload');
  return hasCode(error, noRoom) ? platformErrors.error('UNAVAILABLE') : platformErrors.error('INTERNAL_SERVER_ERROR', { params: { requestId } });
}

import { afterEach, describe, expect, it } from '@jest/globals';
import { platformErrors } from '@guanjia/domain';
import { fastify, type FastifyInstance } from 'fastify';
import { openUploadDoor } from './upload-door.ts';

let door: FastifyInstance;
afterEach(() => door.close());

/** What a sender is told when this speaks against the file, and what the log is told. */
async function told(thrown: unknown, language = 'zh-CN') {
  const errors: string[] = [];
  door = fastify();
  openUploadDoor(door, { receive: async () => { throw thrown; }, log: { info: () => undefined, warn: () => undefined, error: (_fields, message) => void errors.push(message) } });
  const answer = await door.inject({ method: 'PUT', url: '/uploads/ticket', payload: 'a', headers: { 'x-request-id': 'request-1', 'accept-language': language } });
  return { status: answer.statusCode, error: answer.json().errors[0], errors };
}
const failure = (code: string): Error => Object.assign(new Error('postgres://app:secret@db /var/lib/files'), { code });

describe('a file that is not taken in', () => {
  it('is refused with everything that other refusals say, in the sender’s language', async () => {
    const { status, error, errors } = await told(platformErrors.error('UPLOAD_TICKET_INVALID'), 'en');
    expect(status).toBe(403);
    expect(error.message).toBe(error.extensions.messages.en);
    expect(error.extensions).toMatchObject({ code: 'UPLOAD_TICKET_INVALID', messageKey: 'platform.UPLOAD_TICKET_INVALID', requestId: 'request-1', messages: { zh: expect.any(String) } });
    expect(errors).toEqual([]);
  });

  it.each([
    ['57P01', 503, 'UNAVAILABLE', []],
    ['ECONNREFUSED', 503, 'UNAVAILABLE', []],
    ['57014', 503, 'DEADLINE_EXCEEDED', []],
    ['ENOSPC', 503, 'UNAVAILABLE', ['there is no room for an upload']],
    ['ECONNRESET', 400, 'FILE_INCOMPLETE', []],
    ['XX000', 500, 'INTERNAL_SERVER_ERROR', ['a bug answered an upload']],
  ])('because of %s is answered with %i %s (R2, R13), and nothing is told of us', async (code, status, answered, errors) => {
    const found = await told(failure(code));
    expect(found).toMatchObject({ status, error: { extensions: { code: answered, requestId: 'request-1' } }, errors });
    expect(JSON.stringify(found.error)).not.toMatch(/secret|var\/lib/);
  });
});

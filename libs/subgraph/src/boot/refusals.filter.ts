import { Catch, type ArgumentsHost } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { DomainError } from '@guanjia/domain';
import type { FastifyReply } from 'fastify';

const status = { NOT_FOUND: 404, INVALID: 400, FORBIDDEN: 403, CONFLICT: 409, UNAVAILABLE: 503, UNAUTHENTICATED: 401 } as const;

/** A refusal is an answer and no incident. In GraphQL everything goes on as it is, and is told, logged or masked in one
 *  place; over HTTP a refusal has its status and code. */
@Catch()
export class RefusalsFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    if (!(error instanceof DomainError)) return super.catch(error, host);
    const answer = { errors: [{ message: error.messageIn('zh-CN'), extensions: { code: error.code } }] };
    return host.switchToHttp().getResponse<FastifyReply>().code(status[error.kind]).send(answer);
  }
}

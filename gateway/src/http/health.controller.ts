import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { SubgraphCall } from '../federation/subgraph-call.ts';
import { Readiness } from './readiness.ts';

export const SUBGRAPH_CALLS = Symbol('subgraph calls');

const PATIENCE_MS = 1_000;

/** For load balancers and operators: no person, no data. */
@Controller()
export class HealthController {
  constructor(
    @Inject(SUBGRAPH_CALLS) private readonly calls: ReadonlyMap<string, SubgraphCall>,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** The process lives. */
  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /** The process and every subgraph behind it take work. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; subgraphs: Record<string, boolean> }> {
    const answers = [...this.calls].map(async ([name, call]) => [name, await isReady(call)] as const);
    const subgraphs = Object.fromEntries(await Promise.all(answers));
    const isReadyNow = !this.readiness.isStopping && Object.values(subgraphs).every(Boolean);
    reply.code(isReadyNow ? 200 : 503);
    return { status: this.readiness.isStopping ? 'stopping' : isReadyNow ? 'ready' : 'not ready', subgraphs };
  }
}

async function isReady(call: SubgraphCall): Promise<boolean> {
  const answer = await call({ method: 'GET', path: '/readyz', headers: {}, timeoutMs: PATIENCE_MS }).catch(() => undefined);
  return answer?.status === 200;
}

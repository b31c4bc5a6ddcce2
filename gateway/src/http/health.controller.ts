import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Readiness } from '@guanjia/subgraph';
import type { FastifyReply } from 'fastify';
import type { SubgraphCall } from '../federation/subgraph-call.ts';

export const SUBGRAPH_CALLS = Symbol('subgraph calls');

const PATIENCE_MS = 1_000;

/** Without it nobody can be let in for longer than grants are kept. */
const GRANTS_OWNER = 'hr-training';

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

  /** Takes work as long as it is not stopping and learns what people may do. Any other subgraph that is away leaves a gap in
   *  answers, and is told here. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; subgraphs: Record<string, boolean> }> {
    const answers = [...this.calls].map(async ([name, call]) => [name, await isReady(call)] as const);
    const subgraphs: Record<string, boolean> = Object.fromEntries(await Promise.all(answers));
    const status = this.readiness.isStopping ? 'stopping' : subgraphs[GRANTS_OWNER] === false ? 'not ready' : 'ready';
    reply.code(status === 'ready' ? 200 : 503);
    return { status, subgraphs };
  }
}

async function isReady(call: SubgraphCall): Promise<boolean> {
  const answer = await call({ method: 'GET', path: '/readyz', headers: {}, timeoutMs: PATIENCE_MS }).catch(() => undefined);
  return answer?.status === 200;
}

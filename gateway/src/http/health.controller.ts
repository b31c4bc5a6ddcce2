import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Readiness } from '@guanjia/subgraph';
import type { FastifyReply } from 'fastify';
import type { SubgraphCall } from '../federation/subgraph-call.ts';

export const SUBGRAPH_CALLS = Symbol('subgraph calls');
/** By which two gateways are seen to serve the same schema. */
export const SCHEMA_HASH = Symbol('schema hash');

const PATIENCE_MS = 1_000;

/** Without it nobody can be let in for longer than grants are kept. */
const GRANTS_OWNER = 'hr-training';

/** For load balancers and operators: no person, no data. */
@Controller()
export class HealthController {
  constructor(
    @Inject(SUBGRAPH_CALLS) private readonly calls: ReadonlyMap<string, SubgraphCall>,
    @Inject(SCHEMA_HASH) private readonly schema: string,
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
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; schema: string; subgraphs: Record<string, PartHealth> }> {
    const answers = [...this.calls].map(async ([name, call]) => [name, await healthOf(call)] as const);
    const subgraphs: Record<string, PartHealth> = Object.fromEntries(await Promise.all(answers));
    const hasGrants = [undefined, 'ready'].includes(subgraphs[GRANTS_OWNER]?.status);
    const status = this.readiness.isStopping ? 'stopping' : hasGrants ? 'ready' : 'not ready';
    reply.code(status === 'ready' ? 200 : 503);
    return { status, schema: this.schema, subgraphs };
  }
}

/** What is told of a subgraph to whoever asks: of its own words those alone that name nothing. */
interface PartHealth {
  status: 'ready' | 'unreachable' | 'stopping' | 'database unavailable' | 'migrations missing' | 'events do not come in' | 'not ready';
  outboxAgeSeconds?: number;
}
const ownWords: ReadonlySet<unknown> = new Set(['stopping', 'database unavailable', 'migrations missing']);

async function healthOf(call: SubgraphCall): Promise<PartHealth> {
  const answer = await call({ method: 'GET', path: '/readyz', headers: {}, timeoutMs: PATIENCE_MS }).catch(() => undefined);
  if (!answer) return { status: 'unreachable' };
  const { status, outboxAgeSeconds } = saidIn(answer.body);
  const age = typeof outboxAgeSeconds === 'number' ? { outboxAgeSeconds } : {};
  if (answer.status === 200) return { status: 'ready', ...age };
  if (ownWords.has(status)) return { status: status as PartHealth['status'], ...age };
  return { status: 'outboxAgeSeconds' in age ? 'events do not come in' : 'not ready', ...age };
}

function saidIn(body: string): { status?: unknown; outboxAgeSeconds?: unknown } {
  try {
    return Object(JSON.parse(body));
  } catch {
    return {};
  }
}

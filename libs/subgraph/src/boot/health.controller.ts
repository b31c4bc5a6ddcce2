import { Controller, Get, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';
import type { EventTransport } from '@guanjia/messaging';
import { Database } from '@guanjia/persistence';
import { Readiness } from './readiness.ts';

/** Token of the event transport. */
export const TRANSPORT = Symbol('transport');

/** Token of the names of the migrations that the code relies on. */
export const MIGRATIONS = Symbol('migrations');

const question = `select array(select name from unnest($1::text[]) as name where name not in (select name from schema_migration)) as missing,
  coalesce((select extract(epoch from now() - occurred_at)::int from outbox where published_at is null order by position limit 1), 0) as "outboxAgeSeconds"`;

/** Liveness and readiness, for whoever runs the service. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    @Inject(TRANSPORT) private readonly transport: Pick<EventTransport, 'health'>,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(MIGRATIONS) private readonly migrations: readonly string[],
  ) {}

  @Get('healthz')
  @HttpCode(200)
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers and is up to date and events come in, until it is told to stop. Events that cannot go
   *  out make nobody unready: the outbox keeps them, and says here for how long. */
  @Get('readyz')
  async ready(): Promise<{ status: string; outboxAgeSeconds: number }> {
    if (this.readiness.isStopping) throw new ServiceUnavailableException({ status: 'stopping' });
    const found = await this.database.pool.query(question, [this.migrations]).catch(() => {
      throw new ServiceUnavailableException({ status: 'database unavailable' });
    });
    const { missing, outboxAgeSeconds } = found.rows[0] as { missing: string[]; outboxAgeSeconds: number };
    if (missing.length > 0) throw new ServiceUnavailableException({ status: 'migrations missing', missing });
    const health = this.transport.health();
    if (health !== 'up') throw new ServiceUnavailableException({ status: health.down, outboxAgeSeconds });
    return { status: 'ready', outboxAgeSeconds };
  }
}

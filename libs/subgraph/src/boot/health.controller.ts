import { Controller, Get, HttpCode, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '@guanjia/persistence';

/** Liveness and readiness, for whoever runs the service. */
@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('healthz')
  @HttpCode(200)
  alive(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers. */
  @Get('readyz')
  async ready(): Promise<{ status: string }> {
    await this.database.pool.query('select 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'database unavailable' });
    });
    return { status: 'ready' };
  }
}

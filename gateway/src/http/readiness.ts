import type { FastifyInstance } from 'fastify';

/** Set when the process was told to stop: no new work is to be sent here. */
export class Readiness {
  isStopping = false;

  /** Every answer from then on ends its connection; one kept alive would hold up the end. */
  watch(http: FastifyInstance): void {
    http.addHook('preClose', (done) => {
      this.isStopping = true;
      done();
    });
    http.addHook('onSend', async (_request, reply) => {
      if (this.isStopping) reply.header('connection', 'close');
    });
  }
}

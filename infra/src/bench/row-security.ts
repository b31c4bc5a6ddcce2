import { strictEqual } from 'node:assert';
import type { Bench } from './bench.ts';
import { interleaved } from './measure.ts';
import { frontDesk, openTicketDesk, regionalManager } from './ticket-desk.ts';
import { PAGE } from './ticket-page.ts';

/** The second wall: the same page as the role that it holds, and as a superuser whom it does not. */
export async function rowSecurity(bench: Bench): Promise<void> {
  const { report, server } = bench;
  report.part('5. What row-level security costs: the same page with it and without');
  const desk = await openTicketDesk(bench);
  try {
    for (const [who, actor] of [['front desk, one estate', frontDesk], ['regional manager, 12 estates', regionalManager]] as const) {
      const [walled, unwalled] = [desk.subgraph, desk.unwalled].map((running) => () => desk.ask(running, actor, PAGE)) as [() => Promise<string>, () => Promise<string>];
      strictEqual(await walled(), await unwalled());
      report.figures(who, await interleaved([{ name: 'superuser', run: unwalled }, { name: 'app role', run: walled }], { rounds: 9, perRound: 60, server }), 'superuser');
    }
  } finally {
    await desk.stop();
  }
}

import { strictEqual } from 'node:assert';
import type { Bench } from './bench.ts';
import { interleaved } from './measure.ts';
import { frontDesk, regionalManager, type TicketDesk } from './ticket-desk.ts';
import { PAGE } from './ticket-page.ts';

/** The second wall: the same page as the role that it holds, and as a superuser whom it does not. */
export async function rowSecurity({ report, server }: Bench, desk: TicketDesk): Promise<void> {
  report.part('5. What row-level security costs: the same page with it and without');
  for (const [who, actor] of [['front desk, one estate', frontDesk], ['regional manager, 12 estates', regionalManager]] as const) {
    const walled = () => desk.ask(desk.subgraph, actor, PAGE);
    const unwalled = () => desk.ask(desk.unwalled, actor, PAGE);
    strictEqual(await walled(), await unwalled());
    const figures = await interleaved([{ name: 'superuser', run: unwalled }, { name: 'app role', run: walled }], { rounds: 9, perRound: 40, warmUps: 100, server });
    report.figures(who, figures, 'superuser');
  }
}

import { deepStrictEqual } from 'node:assert';
import type { Actor } from '@guanjia/domain';
import type { Bench } from './bench.ts';
import { interleaved } from './measure.ts';
import { handWritten, populated, readsAlone } from './page-contenders.ts';
import { counted, statementsOf } from './statements.ts';
import { pairedRatio } from './statistics.ts';
import { frontDesk, regionalManager, type TicketDesk } from './ticket-desk.ts';
import { PAGE } from './ticket-page.ts';
import { ESTATES, estateIds, TICKETS } from './tickets-on-hand.ts';

/** A page of tickets: through GraphQL, by the reads alone, by hand, and by populating entities. */
export async function pageOfTickets(bench: Bench, desk: TicketDesk): Promise<void> {
  bench.report.part(`1. A page of 50 of ${TICKETS} tickets in ${ESTATES} estates, inside customer-service`);
  await countStatements(bench, desk);
  await compare(bench, desk, { who: 'front desk, one estate', actor: frontDesk, estates: estateIds.slice(0, 1) });
  await compare(bench, desk, { who: 'regional manager, 12 estates', actor: regionalManager, estates: estateIds });
}

async function countStatements({ report }: Bench, desk: TicketDesk): Promise<void> {
  const { frame, statements } = counted(await statementsOf(() => desk.ask(desk.subgraph, frontDesk, PAGE)));
  report.target('1 statement for the page (one level of rows)', statements === 1, String(statements));
  report.target('≤ 2 round trips more for the read transaction', frame <= 2, String(frame));
}

interface Page {
  who: string;
  actor: Actor;
  estates: readonly string[];
}

async function compare({ server, report }: Bench, desk: TicketDesk, { who, actor, estates }: Page): Promise<void> {
  const byHand = handWritten(desk.adminUrl, estates);
  const entities = await populated(desk.adminUrl, estates);
  try {
    const graphql = () => desk.ask(desk.subgraph, actor, PAGE);
    const expected: unknown = JSON.parse(await byHand.run());
    for (const other of [graphql, entities.run]) deepStrictEqual(JSON.parse(await other()), expected);
    const figures = await interleaved([
      { name: 'by hand', run: byHand.run }, { name: 'GraphQL', run: graphql },
      { name: 'reads alone', run: readsAlone(desk.subgraph, actor) }, { name: 'entities', run: entities.run },
    ], { rounds: 9, perRound: 40, warmUps: 500, server });
    report.figures(who, figures, 'by hand');
    report.note('all three answers hold the same data');
    const ratio = (one: keyof typeof figures, base: keyof typeof figures) => pairedRatio(figures[one].rounds, figures[base].rounds);
    const [toHand, readsToHand, toEntities, readsToEntities] = [ratio('GraphQL', 'by hand'), ratio('reads alone', 'by hand'), ratio('entities', 'GraphQL'), ratio('entities', 'reads alone')];
    report.target(`${who}: GraphQL ≤ 3 × the CPU of the join by hand`, toHand <= 3, `${toHand.toFixed(2)}×`);
    report.target(`${who}: reads ≤ 3 × the CPU of the join by hand, both without GraphQL`, readsToHand <= 3, `${readsToHand.toFixed(2)}×`);
    report.target(`${who}: GraphQL ≥ 4 × cheaper than populating entities without GraphQL`, toEntities >= 4, `${toEntities.toFixed(2)}×`);
    report.target(`${who}: reads ≥ 4 × cheaper than populating entities, both without GraphQL`, readsToEntities >= 4, `${readsToEntities.toFixed(2)}×`);
  } finally {
    await byHand.close();
    await entities.close();
  }
}

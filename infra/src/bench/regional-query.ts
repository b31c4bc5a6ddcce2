import type { Bench } from './bench.ts';
import type { GroupHouse } from './group-house.ts';
import { interleaved } from './measure.ts';
import { managerOf20, managerOf200, type Person } from './people.ts';
import { counted, statementsOf } from './statements.ts';
import { ms } from './report.ts';

/** Every estate of the caller's regions with what four other services know of it. */
export const REGIONAL = `{ regions(first: 10) { nodes { name estates(first: 100) { nodes {
  id name tickets { open overdue } callbacks { due overdue } workOrders { open overdue onTimeShareBp }
  collection { unbilledFen accounts } training { employees certifiedShareBp }
} } } } }`;

/** The regional query through the gateway, over 20 and over 200 estates. */
export async function regionalQuery({ report, server }: Bench, house: GroupHouse): Promise<void> {
  report.part('2. The regional query through the gateway, five databases, over 20 and 200 estates');
  const of20 = await countedOver(house, managerOf20, 20);
  const of200 = await countedOver(house, managerOf200, 200);
  const services = [...house.platform.subgraphs.keys()];
  report.table(['service', 'statements for 20', 'for 200', 'round trips of the transaction'], services.map((name) =>
    [name, of20.get(name)!.statements, of200.get(name)!.statements, `${of20.get(name)!.frame} / ${of200.get(name)!.frame}`]));
  const isConstant = services.every((name) => of20.get(name)!.statements === of200.get(name)!.statements);
  const all = (counts: typeof of20) => [...counts.values()].reduce((sum, { statements }) => sum + statements, 0);
  report.target('statements per subgraph do not grow with the estates', isConstant, `${all(of20)} and ${all(of200)} in all`);
  const figures = await interleaved([
    { name: '20 estates', run: () => house.data(managerOf20, REGIONAL) }, { name: '200 estates', run: () => house.data(managerOf200, REGIONAL) },
  ], { rounds: 7, perRound: 10, server });
  report.figures('regional query', figures, '20 estates');
  report.note(`per estate: ${ms(figures['20 estates'].wallMs / 20)} ms of 20, ${ms(figures['200 estates'].wallMs / 200)} ms of 200`);
}

async function countedOver(house: GroupHouse, person: Person, estates: number): Promise<Map<string, ReturnType<typeof counted>>> {
  await house.data(person, REGIONAL); // the gateway then knows the person's grants and the plan
  const sent = await statementsOf(async () => {
    const { regions } = await house.data(person, REGIONAL);
    const seen = regions.nodes.flatMap((region: any) => region.estates.nodes);
    const whole = seen.filter((estate: any) => estate.tickets && estate.callbacks && estate.workOrders && estate.collection && estate.training);
    if (whole.length !== estates) throw new Error(`${whole.length} whole estates of ${estates}`);
  });
  return new Map([...house.platform.subgraphs.keys()].map((name) => [name, counted(sent.filter(({ service }) => service === name))]));
}

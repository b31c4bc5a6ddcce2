import { Report } from '../../bench/report.ts';
import { violationsIn, type Count } from './audit.ts';

/** One table: a line per measure, over all databases; what is wrong names its database. */
export function printAudit(counts: readonly Count[], say: (line: string) => void): void {
  const rows = [...Map.groupBy(counts, ({ group, measure }) => `${group}/${measure}`).values()].map((same) => {
    const [{ group, measure }] = same as [Count];
    const wrong = violationsIn(same).map(({ database, n }) => `${database} ${n}`);
    return [group, measure, same.reduce((sum, { n }) => sum + n, 0), group === 'info' ? '' : wrong.length > 0 ? `WRONG: ${wrong.join(', ')}` : 'ok'];
  });
  const order = ['info', 'rows', 'events', 'effects', 'pending', 'order', 'ledger'];
  new Report(say).table(['group', 'measure', 'count', ''], rows.sort(([a], [b]) => order.indexOf(String(a)) - order.indexOf(String(b))));
}

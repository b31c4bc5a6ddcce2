// npm run bench                    all parts, on a PostgreSQL of their own
// npm run bench -- page regional   these parts
import { withBench, type Bench } from './bench.ts';
import { pageOfTickets } from './page-of-tickets.ts';
import { Report } from './report.ts';
import { rowSecurity } from './row-security.ts';

const parts: Readonly<Record<string, (bench: Bench) => Promise<void>>> = { page: pageOfTickets, rls: rowSecurity };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

const report = new Report(console.log);
await withBench(report, async (bench) => {
  for (const [name, run] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await run(bench);
});
report.summary();

import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
import { withBench } from './bench.ts';
import { Report } from './report.ts';
import { openTicketDesk, frontDesk, regionalManager } from './ticket-desk.ts';
import { PAGE } from './ticket-page.ts';
await withBench(new Report(console.log), async (b) => {
  const d = await openTicketDesk(b);
  for (let i=0;i<300;i++) await d.ask(d.subgraph, frontDesk, PAGE);
  const s = new Session(); s.connect();
  await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', {interval: 200}); await s.post('Profiler.start');
  const c=process.cpuUsage(); const t=performance.now();
  for (let i=0;i<500;i++) await d.ask(d.subgraph, frontDesk, PAGE);
  const u=process.cpuUsage(c); console.log('per op wall', (performance.now()-t)/500, 'cpu', (u.user+u.system)/500e3);
  const { profile } = await s.post('Profiler.stop');
  writeFileSync('/tmp/bench-me/page.cpuprofile', JSON.stringify(profile));
  await d.stop();
});

import pg from 'pg';
import { withBench } from './bench.ts';
import { Report } from './report.ts';
import { watchStatements, statementsOf } from './statements.ts';
import { openTicketDesk, frontDesk, regionalManager } from './ticket-desk.ts';
import { estateIds } from './tickets-on-hand.ts';
import { PAGE } from './ticket-page.ts';
import { asAppRole } from '@guanjia/persistence';
await withBench(new Report(console.log), async (b) => {
  const d = await openTicketDesk(b);
  const proto: any = (d.subgraph.database.pool as any).Client.prototype;
  const seen: any[] = []; const q = proto.query;
  proto.query = function (...a: any[]) { if (typeof a[0] === 'object' || typeof a[0]==='string') seen.push(a[0]); return q.apply(this, a); };
  for (const actor of [frontDesk, regionalManager]) {
    seen.length = 0;
    await d.ask(d.subgraph, actor, PAGE);
    const begin = seen.find((x) => typeof x === 'string' && x.startsWith('begin'));
    const sel = seen.find((x) => x.text?.includes('from ticket'));
    console.log(begin); console.log(sel.text, sel.values);
    const c = new pg.Client({ connectionString: asAppRole(d.adminUrl) }); await c.connect();
    await c.query(begin);
    for (let i=0;i<2;i++) { const r = await c.query({ text: 'explain (analyze, buffers, summary) ' + sel.text, values: sel.values }); if (i) console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); }
    for (const [label, name] of [['unnamed', undefined], ['named', 'x']] as const) {
      for (let i=0;i<50;i++) await c.query({ text: sel.text, values: sel.values, name });
      const s0 = [...b.server()!.values()].reduce((x,y)=>x+y,0); const t=performance.now(); const cpu=process.cpuUsage();
      for (let i=0;i<500;i++) await c.query({ text: sel.text, values: sel.values, name });
      const u=process.cpuUsage(cpu);
      console.log(label, 'wall', (performance.now()-t)/500, 'pg', ([...b.server()!.values()].reduce((x,y)=>x+y,0)-s0)/500, 'node', (u.user+u.system)/500e3);
    }
    { const s0 = [...b.server()!.values()].reduce((x,y)=>x+y,0);
      await c.query('commit');
      for (let i=0;i<300;i++) { await c.query(begin); await c.query('commit'); }
      console.log('begin+commit pg', ([...b.server()!.values()].reduce((x,y)=>x+y,0)-s0)/300); }
    await c.end();
  }
  const c = new pg.Client({ connectionString: d.adminUrl }); await c.connect();
  const hand = `select t.id, t.number, t.state, t.urgency, t.due_at as "dueAt",
      t.created_at as "createdAt", t.household_id as "householdId", t.assignments,
      (u.data->>'buildingCode') || '栋' || (u.data->>'unitNo') as "unitLabel"
    from ticket t left join reference_copy u on u.kind = 'unit' and u.id = t.unit_id::text
    where t.estate_id = any($1) order by t.created_at desc, t.id desc limit 51`;
  for (const ids of [estateIds.slice(0,1), estateIds]) {
  const r = await c.query({ text: 'explain (analyze, buffers, summary) ' + hand, values: [ids] }); console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n'));
    for (const [label, name] of [['unnamed', undefined], ['named', 'x']] as const) {
      for (let i=0;i<50;i++) await c.query({ text: hand, values: [ids], name });
      const s0 = [...b.server()!.values()].reduce((x,y)=>x+y,0); const cpu=process.cpuUsage();
      for (let i=0;i<500;i++) await c.query({ text: hand, values: [ids], name });
      const u=process.cpuUsage(cpu);
      console.log('hand', label, 'pg', ([...b.server()!.values()].reduce((x,y)=>x+y,0)-s0)/500, 'node', (u.user+u.system)/500e3);
    } }
  await c.end();
  await d.stop();
});

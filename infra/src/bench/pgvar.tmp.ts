import pg from 'pg';
import { withBench } from './bench.ts';
import { Report } from './report.ts';
import { openTicketDesk } from './ticket-desk.ts';
import { estateIds, regionId } from './tickets-on-hand.ts';
import { interleaved } from './measure.ts';
import { asAppRole } from '@guanjia/persistence';
const wide = `t.id, t.version, t.estate_id as "estateId", t.number, t.kind, t.channel, t.reporter_type as "reporterType",
  t.contact_name as "contactName", t.contact_phone as "contactPhone", t.content, t.location_scope as "locationScope",
  t.unit_id as "unitId", t.household_id as "householdId", t.area_code as "areaCode", t.equipment_id as "equipmentId",
  t.reported_at as "reportedAt", t.received_at as "receivedAt", t.entered_at as "enteredAt", t.is_chargeable as "isChargeable",
  t.state, t.category, t.urgency, t.triaged_at as "triagedAt", t.department_id as "departmentId", t.dispatched_at as "dispatchedAt",
  t.assignments, t.dispatch_limit as "dispatchLimit", t.finish_limit as "finishLimit", t.due_at as "dueAt",
  t.is_due_provisional as "isDueProvisional", t.block_reason_code as "blockReasonCode", t.completion_no as "completionNo",
  t.completed_at as "completedAt", t.reopen_count as "reopenCount", t.result_feedback_at as "resultFeedbackAt",
  t.result_feedback_channel as "resultFeedbackChannel", t.verification, t.closed_at as "closedAt", t.created_at as "createdAt",
  (u.data->>'buildingCode') || '栋' || (u.data->>'unitNo') as "unitLabel", false as "isContactShown"`;
const narrow = `t.id, t.number, t.state, t.urgency, t.due_at as "dueAt", t.created_at as "createdAt", t.household_id as "householdId", t.assignments, (u.data->>'buildingCode') || '栋' || (u.data->>'unitNo') as "unitLabel", false as "isContactShown"`;
const from = `from ticket t left join reference_copy u on u.kind = 'unit' and u.id = t.unit_id::text`;
const tail = `order by t.created_at desc, t.id desc limit $2`;
await withBench(new Report(console.log), async (b) => {
  const d = await openTicketDesk(b);
  const conns: Record<string, pg.Client> = {};
  for (const n of ['front','region','admin']) { conns[n] = new pg.Client({ connectionString: n === 'admin' ? d.adminUrl : asAppRole(d.adminUrl) }); await conns[n]!.connect(); }
  await conns['front']!.query(`begin read only; select set_config('app.group','no',true), set_config('app.estates','${estateIds[0]}',true)`);
  const beginRegion = `begin read only; select set_config('app.group', 'no', true), set_config('app.regions', '${regionId}', true), set_config('app.estates', (select concat_ws(',', nullif('', ''), string_agg(id::text, ',')) from scope_estate
    where region_id = any('{${regionId}}'::uuid[])), true)`;
  await conns['region']!.query(beginRegion);
  const q = (conn: string, text: string, v: any, name?: string) => ({ run: () => conns[conn]!.query({ text, values: [v, 51], ...(name ? { name } : {}) }) });
  const any1 = `where (false or t.estate_id = any($1::uuid[]))`, eq = `where t.estate_id = $1`, reg = `where (false or t.estate_id in (select id from scope_estate where region_id = any($1::uuid[])))`;
  const one = `{${estateIds[0]}}`;
  const mk = (name: string, c: any) => ({ name, ...c });
  const f = await interleaved([
    mk('front any wide', q('front', `select ${wide} ${from} ${any1} ${tail}`, one)),
    mk('front eq wide', q('front', `select ${wide} ${from} ${eq} ${tail}`, estateIds[0])),
    mk('front eq wide named', q('front', `select ${wide} ${from} ${eq} ${tail}`, estateIds[0], 'a')),
    mk('front eq narrow', q('front', `select ${narrow} ${from} ${eq} ${tail}`, estateIds[0])),
    mk('front eq narrow named', q('front', `select ${narrow} ${from} ${eq} ${tail}`, estateIds[0], 'b')),
    mk('admin eq narrow', q('admin', `select ${narrow} ${from} ${eq} ${tail}`, estateIds[0])),
    mk('admin any narrow (hand)', q('admin', `select ${narrow} ${from} where t.estate_id = any($1) ${tail}`, [estateIds[0]])),
    mk('region wide', q('region', `select ${wide} ${from} ${reg} ${tail}`, `{${regionId}}`)),
    mk('region wide named', q('region', `select ${wide} ${from} ${reg} ${tail}`, `{${regionId}}`, 'a')),
    mk('region narrow', q('region', `select ${narrow} ${from} ${reg} ${tail}`, `{${regionId}}`)),
    mk('region narrow named', q('region', `select ${narrow} ${from} ${reg} ${tail}`, `{${regionId}}`, 'b')),
    mk('admin 12 narrow (hand)', q('admin', `select ${narrow} ${from} where t.estate_id = any($1) ${tail}`, estateIds)),
    mk('begin+commit front', { run: async () => { await conns['admin']!.query(`begin read only; select set_config('app.group','no',true), set_config('app.regions','',true), set_config('app.estates','${estateIds[0]}',true)`); await conns['admin']!.query('commit'); } }),
    mk('begin+commit region', { run: async () => { await conns['admin']!.query(beginRegion); await conns['admin']!.query('commit'); } }),
  ] as any, { rounds: 7, perRound: 60, server: b.server });
  new Report(console.log).figures('variant', f as any, 'admin 12 narrow (hand)');
  for (const c of Object.values(conns)) await c.end();
  await d.stop();
});

import 'reflect-metadata';
import '@nestjs/graphql';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { withBench } from './bench.ts';
import { Report } from './report.ts';
import { openTicketDesk, frontDesk, regionalManager } from './ticket-desk.ts';
import { PAGE } from './ticket-page.ts';
import { interleaved } from './measure.ts';
import { handWritten, readsAlone } from './page-contenders.ts';
import { estateIds } from './tickets-on-hand.ts';
if (process.argv.includes('direct')) {
  const P: any = (ResolversExplorerService as any).prototype; const orig = P.createContextCallback;
  P.createContextCallback = function (instance: any, prototype: any, wrapper: any, moduleRef: any, resolver: any, rs: any, transform: any) {
    if (!['Query', 'Mutation', 'Subscription'].includes(resolver.type) ) {
      const meta = Reflect.getMetadata('__routeArguments__', instance.constructor, resolver.methodName) ?? {};
      const ps: any[] = [];
      for (const [k, v] of Object.entries<any>(meta)) { const type = Number(k.split(':')[0]); ps[v.index] = { type, data: v.data }; }
      const fn = prototype[resolver.methodName];
      if (process.argv.includes('show')) console.log(resolver.name, resolver.methodName, Object.keys(meta));
      if (!('__resolveReference' === resolver.name)) return (root: any, args: any, ctx: any, info: any) => fn.apply(instance, ps.map((p) => p.type === 0 ? root : p.type === 3 ? (p.data ? args[p.data] : args) : p.type === 1 ? (p.data ? ctx[p.data] : ctx) : undefined));
    }
    return orig.call(this, instance, prototype, wrapper, moduleRef, resolver, rs, transform);
  };
}
const report = new Report(console.log);
await withBench(report, async (b) => {
  const d = await openTicketDesk(b);
  const TINY = '{ tickets(first: 1) { nodes { id } } }'; const PLAIN = '{ tickets(first: 50) { nodes { id number state urgency dueAt } } }';
  for (const [who, actor, ids] of [['front', frontDesk, estateIds.slice(0,1)], ['region', regionalManager, estateIds]] as const) {
    const hand = handWritten(d.adminUrl, ids);
    const f = await interleaved([{ name: 'by hand', run: hand.run }, { name: 'GraphQL', run: () => d.ask(d.subgraph, actor, PAGE) }, { name: 'plain', run: () => d.ask(d.subgraph, actor, PLAIN) }, { name: 'tiny', run: () => d.ask(d.subgraph, actor, TINY) }, { name: 'typename', run: () => d.ask(d.subgraph, actor, '{__typename}') }, { name: 'reads', run: readsAlone(d.subgraph, actor) }], { rounds: 7, perRound: 80, server: b.server });
    report.figures(who, f, 'by hand');
    await hand.close();
  }
  await d.stop();
});

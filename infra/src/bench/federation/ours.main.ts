// Our front door with everything it does: it verifies each person's token and signs one for each subgraph.
process.env['NODE_ENV'] = 'production';
import { createGateway, demoIssuer } from '@guanjia/gateway';
import { generateInternalKeys } from '@guanjia/subgraph';
import { childOf, settingsOf } from './child.ts';
import { quiet } from '../quiet.ts';

const { supergraphSdl, urls, keyFile } = settingsOf<{ supergraphSdl: string; urls: Record<string, string>; keyFile: string }>();
const gateway = await createGateway({
  supergraphSdl,
  subgraphs: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url }])),
  personVerifier: demoIssuer({ host: '127.0.0.1', keyFile }).verifier,
  signer: generateInternalKeys().signer,
  grants: { grantsOf: async () => ({ kind: 'EMPLOYEE', grants: [{ role: 'EM', scopeKind: 'ESTATE', scopeId: 'estate-1' }] }), evict: () => undefined, doubt: () => undefined },
  production: true,
  log: quiet,
});
await gateway.listen(0, '127.0.0.1');
childOf({ url: `${(await gateway.getUrl()).replace('[::1]', '127.0.0.1')}/graphql` });

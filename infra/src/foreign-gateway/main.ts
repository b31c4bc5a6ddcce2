// npm run gateway:foreign -- --supergraph FILE [--port 4000] [--no-limits]
// Our gateway before subgraphs that are not ours, for the published test suites; on loopback, with nobody's rights checked.
import '@guanjia/gateway';
import { readFileSync } from 'node:fs';
import { stopOnSignal } from '@guanjia/subgraph';
import { startForeignGateway } from './foreign-gateway.ts';
import { readForeignOptions } from './foreign-options.ts';

try {
  const options = readForeignOptions(process.argv.slice(2), process.env);
  const app = await startForeignGateway({
    ...options, supergraphSdl: readFileSync(options.supergraphFile, 'utf8'), isProduction: process.env['NODE_ENV'] === 'production',
  });
  stopOnSignal(() => app.close());
  console.log(`${await app.getUrl()}/graphql`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

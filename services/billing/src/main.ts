import { serveSubgraph } from '@guanjia/subgraph';
import { billing } from './index.ts';

await serveSubgraph(billing);

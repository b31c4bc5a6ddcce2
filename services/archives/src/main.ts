import { serveSubgraph } from '@guanjia/subgraph';
import { archives } from './index.ts';

await serveSubgraph(archives);

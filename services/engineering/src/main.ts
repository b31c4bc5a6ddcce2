import { serveSubgraph } from '@guanjia/subgraph';
import { engineering } from './index.ts';

await serveSubgraph(engineering);

import { serveSubgraph } from '@guanjia/subgraph';
import { hrTraining } from './index.ts';

await serveSubgraph(hrTraining);

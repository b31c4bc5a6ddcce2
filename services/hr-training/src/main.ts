import { serveSubgraph } from '@guanjia/subgraph';
import { hrTraining, seedReferenceData } from './index.ts';

await serveSubgraph(hrTraining, seedReferenceData);

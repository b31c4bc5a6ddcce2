import { serveSubgraph } from '@guanjia/subgraph';
import { customerService } from './index.ts';

await serveSubgraph(customerService);

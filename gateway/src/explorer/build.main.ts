import { performance } from 'node:perf_hooks';
import { bundleExplorer } from './bundle-explorer.ts';
import { builtFolder } from './explorer-files.ts';

await bundleExplorer(builtFolder);
console.log(`Bundled the explorer in ${Math.round(performance.now())} ms.`);

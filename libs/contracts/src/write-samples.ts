import { contracts } from './catalogue.ts';
import { storeNewSamples } from './stored-samples.ts';

for (const type of storeNewSamples(contracts)) process.stdout.write(`${type}\n`);

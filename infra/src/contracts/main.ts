// npm run contracts            publishes new contracts (schema and samples), writes asyncapi.yaml and the event page
// npm run contracts -- --check fails when any of them is stale, or when a published version is broken
import { generated } from './generated.ts';
import { settle } from './settle.ts';

const isCheck = process.argv.includes('--check');
const { faults, files } = await generated();
// Nothing is written while a promise is broken: writing would hide what was promised.
const lines = faults.length > 0 ? faults.map((fault) => `broken: ${fault}`) : settle(files, { isCheck });
for (const line of lines) console.log(line);
if (faults.length > 0 || (isCheck && lines.length > 0)) process.exitCode = 1;
console.log(`${files.size} generated files ${process.exitCode ? 'checked' : 'current'}`);

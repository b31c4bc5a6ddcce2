// Adds up what every project's test run reported, and says it in one plain line.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
const total = (field) => reports.reduce((sum, report) => sum + report[field], 0);
// A suite that could not even start counts as a failure.
const failed = total('numFailedTests') + total('numRuntimeErrorTestSuites');
console.log(`${total('numPassedTests')} passed, ${failed} failed, ${total('numPendingTests') + total('numTodoTests')} skipped`);
process.exitCode = failed > 0 || total('numPassedTests') === 0 ? 1 : 0;

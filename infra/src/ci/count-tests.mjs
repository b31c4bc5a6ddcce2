// Adds up what every project's test run reported: each failure by name with its first lines, then one plain line of counts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LINES_OF_FAILURE = 12;

const folder = process.argv[2];
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
const total = (field) => reports.reduce((sum, report) => sum + report[field], 0);
const firstLines = (text) => text.replace(/\u001b\[\d+m/g, '').split('\n').slice(0, LINES_OF_FAILURE).join('\n    ');

for (const { name, message, assertionResults } of reports.flatMap(({ testResults }) => testResults)) {
  const failures = assertionResults.filter(({ status }) => status === 'failed');
  for (const { fullName, failureMessages } of failures) console.log(`FAILED ${path.relative('.', name)} › ${fullName}\n    ${firstLines(failureMessages[0] ?? '')}`);
  if (failures.length === 0 && assertionResults.length === 0 && message) console.log(`FAILED ${path.relative('.', name)}\n    ${firstLines(message)}`);
}
// A suite that could not even start counts as a failure.
const failed = total('numFailedTests') + total('numRuntimeErrorTestSuites');
console.log(`${total('numPassedTests')} passed, ${failed} failed, ${total('numPendingTests') + total('numTodoTests')} skipped`);
process.exitCode = failed > 0 || total('numPassedTests') === 0 ? 1 : 0;

// Day one of an installation: enters the group and its first administrator, and says under which ids.
import { archives } from '@guanjia/archives';
import { hrTraining } from '@guanjia/hr-training';
import { asAppRole, Database } from '@guanjia/persistence';
import { newId, type SubgraphDefinition } from '@guanjia/subgraph';
import { openInstallation } from '../platform/installation.ts';
import { useInstallationKeys } from '../platform/personal-data-keys.ts';
import { beginGroup } from './begin-group.ts';
import { readBeginning } from './read-beginning.ts';

const beginning = readBeginning(process.argv.slice(2), newId);
if (typeof beginning === 'string') {
  console.error(beginning);
  process.exit(2);
}
const installation = await openInstallation();
useInstallationKeys();
const open = ({ name, entities }: SubgraphDefinition): Promise<Database> =>
  Database.open({ url: asAppRole(installation.adminUrls.get(name)!), name, entities });
const [places, people] = await Promise.all([open(archives), open(hrTraining)]);
try {
  console.log(JSON.stringify(await beginGroup(beginning, { archives: places, hrTraining: people, clock: { now: () => new Date() } })));
} finally {
  await Promise.all([places.close(), people.close()]);
  await installation.close();
}

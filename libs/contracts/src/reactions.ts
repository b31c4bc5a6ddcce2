import { SERVICES, type Reaction, type Reactions } from './contract.ts';

/** Own read models and BI alone; no command is run elsewhere. */
export const projection: Reactions = { bi: { zh: '读模型与报表', en: 'projection' } };

/** Every service and BI react alike. */
export const everyone = (reaction: Reaction): Reactions =>
  Object.fromEntries([...SERVICES, 'bi' as const].map((reader) => [reader, reaction]));

/** A copy by id in each service that needs the place, household or person. */
export const localCopy = everyone({ zh: '更新本地副本', en: 'local copy updated' });

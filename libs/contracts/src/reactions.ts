import { SERVICES, type Reactions } from './contract.ts';

/** Own read models and BI alone; no command is run elsewhere. */
export const projection: Reactions = { bi: 'projection' };

/** Every service and BI react alike. */
export const everyone = (reaction: string): Reactions =>
  Object.fromEntries([...SERVICES, 'bi' as const].map((reader) => [reader, reaction]));

/** A copy by id in each service that needs the place, household or person. */
export const localCopy = everyone('local copy updated');

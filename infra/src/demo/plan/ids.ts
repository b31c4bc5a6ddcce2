import { createHash } from 'node:crypto';
import { derivedId, uuidV7 } from '@guanjia/domain';

/** The id that this thing of the demo always has. */
export const idOf = (kind: string, name: string): string => derivedId(`demo ${kind}`, name);

/** The same for things that lists show by their age: it sorts by time of making. */
export const datedIdOf = (at: Date, name: string): string =>
  uuidV7(at.getTime(), createHash('sha256').update(`demo ${name}`).digest().subarray(0, 10));

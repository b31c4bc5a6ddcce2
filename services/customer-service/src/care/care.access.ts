import type { AccessTable } from '@guanjia/domain';

const officers = { CSR: 'E', ZL: 'E' } as const;
const heads = { CSS: 'E', SDM: 'E', OD: 'E', PM: 'E' } as const;

/** Who lives how is known to the service and its heads; the region reads it, and never a note on how to treat somebody.
 *  @source permissions.md CS-058 CS-091 */
export const careAccess = {
  'occupancy.read': { ...officers, ...heads, RM: 'R' },
  'occupancy.write': { ...officers, ...heads },
  'handling-note.read': { ...officers, ...heads },
  'handling-note.write': { ...officers, ...heads },
} satisfies AccessTable;

import { roleGroups } from '@guanjia/contracts';
import type { AccessTable } from '@guanjia/domain';

const { heads, officers, reviewers } = roleGroups;

/** Who lives how is known to the service and its heads; the region reads it, and never a note on how to treat somebody. Interviews
 *  are made by the officer and the assistant, planned by who leads them.
 *  @source permissions.md CS-058 CS-086 CS-089 CS-090 CS-091 CS-092 */
export const careAccess = {
  'occupancy.read': { ...officers, ...heads, RM: 'R' },
  'occupancy.write': { ...officers, ...heads },
  'handling-note.read': { ...officers, ...heads },
  'handling-note.write': { ...officers, ...heads },
  'interview.read': { AST: 'E', ...officers, ...heads, ...reviewers },
  'interview.make': { AST: 'E', ...officers, ...heads },
  'interview.plan': { ZL: 'E', ...heads },
  'interview.activate': heads,
  'segmentation.read': { ...officers, ...heads, ...reviewers },
  'segmentation.assess': { ...officers, ...heads },
  'segmentation.run': heads,
} satisfies AccessTable;

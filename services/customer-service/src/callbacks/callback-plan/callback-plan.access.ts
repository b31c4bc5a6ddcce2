import type { AccessTable } from '@guanjia/domain';

const directors = { OD: 'E', PM: 'E' } as const;
const planners = { AST: 'E', ...directors } as const;

/** The assistant drafts and issues, as directors may who organise callbacks; only they set a plan done before its end. Those who
 *  read the callbacks of an estate read its plans; callers have their tasks.
 *  @source CS-047 permissions.md "Complete callback" · who reads is our assumption */
export const callbackPlanAccess = {
  'callback-plan.draft': planners,
  'callback-plan.finish': directors,
  'callback-plan.read': { ...planners, QA: 'E', RM: 'R', GQ: 'G', GA: 'G' },
} satisfies AccessTable;

import { platformErrors } from '@guanjia/domain';

/** Whoever asked has gone: what is under way for them is given up, and what is written is undone.
 *  @param endsAt  by `performance.now()`; without it there is no hurry   @throws DEADLINE_EXCEEDED */
export function requireTimeLeft(endsAt: number | undefined): void {
  if (endsAt !== undefined && performance.now() > endsAt) throw platformErrors.error('DEADLINE_EXCEEDED');
}

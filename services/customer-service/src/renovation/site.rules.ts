import { platformErrors } from '@guanjia/domain';
import type { RenovationState } from './application/application-moves.rules.ts';

/** What is done about a renovation needs its works to be in one of these states. @throws WRONG_STATE */
export function requireSite(command: string, state: RenovationState, allowed: readonly RenovationState[]): void {
  if (!allowed.includes(state)) throw platformErrors.error('WRONG_STATE', { params: { state, command, allowed: allowed.join(', ') } });
}

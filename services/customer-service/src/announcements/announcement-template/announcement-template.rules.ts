import type { TEMPLATE_KINDS } from '@guanjia/contracts';
import { checkOptionalCode, moves, platformErrors, type Context, type Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { Channel } from '../announcement/announcement.rules.ts';
import { placeholdersIn } from './placeholders.rules.ts';

/** @source CS-102 · that a template is retired, never changed, is our assumption */
export const templateMoves = moves({
  states: ['DRAFT', 'APPROVED', 'RETIRED'],
  initial: 'DRAFT',
  final: ['RETIRED'],
  moves: {
    approveTemplate: { from: ['DRAFT'], to: 'APPROVED' },
    retireTemplate: { from: ['DRAFT', 'APPROVED'], to: 'RETIRED' },
  },
});

export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** 公告模板: a text that was approved beforehand, so that what is urgent is published at once.
 *  @source CS-102 · that lost property has one, too, is our assumption */
export interface AnnouncementTemplate {
  id: string;
  estateId: string;
  kind: TemplateKind;
  /** what it is for, where there are several of a kind: WATER_CUT, LIFT_TRAP … */
  matterCode: string | null;
  title: string;
  body: string;
  channels: Channel[];
  state: (typeof templateMoves.states)[number];
  draftedBy: string;
  approvedBy: string | null;
  approvedAt: Date | null;
}

export type TemplateCommand =
  | ({ type: 'draftTemplate' } & Pick<AnnouncementTemplate, 'id' | 'estateId' | 'kind' | 'matterCode' | 'title' | 'body' | 'channels'>)
  | { type: 'approveTemplate' }
  | { type: 'retireTemplate' };

/** @throws WRONG_STATE, SELF_APPROVAL, CHANNEL_MISSING, PLACEHOLDER_UNKNOWN, INVALID_INPUT   @source CS-102 PLAT-021 */
export function decideTemplate(command: TemplateCommand, known: AnnouncementTemplate | null, { now, actorId }: Context): Decision<AnnouncementTemplate> {
  if (command.type === 'draftTemplate') {
    const { type: _, ...draft } = command;
    checkOptionalCode(draft.matterCode, 'matterCode');
    if (draft.channels.length === 0) throw customerServiceErrors.error('CHANNEL_MISSING', { field: 'channels' });
    placeholdersIn(draft);
    return { state: { ...draft, state: 'DRAFT', draftedBy: actorId, approvedBy: null, approvedAt: null }, events: [] };
  }
  const state = templateMoves.next(command.type, known!.state);
  if (command.type === 'retireTemplate') return { state: { state }, events: [] };
  if (known!.draftedBy === actorId) throw platformErrors.error('SELF_APPROVAL');
  return { state: { state, approvedBy: actorId, approvedAt: now }, events: [] };
}

import { platformErrors, type Decision } from '@guanjia/domain';
import { follow } from '../announcement/announcement.events.ts';
import { publication } from '../announcement/announcement-publication.rules.ts';
import { requireAudience, untouched, type Announcement, type AnnouncementContext, type AnnouncementSubject, type AudienceEstate } from '../announcement/announcement.rules.ts';
import type { AnnouncementTemplate } from './announcement-template.rules.ts';
import { filledIn, type PlaceholderValues } from './placeholders.rules.ts';

export type NoticeTemplate = Pick<AnnouncementTemplate, 'id' | 'estateId' | 'kind' | 'title' | 'body' | 'channels' | 'state' | 'approvedBy' | 'approvedAt'>;

export interface PublishFromTemplate {
  type: 'publishFromTemplate';
  id: string;
  number: string;
  template: NoticeTemplate;
  values: PlaceholderValues;
  buildingIds: string[];
  subject: { type: AnnouncementSubject; id: string } | null;
  expiresAt: Date | null;
  estate: AudienceEstate;
}

/** Published when it is made: what it says was approved with the template, whoever fills it in.
 *  @throws WRONG_STATE, TEMPLATE_VALUE_MISSING, ESTATE_CLOSED, BUILDING_UNKNOWN, TIME_PAST   @source CS-102 lifecycles 3.1 Announcement */
export function decideNotice(command: PublishFromTemplate, context: AnnouncementContext): Decision<Announcement> {
  const { id, number, template, values, buildingIds, subject, expiresAt, estate } = command;
  if (template.state !== 'APPROVED') {
    throw platformErrors.error('WRONG_STATE', { params: { state: template.state, command: command.type, allowed: 'APPROVED' } });
  }
  requireAudience(estate, buildingIds);
  const { estateId, kind, channels, approvedBy, approvedAt } = template;
  const draft: Announcement = {
    ...untouched, deliveries: [], id, estateId, number, kind, ...filledIn(template, values), buildingIds, channels, expiresAt, authorId: context.actorId,
    approvedBy, approvedAt, templateId: template.id, subjectType: subject?.type ?? null, subjectId: subject?.id ?? null,
  };
  const { state, ...decision } = publication(draft, context);
  return follow(context.isLead)(null, { ...decision, state: { ...draft, ...state } }, context.now);
}

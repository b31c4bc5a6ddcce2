import { Injectable } from '@nestjs/common';
import { estateState } from '@guanjia/contracts';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, requireNamed, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { DraftTemplateInput } from '../../schema.types.ts';
import { announcementAccess } from '../announcements.access.ts';
import { AnnouncementTemplateEntity } from './announcement-template.entity.ts';
import { decideTemplate, type AnnouncementTemplate } from './announcement-template.rules.ts';

/** One approved text for each matter. */
const constraints = { announcement_template_in_force: () => customerServiceErrors.error('TEMPLATE_TAKEN') };

/** Texts approved beforehand. @source CS-102 */
@Injectable()
export class AnnouncementTemplateService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND, CHANNEL_MISSING, PLACEHOLDER_UNKNOWN, ESTATE_CLOSED, REFERENCE_NOT_YET_KNOWN   @source CS-102 */
  draft(call: Call, input: DraftTemplateInput, keyed: Keyed): Promise<Stored<AnnouncementTemplate>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.write');
    const { estateId, matterCode = null, channels, ...words } = input;
    return this.store.create<AnnouncementTemplate>(call, AnnouncementTemplateEntity, { operation: 'draftTemplate', scope, place: { estateId }, body: input, ...keyed }, async (_, tx) => {
      const { state } = await requireNamed(tx, estateState, estateId);
      if (state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
      return decideTemplate({ type: 'draftTemplate', id: call.newId(), estateId, matterCode, channels: [...new Set(channels)], ...words }, null, contextOf(call));
    });
  }

  /** @throws NOT_FOUND, WRONG_STATE, SELF_APPROVAL, TEMPLATE_TAKEN   @source CS-102 PLAT-021 */
  approve(call: Call, id: string, keyed: Keyed): Promise<Stored<AnnouncementTemplate>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.approve');
    return this.store.update<AnnouncementTemplate>(call, AnnouncementTemplateEntity, id, { operation: 'approveTemplate', scope, body: { id }, constraints, ...keyed },
      (template) => decideTemplate({ type: 'approveTemplate' }, template, contextOf(call)));
  }

  /** @throws NOT_FOUND, WRONG_STATE   @source CS-102 */
  retire(call: Call, id: string, keyed: Keyed): Promise<Stored<AnnouncementTemplate>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.approve');
    return this.store.update<AnnouncementTemplate>(call, AnnouncementTemplateEntity, id, { operation: 'retireTemplate', scope, body: { id }, ...keyed },
      (template) => decideTemplate({ type: 'retireTemplate' }, template, contextOf(call)));
  }
}

import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf, type Scope } from '@guanjia/domain';
import { AggregateStore, nextNumber, type Call, type Keyed, type PlaceOf, type Stored, type Tx } from '@guanjia/persistence';
import { sql } from 'kysely';
import { customerServiceErrors } from '../../customer-service.errors.ts';
import type { PublishFromTemplateInput } from '../../schema.types.ts';
import { AnnouncementEntity } from '../announcement/announcement.entity.ts';
import { audienceEstate, contextIn } from '../announcement/announcement.facts.ts';
import { decideAnnouncement, type Announcement, type AnnouncementSubject } from '../announcement/announcement.rules.ts';
import { announcementAccess } from '../announcements.access.ts';
import type { AnnouncementTemplate, TemplateKind } from './announcement-template.rules.ts';
import { decideNotice, type NoticeTemplate } from './notice.rules.ts';
import { isFilledBy, type PlaceholderValues } from './placeholders.rules.ts';

/** What is to be published at once. */
export interface Notice {
  estateId: string;
  kind: TemplateKind;
  /** which template of the kind; where it has none of its own, or for null: the general one */
  matterCode?: string | null;
  values: PlaceholderValues;
  /** none: the whole estate */
  buildingIds?: readonly string[];
  subject: { type: AnnouncementSubject; id: string } | null;
  expiresAt?: Date | null;
}

/** Publishes at once what was approved beforehand. @source CS-102 CS-106 CS-109 */
@Injectable()
export class NoticeService {
  constructor(private readonly store: AggregateStore) {}

  /** By a person, from a template named. @throws NOT_FOUND and what `decideNotice` throws   @source CS-102 */
  publishFromTemplate(call: Call, templateId: string, input: PublishFromTemplateInput, keyed: Keyed): Promise<Stored<Announcement>> {
    const scope = scopeOf(call.actor, announcementAccess, 'announcement.publish-at-once');
    let template: NoticeTemplate;
    const place: PlaceOf = async (tx) => {
      template = await templateNamed(tx, templateId);
      return { estateId: template.estateId, by: { id: templateId } };
    };
    const { values, buildingIds, subjectType, subjectId, expiresAt = null } = input;
    const subject = subjectType && subjectId ? { type: subjectType, id: subjectId } : null;
    return this.#create(call, { operation: 'publishFromTemplate', scope, place, body: { templateId, ...input }, ...keyed }, (tx) =>
      published(tx, call, template, { values, buildingIds, subject, expiresAt }));
  }

  /** As the effect of something else, for who may do that; the estate's template of the kind and matter is used.
   *  @throws TEMPLATE_MISSING and what `decideNotice` throws   @source CS-106 CS-109 */
  publish(call: Call, notice: Notice): Promise<Stored<Announcement>> {
    return this.#create(call, { operation: 'publishNotice', scope: groupScope, place: { estateId: notice.estateId } }, async (tx) => {
      const template = await templateFor(tx, notice);
      if (!template) throw customerServiceErrors.error('TEMPLATE_MISSING', { params: { kind: notice.matterCode ?? notice.kind } });
      return published(tx, call, template, { expiresAt: null, buildingIds: [], ...notice });
    });
  }

  /** The same where a template may be missing, or asks for what is not known: then it is drafted for somebody to write.
   *  @throws ESTATE_CLOSED, BUILDING_UNKNOWN   @source CS-106 */
  publishOrDraft(call: Call, notice: Notice & { words: { title: string; body: string } }): Promise<Stored<Announcement>> {
    const { estateId, kind, subject, words, buildingIds = [], expiresAt = null } = notice;
    return this.#create(call, { operation: 'publishNotice', scope: groupScope, place: { estateId } }, async (tx) => {
      const template = await templateFor(tx, notice);
      if (template && isFilledBy(template, notice.values)) return published(tx, call, template, { expiresAt, buildingIds, values: notice.values, subject });
      return decideAnnouncement({
        type: 'draftAnnouncement', id: call.newId(), estateId, number: await nextNumber(tx, 'GG', call.now), kind, ...words, buildingIds: [...new Set(buildingIds)],
        channels: ['BOARD', 'WECHAT', 'APP'], expiresAt, subjectType: subject?.type ?? null, subjectId: subject?.id ?? null, estate: await audienceEstate(tx, estateId),
      }, null, contextIn(call, estateId));
    });
  }

  #create(
    call: Call, command: Keyed & { operation: string; scope: Scope; place: PlaceOf | { estateId: string }; body?: object },
    decide: (tx: Tx) => ReturnType<typeof published>,
  ): Promise<Stored<Announcement>> {
    return this.store.create<Announcement>(call, AnnouncementEntity, command, (_, tx) => decide(tx));
  }
}

type Filling = Pick<Required<Notice>, 'values' | 'subject' | 'expiresAt' | 'buildingIds'>;

async function published(tx: Tx, call: Call, template: NoticeTemplate, { values, buildingIds, subject, expiresAt }: Filling) {
  const { estateId } = template;
  const estate = await audienceEstate(tx, estateId);
  const number = await nextNumber(tx, 'GG', call.now);
  return decideNotice({
    type: 'publishFromTemplate', id: call.newId(), number, template, values, buildingIds: [...new Set(buildingIds)], subject, expiresAt, estate,
  }, contextIn(call, estateId));
}

const columns = sql`t.id, t.estate_id as "estateId", t.kind, t.title, t.body, t.channels, t.state, t.approved_by as "approvedBy", t.approved_at as "approvedAt"`;

/** @throws NOT_FOUND */
async function templateNamed(tx: Tx, id: string): Promise<NoticeTemplate> {
  const found = isUuid(id) ? await sql<NoticeTemplate>`select ${columns} from announcement_template t where t.id = ${id}`.execute(tx.db) : { rows: [] };
  const template = dated(found.rows[0]);
  if (!template) throw platformErrors.error('NOT_FOUND', { params: { id } });
  return template;
}

/** Times come as they are written. */
const dated = (template: NoticeTemplate | undefined): NoticeTemplate | null =>
  (template ? { ...template, approvedAt: template.approvedAt && new Date(template.approvedAt) } : null);

/** The one in force for the matter, else the general one of the kind; null when there is neither. @source CS-102 */
async function templateFor(tx: Tx, { estateId, kind, matterCode = null }: Pick<Notice, 'estateId' | 'kind' | 'matterCode'>): Promise<NoticeTemplate | null> {
  const inForce: AnnouncementTemplate['state'] = 'APPROVED';
  const found = await sql<NoticeTemplate>`select ${columns} from announcement_template t
    where t.estate_id = ${estateId} and t.kind = ${kind} and t.state = ${inForce} and (t.matter_code = ${matterCode} or t.matter_code is null)
    order by t.matter_code nulls last limit 1`.execute(tx.db);
  return dated(found.rows[0]);
}

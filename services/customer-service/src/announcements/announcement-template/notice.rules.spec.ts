import { describe, expect, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { author, estate } from '../announcements.fixture.ts';
import type { AnnouncementContext } from '../announcement/announcement.rules.ts';
import { decideNotice, type NoticeTemplate, type PublishFromTemplate } from './notice.rules.ts';
import { filledIn, isFilledBy } from './placeholders.rules.ts';

const as = (context: AnnouncementContext) => givenFor((command: PublishFromTemplate, _: null) => decideNotice(command, context) as never)(null);
const template: NoticeTemplate = {
  id: idOf(80), estateId: idOf(3), kind: 'OUTAGE', title: '停水通知', body: '{place}停水至{until}。', channels: ['BOARD', 'APP'], state: 'APPROVED', approvedBy: idOf(34), approvedAt: at('00:30'),
};
const publish = (patch: Partial<PublishFromTemplate> = {}): PublishFromTemplate => ({
  type: 'publishFromTemplate', id: idOf(70), number: 'GG-2026-000001', template, values: { place: '3栋', until: '18:00' }, buildingIds: [idOf(4)], subject: { type: 'OUTAGE', id: idOf(91) },
  expiresAt: null, estate, ...patch,
});

describe('a notice from a text approved beforehand', () => {
  it('is published when it is made, by the approval of the template (CS-102)', () => {
    const { state, events } = decideNotice(publish(), author);
    expect(state).toMatchObject({
      state: 'PUBLISHED', body: '3栋停水至18:00。', authorId: idOf(33), publishedBy: idOf(33), publishedAt: at('01:50'), approvedBy: idOf(34), approvedAt: at('00:30'), templateId: idOf(80),
      subjectType: 'OUTAGE', subjectId: idOf(91),
    });
    expect(events.map(({ type }) => type)).toEqual(['customer-service.announcement.published.v1', 'customer-service.task.opened.v1']);
    expect(events[0]!.data).toMatchObject({ kind: 'OUTAGE', templateId: idOf(80), approverId: idOf(34), buildingIds: [idOf(4)], subjectType: 'OUTAGE', subjectId: idOf(91) });
  });

  it('may come from the platform itself, who is nobody (CS-106)', () => {
    expect(decideNotice(publish(), { now: at('01:50'), actorId: null, isLead: false }).state).toMatchObject({ state: 'PUBLISHED', authorId: null, publishedBy: null });
  });

  it.each(['DRAFT', 'RETIRED'] as const)('is not published from a template that is %s (CS-102)', (state) => {
    as(author).when(publish({ template: { ...template, state } })).thenRefused('WRONG_STATE');
  });

  it('leaves nothing open (CS-102)', () => {
    as(author).when(publish({ values: { place: '3栋' } })).thenRefused('TEMPLATE_VALUE_MISSING', 'until');
    as(author).when(publish({ buildingIds: [idOf(5)] })).thenRefused('BUILDING_UNKNOWN', 'buildingIds');
  });
});

it('what fills one placeholder opens no other', () => {
  expect(filledIn({ title: '{matter}', body: '{place}{place}' }, { matter: '{until}', place: '$&' })).toEqual({ title: '{until}', body: '$&$&' });
});

it('is fit for what is known alone: else somebody writes it (CS-106)', () => {
  expect([isFilledBy(template, { place: '3栋', until: '18:00' }), isFilledBy(template, { place: '3栋', until: null })]).toEqual([true, false]);
});

import { describe, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideTemplate, templateMoves, type AnnouncementTemplate, type TemplateCommand } from './announcement-template.rules.ts';

const as = (actorId: string) => givenFor((command: TemplateCommand, known: AnnouncementTemplate | null) => decideTemplate(command, known, { now: at('02:00'), actorId }));
const given = as(idOf(34));
const draft = { type: 'draftTemplate', id: idOf(80), estateId: idOf(3), kind: 'OUTAGE', matterCode: 'WATER_CUT', title: '停水通知', body: '{place}停水至{until}。', channels: ['BOARD'] } satisfies TemplateCommand;
const template = (patch: Partial<AnnouncementTemplate> = {}): AnnouncementTemplate => {
  const { type: _, ...words } = draft;
  return { ...words, channels: ['BOARD'], state: 'DRAFT', draftedBy: idOf(33), approvedBy: null, approvedAt: null, ...patch };
};

everyMove(templateMoves, (type, state) => decideTemplate({ type }, template({ state }), { now: at('02:00'), actorId: idOf(34) }), { field: 'state' });

describe('a text approved beforehand', () => {
  it('is drafted with placeholders that are known, for a channel at least (CS-102)', () => {
    given(null).when(draft).thenState({ state: 'DRAFT', draftedBy: idOf(34), approvedBy: null });
    given(null).when({ ...draft, body: '{somewhere}停水' }).thenRefused('PLACEHOLDER_UNKNOWN');
    given(null).when({ ...draft, channels: [] }).thenRefused('CHANNEL_MISSING', 'channels');
    given(null).when({ ...draft, matterCode: '停水' }).thenRefused('INVALID_INPUT', 'matterCode');
  });

  it('is approved by somebody other than its author: approveTemplate is else a SELF_APPROVAL (CS-102, PLAT-021)', () => {
    given(template()).when({ type: 'approveTemplate' }).thenState({ state: 'APPROVED', approvedBy: idOf(34), approvedAt: at('02:00') });
    as(idOf(33))(template()).when({ type: 'approveTemplate' }).thenRefused('SELF_APPROVAL');
  });
});

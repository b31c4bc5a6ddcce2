import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { anAnnouncement, author, estate, lead } from '../announcements.fixture.ts';
import { announcementMoves } from './announcement-moves.rules.ts';
import { decideAnnouncement, type Announcement, type AnnouncementCommand, type AnnouncementContext, type DraftAnnouncement } from './announcement.rules.ts';

const as = (context: AnnouncementContext) => givenFor((command: AnnouncementCommand, known: Announcement | null) => decideAnnouncement(command, known, context));
const given = as(author);
const givenLead = as(lead);

const text = { kind: 'POLICY', title: '装修管理办法', body: '周末不施工。', buildingIds: [] as string[], channels: ['BOARD', 'APP'] as ('BOARD' | 'APP')[], expiresAt: null } as const;
const draft = (patch: Partial<DraftAnnouncement> = {}): DraftAnnouncement => ({
  type: 'draftAnnouncement', id: idOf(70), estateId: idOf(3), number: 'GG-2026-000001', ...text, buildingIds: [], channels: ['BOARD', 'APP'], subjectType: null, subjectId: null, estate, ...patch,
});
const deliver = { type: 'recordAnnouncementDelivery', channel: 'BOARD', deliveredAt: at('01:48'), photoFileId: idOf(90) } as const;
const commands: Record<keyof typeof announcementMoves.moves, AnnouncementCommand> = {
  changeAnnouncement: { type: 'changeAnnouncement', text: { ...text, buildingIds: [], channels: ['BOARD'] }, estate },
  submitAnnouncement: { type: 'submitAnnouncement' }, approveAnnouncement: { type: 'approveAnnouncement' },
  rejectAnnouncement: { type: 'rejectAnnouncement', reason: '请写明时间' }, publishAnnouncement: { type: 'publishAnnouncement' },
  recordAnnouncementDelivery: deliver, withdrawAnnouncement: { type: 'withdrawAnnouncement', reason: '内容有误' }, expireAnnouncement: { type: 'expireAnnouncement' },
};
const typesOf = ({ events }: { events: { type: string; data: object }[] }) =>
  events.map(({ type, data }) => (type.includes('.task.') ? `${type.split('.')[2]} ${(data as { kind: string }).kind}` : type.replace(/^customer-service\.|\.v1$/g, '')));

everyMove(announcementMoves, (command, state) => decideAnnouncement(commands[command], anAnnouncement({ state, expiresAt: new Date('2026-04-01T00:00:00Z') }), lead), { field: 'state', limits: { 'announcement.expire': 'expireAnnouncement' } });

describe('approval before publishing', () => {
  it('is by the responsible lead, and tells who publishes next (CS-102)', () => {
    expect(typesOf(given(anAnnouncement()).when(commands.submitAnnouncement).thenState({ submittedBy: idOf(33), submittedAt: at('01:50') }).decision())).toEqual(['opened ANNOUNCEMENT_APPROVAL']);
    const { events } = givenLead(anAnnouncement({ state: 'SUBMITTED' })).when(commands.approveAnnouncement).thenState({ approvedBy: idOf(34), approvedAt: at('01:50') }).decision();
    expect(typesOf({ events })).toEqual(['announcement.approved', 'closed ANNOUNCEMENT_APPROVAL', 'opened ANNOUNCEMENT_PUBLISHING']);
    expect(events[0]!.data).toEqual({ kind: 'POLICY', authorId: idOf(33), approverId: idOf(34) });
    expect(events[2]!.data).toMatchObject({ employeeId: idOf(33), role: null });
  });

  it('is asked of the supervisor, and of the project manager where a lead wrote it (CS-102)', () => {
    expect(given(anAnnouncement()).when(commands.submitAnnouncement).decision().events[0]!.data).toMatchObject({ role: 'CSS' });
    expect(givenLead(anAnnouncement()).when(commands.submitAnnouncement).decision().events[0]!.data).toMatchObject({ role: 'PM' });
  });

  it.each(['approveAnnouncement', 'rejectAnnouncement'] as const)('%s is refused to whoever wrote or submitted it: SELF_APPROVAL (CS-102, PLAT-021)', (command) => {
    given(anAnnouncement({ state: 'SUBMITTED' })).when(commands[command]).thenRefused('SELF_APPROVAL');
    givenLead(anAnnouncement({ state: 'SUBMITTED', submittedBy: idOf(34) })).when(commands[command]).thenRefused('SELF_APPROVAL');
  });

  it('refused goes back with the reason, which leaves when it comes again (CS-102)', () => {
    const sentBack = givenLead(anAnnouncement({ state: 'SUBMITTED' })).when(commands.rejectAnnouncement).thenState({ state: 'DRAFT', rejectedBy: idOf(34), rejectionReason: '请写明时间' }).decision();
    expect(typesOf(sentBack)).toEqual(['announcement.rejected', 'closed ANNOUNCEMENT_APPROVAL', 'opened ANNOUNCEMENT_REVISION']);
    const again = anAnnouncement({ rejectedBy: idOf(34), rejectionReason: '请写明时间' });
    expect(typesOf(given(again).when(commands.submitAnnouncement).thenState({ rejectedBy: null, rejectionReason: null }).decision())).toEqual(['closed ANNOUNCEMENT_REVISION', 'opened ANNOUNCEMENT_APPROVAL']);
    expect(typesOf(given(again).when(commands.changeAnnouncement).thenState({ authorId: idOf(33), rejectedBy: null }).decision())).toEqual(['closed ANNOUNCEMENT_REVISION']);
  });
});

describe('publishing', () => {
  const approved = (patch: Partial<Announcement> = {}) => given(anAnnouncement({ state: 'APPROVED', ...patch })).when(commands.publishAnnouncement);

  it('reaches the app by itself, the other channels when somebody records them (CS-101)', () => {
    const published = approved().decision();
    expect(published.state.deliveries).toEqual([
      { channel: 'BOARD', deliveredAt: null, recordedBy: null, photoFileId: null },
      { channel: 'APP', deliveredAt: at('01:50').toISOString(), recordedBy: null, photoFileId: null },
    ]);
    expect(typesOf(published)).toEqual(['announcement.published', 'closed ANNOUNCEMENT_PUBLISHING', 'opened ANNOUNCEMENT_DELIVERY']);
    expect(typesOf(approved({ channels: ['APP'] }).decision())).toEqual(['announcement.published', 'closed ANNOUNCEMENT_PUBLISHING']);
  });

  it('tells its kind, audience and channels, and none of its words (CS-101, CS-106, PLAT-004)', () => {
    const [published] = approved({ kind: 'SAFETY_TIP', buildingIds: [idOf(4)] }).decision().events;
    expect(published!.data).toEqual({
      kind: 'SAFETY_TIP', templateId: null, approverId: idOf(34), buildingIds: [idOf(4)], channels: ['BOARD', 'APP'], subjectType: null, subjectId: null, periodCode: null,
      publishedAt: at('01:50').toISOString(),
    });
  });

  it('of a service bulletin is for the quarter of the day (CS-103)', () => {
    approved({ kind: 'SERVICE_BULLETIN' }).thenState({ periodCode: '2026-Q1' });
  });

  it('needs one channel at least, and an end that is still to come (CS-101)', () => {
    approved({ channels: [] }).thenRefused('CHANNEL_MISSING', 'channels');
    approved({ expiresAt: at('01:50') }).thenRefused('TIME_PAST', 'expiresAt');
    approved({ expiresAt: at('03:00') }).thenDeadlines(['announcement.expire']);
  });
});

describe('the delivery through each channel', () => {
  const published = (patch: Partial<Announcement> = {}) => given(anAnnouncement({ state: 'PUBLISHED', ...patch }));

  it('is recorded once, with who, when and a photo; the last one closes the task (CS-101)', () => {
    const { state, events } = published().when(deliver).decision();
    expect(state.deliveries![0]).toEqual({ channel: 'BOARD', deliveredAt: at('01:48').toISOString(), recordedBy: idOf(33), photoFileId: idOf(90) });
    expect(typesOf({ events })).toEqual(['closed ANNOUNCEMENT_DELIVERY']);
    published({ deliveries: state.deliveries! }).when(deliver).thenRefused('DELIVERY_RECORDED', 'channel');
  });

  it('is of a channel that was chosen, after it was published and not in the future (CS-101)', () => {
    published().when({ ...deliver, channel: 'SMS' }).thenRefused('CHANNEL_NOT_CHOSEN', 'channel');
    published().when({ ...deliver, deliveredAt: at('01:44') }).thenRefused('TIME_ORDER', 'deliveredAt');
    published().when({ ...deliver, deliveredAt: at('01:51') }).thenRefused('TIME_ORDER', 'deliveredAt');
  });
});

it('is for an estate that is not closed, or buildings of it (CS-101)', () => {
  given(null).when(draft()).thenState({ state: 'DRAFT', authorId: idOf(33) }).thenEvents([]);
  given(null).when(draft({ buildingIds: [idOf(4)] })).thenState({ buildingIds: [idOf(4)] });
  given(null).when(draft({ buildingIds: [idOf(4), idOf(5)] })).thenRefused('BUILDING_UNKNOWN', 'buildingIds');
  given(null).when(draft({ estate: { ...estate, state: 'CLOSED' } })).thenRefused('ESTATE_CLOSED');
});

it('what the platform drafts waits for somebody to write it, who is its author from then on (CS-106)', () => {
  const drafted = as({ ...author, actorId: null })(null).when(draft({ kind: 'EMERGENCY' })).thenState({ authorId: null }).decision();
  expect(typesOf(drafted)).toEqual(['opened ANNOUNCEMENT_REVISION']);
  expect(drafted.events[0]!.data).toMatchObject({ employeeId: null, role: 'CSR' });
  expect(typesOf(given(anAnnouncement({ authorId: null })).when(commands.changeAnnouncement).thenState({ authorId: idOf(33) }).decision())).toEqual(['closed ANNOUNCEMENT_REVISION']);
  given(anAnnouncement({ authorId: null })).when(commands.submitAnnouncement).thenState({ authorId: idOf(33) });
});

it.each([['DRAFT', []], ['SUBMITTED', ['closed ANNOUNCEMENT_APPROVAL']], ['APPROVED', ['closed ANNOUNCEMENT_PUBLISHING']], ['PUBLISHED', ['closed ANNOUNCEMENT_DELIVERY']]] as const)(
  'withdrawn while %s leaves no task behind (CS-101)', (state, tasks) => {
    expect(typesOf(given(anAnnouncement({ state })).when(commands.withdrawAnnouncement).thenState({ withdrawalReason: '内容有误', endedAt: at('01:50') }).decision())).toEqual(tasks);
  });

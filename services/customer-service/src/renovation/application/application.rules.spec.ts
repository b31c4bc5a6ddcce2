import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { applicationMoves } from './application-moves.rules.ts';
import { aDraft, allPapers, APPLICANT, aRenovation, standard } from './application.fixture.ts';
import { decideApplication, type ApplicationCommand, type RenovationApplication } from './application.rules.ts';
import { extinguishersFor } from './extinguishers.rules.ts';

const EM = idOf(34);
const decide = (command: ApplicationCommand, application: RenovationApplication | null, actorId = EM, now = at('02:00')) => decideApplication(command, application, { now, actorId });
const given = givenFor((command: ApplicationCommand, application: RenovationApplication | null) => decide(command, application));
const type = (name: string) => `customer-service.${name}.v1`;

const start = (patch: object = {}): ApplicationCommand => ({
  type: 'startRenovation', extinguishers: { count: 3, kind: 'DRY_POWDER', weightKg: 2 }, badges: 1, permitted: ['WELDING'], inspectEveryDays: 1, ...patch,
});
const commands: Record<keyof typeof applicationMoves.moves, ApplicationCommand> = {
  addPapers: { type: 'addPapers', papers: [] }, applyRenovation: { type: 'applyRenovation', standard },
  reviewRenovation: { type: 'reviewRenovation', part: 'SERVICE', isPassed: true, opinion: null, mayReview: true },
  approveRenovation: { type: 'approveRenovation', supervisorId: idOf(32), reason: null }, rejectRenovation: { type: 'rejectRenovation', reason: '擅改承重墙' },
  expireRenovation: { type: 'expireRenovation' }, startRenovation: start(), countInspection: { type: 'countInspection', at: at('01:50') },
  missInspection: { type: 'missInspection' }, suspendRenovation: { type: 'suspendRenovation', reason: '明火作业', openViolations: 1 },
  resumeRenovation: { type: 'resumeRenovation', openViolations: 0 }, completeRenovation: { type: 'completeRenovation' },
  acceptRenovation: { type: 'acceptRenovation', result: '合格', openViolations: 0 },
};

everyMove(applicationMoves, (name, state) => decide(commands[name], aRenovation({ state })), { field: 'state', limits: { 'renovation.expire': 'expireRenovation', 'renovation.inspect': 'missInspection' } });

describe('an application', () => {
  it('is drafted for a unit of the estate, with its dates and area (CS-128)', () => {
    given(null).when(aDraft()).thenState({ state: 'DRAFT', applicantId: EM, papers: [] }).thenEvents([]);
    given(null).when(aDraft({ unit: { estateId: idOf(4), state: 'ACTIVE' } })).thenRefused('NOT_IN_ESTATE', 'unitId');
    given(null).when(aDraft({ household: { unitId: idOf(9) } })).thenRefused('NOT_IN_ESTATE', 'householdId');
    given(null).when(aDraft({ unit: { estateId: idOf(3), state: 'CLOSED' } })).thenRefused('ESTATE_CLOSED');
    given(null).when(aDraft({ areaSqmHundredths: 0 })).thenRefused('AREA_INVALID', 'areaSqmHundredths');
    given(null).when(aDraft({ endOn: '2026-02-28' })).thenRefused('RENOVATION_PERIOD_INVALID', 'endOn');
    given(null).when(aDraft({ startOn: '2026-02-01', endOn: '2026-03-01' })).thenRefused('RENOVATION_PERIOD_INVALID', 'endOn');
  });

  it('is taken with every paper alone, and a paper brought again replaces the earlier one (CS-128)', () => {
    const draft = aRenovation({ papers: [] });
    given(draft).when(commands.applyRenovation).thenRefused('PAPERS_MISSING', 'papers');
    const { state } = decide({ type: 'addPapers', papers: [...allPapers, { kind: 'DRAWINGS', fileId: idOf(99) }] }, draft);
    expect(state.papers!.map(({ kind }) => kind).sort()).toEqual(allPapers.map(({ kind }) => kind).sort());
    expect(state.papers!.find(({ kind }) => kind === 'DRAWINGS')!.fileId).toBe(idOf(99));
    given(aRenovation(state)).when(commands.applyRenovation).thenState({ state: 'APPLIED', requiredExtinguishers: 3, extinguisherStandard: standard })
      .thenEvents([type('renovation.applied'), type('task.opened'), type('task.opened')]);
  });

  it('is reviewed when the service and engineering both looked, each at its own part (CS-128)', () => {
    const application = aRenovation({ state: 'APPLIED' });
    given(application).when({ ...commands.reviewRenovation, mayReview: false } as ApplicationCommand).thenRefused('REVIEW_NOT_YOURS', 'part');
    const service = decide(commands.reviewRenovation, application);
    expect(service.state.state).toBe('APPLIED');
    const both = given({ ...application, ...service.state }).when({ ...commands.reviewRenovation, part: 'ENGINEERING' } as ApplicationCommand).thenState({ state: 'REVIEWED' });
    both.thenEvents([type('renovation.reviewed'), type('task.closed'), type('task.opened')]);
    given({ ...application, ...service.state }).when(commands.reviewRenovation).thenState({ state: 'APPLIED' }).thenEvents([type('renovation.reviewed')]);
  });

  it('is decided by somebody else than who applied, and not approved over a review that failed (CS-128, PLAT-021)', () => {
    const reviewed = aRenovation({ state: 'REVIEWED' });
    for (const command of [commands.approveRenovation, commands.rejectRenovation]) {
      expect(() => decide(command, reviewed, APPLICANT)).toThrow(expect.objectContaining({ code: 'SELF_APPROVAL' }));
    }
    const failed = { part: 'ENGINEERING' as const, isPassed: false, opinion: null, reviewerId: EM, at: at('01:30').toISOString() };
    given({ ...reviewed, reviews: [failed] }).when(commands.approveRenovation).thenRefused('REVIEW_NOT_PASSED');
    given(reviewed).when(commands.rejectRenovation).thenEvents([type('renovation.rejected'), type('task.closed')]);
  });

  it('names its supervisor when it is approved, and expires unless it begins by its last day (CS-134, lifecycles 3.1)', () => {
    const { deadlines } = given(aRenovation({ state: 'REVIEWED' })).when(commands.approveRenovation).thenState({ supervisorId: idOf(32), deciderId: EM })
      .thenEvents([type('renovation.approved'), type('task.closed')]).decision();
    expect(deadlines).toEqual([{ kind: 'renovation.expire', ref: idOf(70), dueAt: new Date('2026-05-31T16:00:00Z') }]);
    given(aRenovation({ state: 'APPROVED' })).when({ type: 'expireRenovation' }).thenEvents([type('renovation.expired')]);
  });
});

it.each([[5_000, 1], [5_010, 2], [12_000, 3], [100, 1], [10_000, 2]])('an area of %i hundredths of a square metre needs %i fire extinguishers (CS-130)', (area, needed) => {
  expect(extinguishersFor(area, standard)).toBe(needed);
});

describe('work', () => {
  const approved = aRenovation({ state: 'APPROVED' });

  it('begins with papers, badges, fire extinguishers and permits, and not below (CS-128 … CS-131)', () => {
    given(approved).when(start()).thenState({ state: 'STARTED', extinguisherCount: 3, inspectionDueAt: new Date('2026-03-03T16:00:00Z') })
      .thenEvents([type('renovation.started'), type('task.opened')]).thenDeadlines(['renovation.expire', 'renovation.inspect']);
    given(approved).when(start({ extinguishers: { count: 2, kind: 'DRY_POWDER', weightKg: 2 } })).thenRefused('EXTINGUISHERS_SHORT', 'extinguishers');
    given(approved).when(start({ extinguishers: { count: 3, kind: 'DRY_POWDER', weightKg: 1 } })).thenRefused('EXTINGUISHER_UNFIT');
    given(approved).when(start({ extinguishers: { count: 3, kind: 'WATER', weightKg: 2 } })).thenRefused('EXTINGUISHER_UNFIT');
    given(approved).when(start({ badges: 0 })).thenRefused('BADGES_MISSING');
    given(approved).when(start({ permitted: ['HEIGHTS'] })).thenRefused('PERMIT_MISSING');
    given({ ...approved, papers: [] }).when(start()).thenRefused('PAPERS_MISSING');
  });

  it('begins inside the approved dates, the first and the last day included (CS-128)', () => {
    expect(() => decide(start(), { ...approved, startOn: '2026-03-03' })).toThrow(expect.objectContaining({ code: 'NOT_IN_WORKS_PERIOD' }));
    expect(() => decide(start(), { ...approved, endOn: '2026-03-01' })).toThrow(expect.objectContaining({ code: 'NOT_IN_WORKS_PERIOD' }));
    expect(decide(start(), { ...approved, startOn: '2026-03-02', endOn: '2026-03-02' }).state.state).toBe('STARTED');
  });

  it('is stopped over violations alone, and goes on when none is left (CS-132)', () => {
    given(aRenovation({ state: 'STARTED' })).when({ type: 'suspendRenovation', reason: '明火', openViolations: 0 }).thenRefused('NO_VIOLATION_OPEN');
    given(aRenovation({ state: 'STARTED' })).when(commands.suspendRenovation).thenState({ suspendedAt: at('02:00') }).thenEvents([type('renovation.suspended')]);
    given(aRenovation({ state: 'SUSPENDED' })).when({ type: 'resumeRenovation', openViolations: 2 }).thenRefused('VIOLATIONS_OPEN');
    given(aRenovation({ state: 'SUSPENDED' })).when(commands.resumeRenovation).thenState({ suspendedAt: null }).thenEvents([type('renovation.resumed')]);
  });

  it('is accepted with no violation left, and not by who applied (CS-134)', () => {
    given(aRenovation({ state: 'STARTED' })).when(commands.completeRenovation).thenEvents([type('renovation.completed'), type('task.closed'), type('task.opened')]);
    const done = aRenovation({ state: 'COMPLETED' });
    given(done).when({ type: 'acceptRenovation', result: '合格', openViolations: 1 }).thenRefused('VIOLATIONS_OPEN');
    expect(() => decide(commands.acceptRenovation, done, APPLICANT)).toThrow(expect.objectContaining({ code: 'SELF_APPROVAL' }));
    given(done).when(commands.acceptRenovation).thenState({ acceptance: { at: at('02:00').toISOString(), by: EM, result: '合格' } })
      .thenEvents([type('renovation.accepted'), type('task.closed')]);
  });
});

describe('the daily look at a site (CS-134)', () => {
  const started = aRenovation({ state: 'STARTED' });

  it('is due by 24:00 of the next day after each look', () => {
    given(started).when({ type: 'countInspection', at: at('01:50') }).thenState({ lastInspectedAt: at('01:50'), inspectionDueAt: new Date('2026-03-03T16:00:00Z') })
      .thenEvents([type('task.changed')]).thenDeadlines(['renovation.inspect']);
    const later = { ...started, lastInspectedAt: new Date('2026-03-02T01:55:00Z') };
    given(later).when({ type: 'countInspection', at: at('01:50') }).thenState({ lastInspectedAt: new Date('2026-03-02T01:55:00Z') });
    given(aRenovation({ state: 'COMPLETED' })).when({ type: 'countInspection', at: at('01:50') }).thenDeadlines([]);
  });

  it('entered when its limit has passed is not missed a second time', () => {
    const missed = { ...started, inspectionDueAt: new Date('2026-03-04T16:00:00Z'), missedInspections: 1 };
    given(missed).when({ type: 'countInspection', at: at('01:50') }).thenState({ lastInspectedAt: at('01:50'), inspectionDueAt: new Date('2026-03-04T16:00:00Z') });
  });

  it('that nobody took is counted, and the next one is due a day later', () => {
    given(started).when({ type: 'missInspection' }).thenState({ missedInspections: 1, inspectionDueAt: new Date('2026-03-04T16:00:00Z') })
      .thenEvents([type('renovation.inspection-missed'), type('task.changed')]).thenDeadlines(['renovation.inspect']);
  });
});

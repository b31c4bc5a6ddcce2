import { recordDrafted, recordFiled, recordFilingOverdue, recordRetentionExpired, tasks } from '@guanjia/contracts';
import { addMonths, endOfDay, localDateOf, moves, STAY, type DeadlineDraft, type Decision, type EventDraft, type LocalDate } from '@guanjia/domain';
import { classRules, type Confidentiality, type RecordClass } from './record-classes.rules.ts';

/** As far as filing and keeping go; lending and destruction are chapters of their own. @source lifecycles 3.4 ArchiveRecord */
export const recordMoves = moves({
  states: ['DRAFT', 'CLASSIFIED', 'FILED', 'RETENTION_EXPIRED'],
  initial: ['DRAFT', 'FILED'],
  final: ['RETENTION_EXPIRED'],
  moves: {
    classifyRecord: { from: ['DRAFT', 'CLASSIFIED'], to: 'CLASSIFIED' },
    fileRecord: { from: ['CLASSIFIED'], to: 'FILED' },
    /** its class is known from what it is drafted of */
    fileDraft: { from: ['DRAFT', 'CLASSIFIED'], to: 'FILED' },
    missFiling: { from: ['DRAFT', 'CLASSIFIED'], to: STAY },
    beginRetention: { from: ['FILED'], to: STAY },
    expireRetention: { from: ['FILED'], to: 'RETENTION_EXPIRED' },
  },
});

export type RecordState = (typeof recordMoves.states)[number];

/** Where the paper is. @source ARC-004 ARC-005 */
export interface Location {
  cabinet: string;
  shelf: string | null;
  box: string | null;
}

/** One of the steps sort → file → keep, and who took it. @source ARC-002 */
export interface Step {
  step: 'DRAFTED' | 'CLASSIFIED' | 'FILED' | 'FILING_MISSED' | 'RETENTION_BEGUN' | 'RETENTION_EXPIRED';
  at: string;
  by: string;
}

/** 档案: what is kept of something that happened or holds. */
export interface ArchiveRecord {
  id: string;
  estateId: string;
  /** Unique, e.g. DA-2026-000001. */
  labelNo: string;
  class: RecordClass;
  title: string;
  confidentiality: Confidentiality;
  state: RecordState;
  /** What it is about. */
  subjectType: string;
  subjectId: string;
  /** What it was drafted of; `sourceNo` tells several records of one source apart. */
  sourceType: string;
  sourceId: string;
  sourceNo: number;
  ticketId: string | null;
  location: Location | null;
  /** Until when somebody must file it; null when nobody needs to. */
  filingDueAt: Date | null;
  filedAt: Date | null;
  retainUntil: LocalDate | null;
  /** What was brought in with it when it was filed. */
  fileId: string | null;
  /** In hex, as it was filed: of its file, or of its facts where it has none; null before. @source ARC-003 */
  sha256: string | null;
  history: Step[];
}

export type DraftGiven = Omit<ArchiveRecord, 'confidentiality' | 'state' | 'location' | 'filedAt' | 'retainUntil' | 'fileId' | 'sha256' | 'history'>;

export type RecordCommand =
  /** `isComplete`: nothing is missing, so that it is filed at once */
  | ({ type: 'draftRecord'; isComplete: boolean } & DraftGiven)
  | { type: 'classifyRecord'; class?: RecordClass | null; title?: string | null; confidentiality?: Confidentiality | null; location?: Location | null }
  | { type: 'fileRecord'; location?: Location | null; file?: { id: string; sha256: string } | null }
  | { type: 'fileDraft' }
  | { type: 'missFiling' }
  | { type: 'beginRetention'; endedOn: LocalDate }
  | { type: 'expireRetention' };

export interface RecordFacts {
  now: Date;
  /** who acts: an employee's id, or `system` */
  by: string;
  /** years to keep records of the class, by the standard in force; null where none limits them */
  retentionYears: number | null;
}

/** @throws WRONG_STATE
 *  @source ARC-001 ARC-002 ARC-003 ARC-005 ARC-009 ARC-018 ARC-019 */
export function decideRecord(command: RecordCommand, record: ArchiveRecord | null, facts: RecordFacts): Decision<ArchiveRecord> {
  if (command.type === 'draftRecord') return drafted(command, facts);
  const known = record!;
  recordMoves.require(command.type, known.state);
  switch (command.type) {
    case 'classifyRecord':
      return classified(command, known, facts);
    case 'fileRecord':
      return filed({ ...known, ...fileOf(command) }, command.location ?? known.location, facts);
    case 'fileDraft':
      return filed(known, known.location, facts);
    case 'missFiling':
      return missed(known, facts);
    case 'beginRetention':
      return kept(known, command.endedOn, facts);
    case 'expireRetention':
      return expired(known, facts);
  }
}

function drafted({ type: _, isComplete, ...given }: Of<'draftRecord'>, facts: RecordFacts): Decision<ArchiveRecord> {
  const { confidentiality } = classRules[given.class];
  const draft: ArchiveRecord = {
    ...given, confidentiality, state: 'DRAFT', location: null, filedAt: null, retainUntil: null, fileId: null, sha256: null,
    history: [stepOf('DRAFTED', facts)],
  };
  const event = recordDrafted.draft({ ...stamp(draft, facts), data: { ...originOf(draft), ...subjectOf(draft) } });
  if (!isComplete) return { state: draft, events: [event, ...taskOf('opened', draft, facts)], deadlines: filingLimit(draft, draft.filingDueAt) };
  const filing = filed({ ...draft, filingDueAt: null }, null, facts);
  return { state: { ...draft, ...filing.state }, events: [event, ...filing.events], deadlines: filing.deadlines ?? [] };
}

/** A record becomes no less confidential than its class is. */
function classified(given: Of<'classifyRecord'>, record: ArchiveRecord, facts: RecordFacts): Decision<ArchiveRecord> {
  const recordClass = given.class ?? record.class;
  const asClass = classRules[recordClass].confidentiality;
  return {
    state: {
      state: 'CLASSIFIED', class: recordClass, title: given.title ?? record.title, location: given.location ?? record.location,
      confidentiality: asClass === 'CONFIDENTIAL' ? asClass : given.confidentiality ?? asClass,
      history: [...record.history, stepOf('CLASSIFIED', facts)],
    },
    events: [],
  };
}

function filed(record: ArchiveRecord, location: Location | null, facts: RecordFacts): Decision<ArchiveRecord> {
  const retention = classRules[record.class].retention;
  const retainUntil = retention?.from === 'FILING' ? afterYears(localDateOf(facts.now), facts) : null;
  const event = recordFiled.draft({ ...stamp(record, facts), data: {
    ...originOf(record), confidentiality: record.confidentiality, filedAt: facts.now.toISOString(), retainUntil, ...subjectOf(record),
  } });
  return {
    state: { state: 'FILED', location, filedAt: facts.now, retainUntil, fileId: record.fileId, sha256: record.sha256, history: [...record.history, stepOf('FILED', facts)] },
    events: [event, ...taskOf('closed', record, facts)],
    deadlines: [...filingLimit(record, null), ...retentionLimit(record, retainUntil)],
  };
}

/** @source ARC-003 */
const fileOf = ({ file }: Of<'fileRecord'>): Pick<ArchiveRecord, 'fileId' | 'sha256'> => ({ fileId: file?.id ?? null, sha256: file?.sha256 ?? null });

function missed(record: ArchiveRecord, facts: RecordFacts): Decision<ArchiveRecord> {
  const data = { sourceId: record.sourceId, dueAt: record.filingDueAt!.toISOString() };
  return {
    state: { history: [...record.history, stepOf('FILING_MISSED', facts)] },
    events: [recordFilingOverdue.draft({ ...stamp(record, facts), data })],
  };
}

function kept(record: ArchiveRecord, endedOn: LocalDate, facts: RecordFacts): Decision<ArchiveRecord> {
  const retainUntil = afterYears(endedOn, facts);
  return {
    state: { retainUntil, history: [...record.history, stepOf('RETENTION_BEGUN', facts)] }, events: [],
    deadlines: retentionLimit(record, retainUntil),
  };
}

function expired(record: ArchiveRecord, facts: RecordFacts): Decision<ArchiveRecord> {
  const data = { class: record.class, retainUntil: record.retainUntil! };
  return {
    state: { state: 'RETENTION_EXPIRED', history: [...record.history, stepOf('RETENTION_EXPIRED', facts)] },
    events: [recordRetentionExpired.draft({ ...stamp(record, facts), data })],
  };
}

/** @example filed 2 March 2026, 3 years → kept until 2 March 2029 */
const afterYears = (from: LocalDate, { retentionYears }: RecordFacts): LocalDate | null =>
  (retentionYears === null ? null : addMonths(from, 12 * retentionYears));

const filingLimit = ({ id, filingDueAt }: ArchiveRecord, dueAt: Date | null): DeadlineDraft[] =>
  (filingDueAt ? [{ kind: 'record.filing', ref: id, dueAt }] : []);

const retentionLimit = ({ id }: ArchiveRecord, until: LocalDate | null): DeadlineDraft[] =>
  (until ? [{ kind: 'record.retention', ref: id, dueAt: endOfDay(until) }] : []);

/** Whoever keeps the archive is asked to file what has a limit. @source PLAT-020 */
function taskOf(event: 'opened' | 'closed', record: ArchiveRecord, facts: RecordFacts): EventDraft[] {
  if (!record.filingDueAt) return [];
  return [tasks.archives[event].draft({ ...stamp(record, facts), data: {
    ref: record.id, kind: 'FILE_RECORD', employeeId: null, role: 'AA', dueAt: record.filingDueAt.toISOString(), subjectType: 'RECORD', subjectId: record.id,
  } })];
}

type Of<T extends RecordCommand['type']> = Extract<RecordCommand, { type: T }>;

const stamp = ({ id, estateId }: ArchiveRecord, { now }: RecordFacts) => ({ id, estateId, at: now });
const stepOf = (step: Step['step'], { now, by }: RecordFacts): Step => ({ step, at: now.toISOString(), by });
const originOf = ({ class: recordClass, sourceType, sourceId }: ArchiveRecord) => ({ class: recordClass, sourceType, sourceId });
const subjectOf = ({ subjectType, subjectId }: ArchiveRecord) => ({ subjectType, subjectId });

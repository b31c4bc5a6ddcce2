import { Injectable } from '@nestjs/common';
import { groupScope, isUuid, platformErrors, scopeOf, type Decision } from '@guanjia/domain';
import { AggregateStore, nextNumber, nextNumbers, type Call, type Command, type JoinedCall, type Keyed, type Place, type Stored, type Tx } from '@guanjia/persistence';
import { archivesErrors } from '../../archives.errors.ts';
import { recordsAccess } from '../records.access.ts';
import { titleOf, type RecordClass } from './record-classes.rules.ts';
import { fileForRecord, sha256OfFacts } from './record-content.facts.ts';
import { ArchiveRecordEntity } from './record.entity.ts';
import { labelOfUnit, labelsOfUnits, recordOf, retentionYears, type Source } from './record.facts.ts';
import { decideRecord, type ArchiveRecord, type RecordCommand, type RecordFacts } from './record.rules.ts';
import type { DraftOf } from './records.policy.ts';

export interface DraftRecordInput {
  estateId: string;
  class: RecordClass;
  title: string;
  subjectType?: string | null;
  subjectId?: string | null;
}

export interface FileRecordArgs {
  location?: ArchiveRecord['location'];
  fileId?: string | null;
}

export type ClassifyRecordInput = Omit<Extract<RecordCommand, { type: 'classifyRecord' }>, 'type'>;

const constraints = {
  archive_record_source_unique: () => archivesErrors.error('RECORD_ALREADY_DRAFTED'),
  archive_record_label_unique: () => archivesErrors.error('LABEL_TAKEN'),
};

@Injectable()
export class RecordService {
  constructor(private readonly store: AggregateStore) {}

  /** Begins a record by hand. @throws NOT_FOUND (estate, or a subject that no id can name) */
  draft(call: Call, { estateId, subjectType, subjectId, ...input }: DraftRecordInput, { idempotencyKey }: Keyed): Promise<Stored<ArchiveRecord>> {
    const scope = scopeOf(call.actor, recordsAccess, 'record.file');
    const body = { estateId, subjectType, subjectId, ...input };
    if (subjectId != null && !isUuid(subjectId)) throw platformErrors.error('NOT_FOUND', { field: 'subjectId' });
    return this.#draft(call, { operation: 'draftRecord', scope, place: { estateId }, idempotencyKey, body }, async () => {
      const id = call.newId();
      const subject = { subjectType: subjectType ?? 'ESTATE', subjectId: subjectId ?? estateId };
      return { id, estateId, ...input, ...subject, sourceType: 'MANUAL', sourceId: id, sourceNo: 1, ticketId: null, filingDueAt: null, isComplete: false };
    });
  }

  /** Drafts the record of something that happened elsewhere. */
  draftOf(call: Call, estateId: string, { unitId, name, period, ...draft }: DraftOf, filingDueAt: Date | null): Promise<Stored<ArchiveRecord>> {
    return this.#draft(call, { operation: 'draftRecord', scope: groupScope, place: { estateId } }, async (tx) =>
      ({ id: call.newId(), estateId, ...draft, filingDueAt, title: titleOf({ ...draft, name }, period ?? (await labelOfUnit(tx, unitId))) }));
  }

  /** The same for many at once, each by its own event: an estate that is taken over brings thousands of households. */
  async draftMany(tx: Tx, drafts: readonly { call: Call; estateId: string; draft: DraftOf }[]): Promise<void> {
    const labels = await labelsOfUnits(tx, drafts.flatMap(({ draft }) => draft.unitId ?? []));
    const numbers = await nextNumbers(tx, 'DA', drafts.map(({ call }) => call.now));
    const made = drafts.map(async ({ call, estateId, draft: { unitId, name: _, period: _of, ...draft } }, i) => {
      const title = titleOf(draft, unitId === null ? null : labels.get(unitId) ?? null);
      const drafting: Drafting = { type: 'draftRecord', id: call.newId(), estateId, ...draft, filingDueAt: null, title, labelNo: numbers[i]! };
      return { call, decision: sealed(decideRecord(drafting, null, await factsOf(tx, call, drafting, drafting)), null) };
    });
    await this.store.createMany<ArchiveRecord>(tx, ArchiveRecordEntity, { operation: 'draftRecord', constraints }, await Promise.all(made));
  }

  /** @throws NOT_FOUND, WRONG_STATE */
  classify(call: Call, id: string, input: ClassifyRecordInput, keyed: Keyed): Promise<Stored<ArchiveRecord>> {
    return this.#update(call, id, { type: 'classifyRecord', ...input }, keyed);
  }

  /** @throws NOT_FOUND, WRONG_STATE (not classified yet), REFERENCE_NOT_YET_KNOWN (the retention standard), FILE_NOT_FOR_RECORD
   *  @source ARC-002 ARC-003 */
  file(call: Call, id: string, { location = null, fileId }: FileRecordArgs, keyed: Keyed): Promise<Stored<ArchiveRecord>> {
    return this.#update(call, id, { type: 'fileRecord', location }, { ...keyed, fileId });
  }

  /** What the platform does to the record of something, because of an event. */
  async react(call: JoinedCall, source: Source, command: RecordCommand): Promise<void> {
    await this.#update(call, await recordOf(call.tx, source), command);
  }

  /** What the platform does to a record, because a time limit has come. */
  async onLimit(call: Call, id: string, command: RecordCommand): Promise<void> {
    await this.#update(call, id, command);
  }

  #draft(call: Call, command: Command<ArchiveRecord> & { place: Place }, givenOf: (tx: Tx) => Promise<Omit<Drafting, 'type' | 'labelNo'>>): Promise<Stored<ArchiveRecord>> {
    return this.store.create<ArchiveRecord>(call, ArchiveRecordEntity, { ...command, constraints }, async (_, tx) => {
      const drafting: Drafting = { type: 'draftRecord', ...(await givenOf(tx)), labelNo: await nextNumber(tx, 'DA', call.now) };
      return sealed(decideRecord(drafting, null, await factsOf(tx, call, drafting, drafting)), null);
    });
  }

  #update(call: Call, id: string, command: RecordCommand, { fileId, ...keyed }: Filing = {}): Promise<Stored<ArchiveRecord>> {
    const scope = scopeOf(call.actor, recordsAccess, 'record.file');
    const body = { id, command, ...(fileId && { fileId }) };
    return this.store.update<ArchiveRecord>(call, ArchiveRecordEntity, id, { ...keyed, operation: command.type, scope, body }, async (record, tx) => {
      const file = fileId && (await fileForRecord(tx, fileId, record.estateId));
      return sealed(decideRecord({ ...command, ...(file && { file }) }, record, await factsOf(tx, call, command, record)), record);
    });
  }
}

/** What is filed without a file gets the hash of its facts. @source ARC-003 */
function sealed(decision: Decision<ArchiveRecord>, record: ArchiveRecord | null): Decision<ArchiveRecord> {
  const { state } = decision;
  if (state.state !== 'FILED' || state.sha256 != null) return decision;
  return { ...decision, state: { ...state, sha256: sha256OfFacts({ ...record, ...state } as ArchiveRecord) } };
}

type Filing = Keyed & Pick<FileRecordArgs, 'fileId'>;
type Drafting = Extract<RecordCommand, { type: 'draftRecord' }>;

async function factsOf(tx: Tx, call: Call, command: RecordCommand, record: { class: RecordClass; estateId: string }): Promise<RecordFacts> {
  return { now: call.now, by: call.actor.id, retentionYears: await retentionYears(tx, command, record, call.now) };
}

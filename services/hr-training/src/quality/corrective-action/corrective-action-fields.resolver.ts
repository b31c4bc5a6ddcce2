import type { RequestCall } from '@guanjia/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeReads } from '../../organisation/employee/employee.reads.ts';
import type { CorrectiveActionRow } from './corrective-action.reads.ts';
import type { SourceRef } from './corrective-action.rules.ts';

type Person = 'openedBy' | 'analysedBy' | 'ownerId' | 'plannedBy' | 'reviewedBy' | 'doneBy' | 'verifiedBy' | 'closedBy';

/** What stands elsewhere: the place, the people, the sources. */
@Resolver('CorrectiveAction')
export class CorrectiveActionFieldsResolver {
  constructor(private readonly employees: EmployeeReads) {}

  @ResolveField()
  estate(@Parent() { estateId }: CorrectiveActionRow) {
    return { id: estateId };
  }

  @ResolveField()
  unit(@Parent() { unitId }: CorrectiveActionRow) {
    return unitId && { id: unitId };
  }

  @ResolveField()
  sources(@Parent() { sourceRefs }: CorrectiveActionRow) {
    return sourceRefs;
  }

  @ResolveField()
  openedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'openedBy', call);
  }

  @ResolveField()
  analysedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'analysedBy', call);
  }

  @ResolveField()
  owner(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'ownerId', call);
  }

  @ResolveField()
  plannedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'plannedBy', call);
  }

  @ResolveField()
  reviewedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'reviewedBy', call);
  }

  @ResolveField()
  doneBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'doneBy', call);
  }

  @ResolveField()
  verifiedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'verifiedBy', call);
  }

  @ResolveField()
  closedBy(@Parent() row: CorrectiveActionRow, @Context('call') call: RequestCall) {
    return this.#person(row, 'closedBy', call);
  }

  #person(row: CorrectiveActionRow, who: Person, call: RequestCall) {
    const id = row[who];
    return id && this.employees.one(call, id);
  }
}

/** A source by what it is; its owner shows it to whom it may. */
@Resolver('CorrectiveSource')
export class CorrectiveSourceResolver {
  @ResolveField()
  sourceId(@Parent() { id }: SourceRef) {
    return id;
  }

  @ResolveField()
  ticket(@Parent() { kind, id }: SourceRef) {
    return kind === 'TICKET' ? { id } : null;
  }

  @ResolveField()
  complaint(@Parent() { kind, id }: SourceRef) {
    return kind === 'COMPLAINT' ? { id } : null;
  }

  @ResolveField()
  callback(@Parent() { kind, id }: SourceRef) {
    return kind === 'CALLBACK' ? { id } : null;
  }
}

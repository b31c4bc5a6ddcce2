import type { Type } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ServiceName } from '@guanjia/contracts';
import type { RequestCall } from '../request-call.ts';
import { AuditReads, type AuditArgs, type AuditEntryRow } from './audit.reads.ts';
import { operationNames } from './operations-sdl.ts';

/** The root fields of one service's audit trail, under its own names. */
export function auditResolverOf(service: ServiceName): Type {
  const names = operationNames(service);

  @Resolver()
  class AuditResolver {
    constructor(private readonly reads: AuditReads) {}

    @Query(names.accessRecords)
    accessRecords(@Args() args: AuditArgs & { subjectId?: string }, @Context('call') call: RequestCall) {
      return this.reads.accesses(call, args);
    }

    @Query(names.denials)
    denials(@Args() args: AuditArgs & { askedId?: string }, @Context('call') call: RequestCall) {
      return this.reads.denials(call, args);
    }

    @Query(names.auditLog)
    auditLog(@Args() args: AuditArgs & { aggregateId?: string }, @Context('call') call: RequestCall) {
      return this.reads.entries(call, args);
    }
  }
  return AuditResolver;
}

@Resolver('AuditEntry')
export class AuditEntryResolver {
  @ResolveField()
  changes(@Parent() { changes }: AuditEntryRow) {
    return Object.entries(changes).map(([field, values]) =>
      ({ field, before: asText(values?.[0]), after: asText(values?.[1]), isPersonal: values === null }));
  }
}

const asText = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationHoldMonthlyAnalysisArgs, MutationOpenMonthlyAnalysisArgs, MutationPrepareMonthlyAnalysisArgs, MutationRescheduleMonthlyAnalysisArgs,
  QueryMonthlyAnalysesArgs,
} from '../../schema.types.ts';
import { MonthlyAnalysisReads, type MonthlyAnalysisRow } from './monthly-analysis.reads.ts';
import type { StatsSnapshot } from './monthly-analysis.rules.ts';
import { MonthlyAnalysisService } from './monthly-analysis.service.ts';

@Resolver('MonthlyAnalysis')
export class MonthlyAnalysisResolver {
  constructor(private readonly reads: MonthlyAnalysisReads, private readonly service: MonthlyAnalysisService) {}

  @Query()
  monthlyAnalysis(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  monthlyAnalyses(@Args() args: QueryMonthlyAnalysesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  openMonthlyAnalysis(@Args() args: MutationOpenMonthlyAnalysisArgs, @Context('call') call: RequestCall) {
    return this.service.open(call, args.input, args);
  }

  @Mutation()
  rescheduleMonthlyAnalysis(@Args() args: MutationRescheduleMonthlyAnalysisArgs, @Context('call') call: RequestCall) {
    return this.service.reschedule(call, args.id, args.input.meetingAt, args);
  }

  @Mutation()
  prepareMonthlyAnalysis(@Args() args: MutationPrepareMonthlyAnalysisArgs, @Context('call') call: RequestCall) {
    return this.service.prepare(call, args.id, args.input, args);
  }

  @Mutation()
  holdMonthlyAnalysis(@Args() args: MutationHoldMonthlyAnalysisArgs, @Context('call') call: RequestCall) {
    return this.service.hold(call, args.id, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: MonthlyAnalysisRow) {
    return reference(estateId);
  }

  @ResolveField()
  openedBy(@Parent() { openedBy }: MonthlyAnalysisRow) {
    return reference(openedBy);
  }

  @ResolveField()
  preparedBy(@Parent() { preparedBy }: MonthlyAnalysisRow) {
    return reference(preparedBy);
  }

  @ResolveField()
  heldBy(@Parent() { heldBy }: MonthlyAnalysisRow) {
    return reference(heldBy);
  }

  @ResolveField()
  departments(@Parent() { departmentIds }: MonthlyAnalysisRow) {
    return departmentIds.map(reference);
  }
}

@Resolver('AnalysisSnapshot')
export class AnalysisSnapshotResolver {
  @ResolveField()
  by(@Parent() { by }: StatsSnapshot) {
    return Object.entries(by).map(([dimension, counts]) => ({ dimension, counts }));
  }
}

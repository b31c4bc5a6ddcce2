import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type { MutationAcknowledgeKpiBreachArgs, QueryKpiBreachesArgs } from '../../schema.types.ts';
import { indicatorWords, type IndicatorId } from '../catalogue/indicator.words.ts';
import { valueOf } from '../result/figures.rules.ts';
import { KpiBreachReads } from './kpi-breach.reads.ts';
import type { Acknowledgement, KpiBreach } from './kpi-breach.rules.ts';
import { KpiBreachService } from './kpi-breach.service.ts';

@Resolver('KpiBreach')
export class KpiBreachResolver {
  constructor(private readonly reads: KpiBreachReads, private readonly service: KpiBreachService) {}

  @Query()
  kpiBreaches(@Args() args: QueryKpiBreachesArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Mutation()
  acknowledgeKpiBreach(@Args() args: MutationAcknowledgeKpiBreachArgs, @Context('call') call: RequestCall) {
    return this.service.acknowledge(call, args.id, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: KpiBreach) {
    return reference(estateId);
  }

  @ResolveField()
  name(@Parent() { indicator }: KpiBreach, @Context('call') { locale }: RequestCall) {
    const { zh, en } = indicatorWords[indicator as IndicatorId];
    return locale === 'en' ? en : zh;
  }

  @ResolveField()
  value(@Parent() breach: KpiBreach) {
    return valueOf(breach);
  }

  @ResolveField()
  target(@Parent() { target }: KpiBreach) {
    return Number(target.value);
  }

  @ResolveField()
  acknowledgements(@Parent() { acknowledgements }: KpiBreach) {
    return acknowledgements.map(({ role, by, at }: Acknowledgement) => ({ role, by: reference(by), at: new Date(at) }));
  }
}

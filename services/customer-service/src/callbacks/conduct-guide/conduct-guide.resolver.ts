import { scopeOf } from '@guanjia/domain';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import type { QueryConductGuidesArgs } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import type { CallbackRow } from '../callback/callback.reads.ts';
import { conductGuides, guidesOf, type ConductGuideKind } from './conduct-guide.words.ts';

const shown = (kinds: readonly ConductGuideKind[], locale: RequestCall['locale']) => kinds.map((kind) => ({ kind, lines: conductGuides[kind][locale] }));

@Resolver('ConductGuide')
export class ConductGuideResolver {
  @Query()
  conductGuides(@Args() { kind }: QueryConductGuidesArgs, @Context('call') call: RequestCall) {
    scopeOf(call.actor, callbackAccess, 'conduct-guide.read');
    return shown(kind ? [kind] : (Object.keys(conductGuides) as ConductGuideKind[]), call.locale);
  }
}

@Resolver('Callback')
export class CallbackGuidesResolver {
  @ResolveField()
  conductGuides(@Parent() callback: CallbackRow, @Context('call') { locale }: RequestCall) {
    return shown(guidesOf(callback), locale);
  }
}

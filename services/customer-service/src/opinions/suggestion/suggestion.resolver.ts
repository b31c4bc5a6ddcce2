import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestCall } from '@guanjia/subgraph';
import { reference } from '../../places/reference.words.ts';
import type {
  MutationJudgeSuggestionArgs, MutationOpenSuggestionBoxArgs, MutationReplySuggestionArgs, MutationSubmitSuggestionArgs, QuerySuggestionBoxOpeningsArgs, QuerySuggestionsArgs,
} from '../../schema.types.ts';
import type { SuggestionBoxOpening } from './suggestion-box.rules.ts';
import { SuggestionReads, type SuggestionRow } from './suggestion.reads.ts';
import { SuggestionService } from './suggestion.service.ts';

@Resolver('Suggestion')
export class SuggestionResolver {
  constructor(private readonly reads: SuggestionReads, private readonly service: SuggestionService) {}

  @Query()
  suggestion(@Args('id') id: string, @Context('call') call: RequestCall) {
    return this.reads.one(call, id);
  }

  @Query()
  suggestions(@Args() args: QuerySuggestionsArgs, @Context('call') call: RequestCall) {
    return this.reads.list(call, args);
  }

  @Query()
  suggestionBoxOpenings(@Args() args: QuerySuggestionBoxOpeningsArgs, @Context('call') call: RequestCall) {
    return this.reads.openings(call, args);
  }

  @Mutation()
  submitSuggestion(@Args() args: MutationSubmitSuggestionArgs, @Context('call') call: RequestCall) {
    return this.service.submit(call, args.input, args);
  }

  @Mutation()
  judgeSuggestion(@Args() args: MutationJudgeSuggestionArgs, @Context('call') call: RequestCall) {
    return this.service.judge(call, args.id, args.input, args);
  }

  @Mutation()
  replySuggestion(@Args() args: MutationReplySuggestionArgs, @Context('call') call: RequestCall) {
    return this.service.reply(call, args.id, args.input.reply, args);
  }

  @Mutation()
  openSuggestionBox(@Args() args: MutationOpenSuggestionBoxArgs, @Context('call') call: RequestCall) {
    return this.service.openBox(call, args.input, args);
  }

  @ResolveField()
  estate(@Parent() { estateId }: SuggestionRow) {
    return reference(estateId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: SuggestionRow) {
    return reference(unitId);
  }

  @ResolveField()
  household(@Parent() { householdId }: SuggestionRow) {
    return reference(householdId);
  }

  @ResolveField()
  replier(@Parent() { repliedBy }: SuggestionRow) {
    return reference(repliedBy);
  }
}

@Resolver('SuggestionBoxOpening')
export class SuggestionBoxOpeningResolver {
  @ResolveField()
  openedBy(@Parent() { by }: SuggestionBoxOpening) {
    return reference(by);
  }

  @ResolveField()
  count(@Parent() { itemIds }: SuggestionBoxOpening) {
    return itemIds.length;
  }
}

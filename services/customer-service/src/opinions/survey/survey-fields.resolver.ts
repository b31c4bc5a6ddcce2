import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { reference } from '../../places/reference.words.ts';
import { scoreOf, type SurveyScore } from './survey-score.reads.ts';
import type { SurveyReplyRow, SurveyRow } from './survey.reads.ts';
import type { ImprovementMeasure } from './survey.rules.ts';

@Resolver('Survey')
export class SurveyFieldsResolver {
  @ResolveField()
  estate(@Parent() { estateId }: SurveyRow) {
    return reference(estateId);
  }
}

@Resolver('ImprovementMeasure')
export class ImprovementMeasureResolver {
  @ResolveField()
  owner(@Parent() { ownerId }: ImprovementMeasure) {
    return reference(ownerId);
  }
}

@Resolver('SurveyReply')
export class SurveyReplyFieldsResolver {
  @ResolveField()
  household(@Parent() { householdId }: SurveyReplyRow) {
    return reference(householdId);
  }

  @ResolveField()
  unit(@Parent() { unitId }: SurveyReplyRow) {
    return reference(unitId);
  }

  @ResolveField()
  officer(@Parent() { officerId }: SurveyReplyRow) {
    return reference(officerId);
  }
}

@Resolver('SurveyScore')
export class SurveyScoreResolver {
  @ResolveField()
  scoreBp(@Parent() score: SurveyScore) {
    return scoreOf(score);
  }

  @ResolveField()
  isOnTarget(@Parent() score: SurveyScore) {
    const reached = scoreOf(score);
    return reached === null || score.target === null ? null : reached >= score.target * 100;
  }
}

@Resolver('SurveyZoneScore')
export class SurveyZoneScoreResolver {
  @ResolveField()
  officer(@Parent() { officerId }: SurveyScore['byZone'][number]) {
    return reference(officerId);
  }

  @ResolveField()
  scoreBp(@Parent() zone: SurveyScore['byZone'][number]) {
    return scoreOf(zone);
  }
}

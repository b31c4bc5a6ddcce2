import { CommitteeContactEntity, OwnersAssemblyEntity, OwnersCommitteeEntity } from './committee/committee.entity.ts';
import { InsightNoteEntity } from './insight/insight-note.entity.ts';
import { OwnerForumEntity } from './owner-forum/owner-forum.entity.ts';
import { SuggestionBoxOpeningEntity, SuggestionEntity } from './suggestion/suggestion.entity.ts';
import { SurveyEntity, SurveyReplyEntity } from './survey/survey.entity.ts';

/** The chapter's tables. */
export const opinionsEntities = [
  SurveyEntity, SurveyReplyEntity, SuggestionEntity, SuggestionBoxOpeningEntity, OwnerForumEntity, InsightNoteEntity, OwnersCommitteeEntity, OwnersAssemblyEntity,
  CommitteeContactEntity,
] as const;

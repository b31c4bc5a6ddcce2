import type { SealedColumn } from '@guanjia/persistence';
import { ContactLogEntity } from './contact-log/contact-log.entity.ts';
import { HandlingNoteEntity, handlingText } from './handling-note/handling-note.entity.ts';
import { InterviewEntity } from './interview/interview.entity.ts';
import { InterviewPlanEntity } from './interview-plan/interview-plan.entity.ts';
import { OccupancyEntity } from './occupancy/occupancy.entity.ts';
import { SegmentationReviewEntity } from './segmentation/segmentation-review.entity.ts';
import { TenancyEntity } from './tenancy/tenancy.entity.ts';

/** The chapter's tables. */
export const careEntities = [
  OccupancyEntity, TenancyEntity, ContactLogEntity, HandlingNoteEntity, InterviewPlanEntity, InterviewEntity, SegmentationReviewEntity,
] as const;

/** What rotation of keys renews in them. */
export const careSealed: readonly SealedColumn[] = [handlingText.sealed];

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { TrainingSessionReads } from './training-session/training-session.reads.ts';
import { TrainingRecordResolver, TrainingSessionResolver } from './training-session/training-session.resolver.ts';
import { TrainingSessionService } from './training-session/training-session.service.ts';

/** 培训: the sessions, with who was there and what came of it. @source HR-018 HR-019 HR-022 */
@Module({ imports: [OrganisationModule], providers: [TrainingSessionReads, TrainingSessionService, TrainingSessionResolver, TrainingRecordResolver] })
export class TrainingModule {}

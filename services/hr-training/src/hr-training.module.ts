import { Module } from '@nestjs/common';
import { CalendarModule } from './calendar/calendar.module.ts';
import { CertificatesModule } from './certificates/certificates.module.ts';
import { GrantsModule } from './grants/grants.module.ts';
import { InboxModule } from './inbox/inbox.module.ts';
import { OrganisationModule } from './organisation/organisation.module.ts';
import { QualityModule } from './quality/quality.module.ts';
import { StandardsModule } from './standards/standards.module.ts';
import { TrainingModule } from './training/training.module.ts';

/** One module per chapter of the domain file. */
@Module({ imports: [OrganisationModule, GrantsModule, CertificatesModule, StandardsModule, CalendarModule, InboxModule, TrainingModule, QualityModule] })
export class HrTrainingModule {}

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { EstateTrainingReads } from '../training/estate-training.reads.ts';
import { EstateTrainingResolver } from '../training/estate-training.resolver.ts';
import { CertificateConsumer } from './certificate/certificate.consumer.ts';
import { CertificateReads } from './certificate/certificate.reads.ts';
import { CertificateResolver } from './certificate/certificate.resolver.ts';
import { CertificateService } from './certificate/certificate.service.ts';
import { EmployeeCertificatesResolver } from './employee-certificates.resolver.ts';

/** Chapter C: certificates, and the share of those who hold what they need. @source HR-029 HR-032 */
@Module({
  imports: [OrganisationModule],
  providers: [CertificateReads, CertificateService, CertificateResolver, CertificateConsumer, EmployeeCertificatesResolver, EstateTrainingReads, EstateTrainingResolver],
})
export class CertificatesModule {}

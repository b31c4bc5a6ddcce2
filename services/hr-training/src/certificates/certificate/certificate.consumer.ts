import type { Clock } from '@guanjia/domain';
import { DeadlineWorker } from '@guanjia/persistence';
import { CLOCK, deadlineCall } from '@guanjia/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { CERTIFICATE_BEGINS, CERTIFICATE_ENDS, CERTIFICATE_WARNINGS } from './certificate.rules.ts';
import { CertificateService } from './certificate.service.ts';

/** Certificates begin, are warned of and end by the clock. @source HR-029 HR-032 PLAT-018 */
@Injectable()
export class CertificateConsumer {
  constructor(deadlines: DeadlineWorker, service: CertificateService, @Inject(CLOCK) clock: Clock) {
    const on = (kind: string, type: Parameters<CertificateService['reach']>[2]) => deadlines.on(kind, async ({ ref }, tx) => {
      await service.reach(deadlineCall(clock.now(), tx), ref, type);
    });
    on(CERTIFICATE_BEGINS, 'beginCertificate');
    CERTIFICATE_WARNINGS.forEach((kind) => on(kind, 'warnCertificate'));
    on(CERTIFICATE_ENDS, 'expireCertificate');
  }
}

import { checkCode, scopeOf } from '@guanjia/domain';
import { AggregateStore, type Call, type Target } from '@guanjia/persistence';
import { Injectable } from '@nestjs/common';
import { hrTrainingErrors } from '../../hr-training.errors.ts';
import type { MutationRegisterCertificateArgs, MutationRenewCertificateArgs, MutationRevokeCertificateArgs } from '../../schema.types.ts';
import { EmployeeEntity } from '../../organisation/employee/employee.entity.ts';
import type { Employee } from '../../organisation/employee/employee.rules.ts';
import { placeOf } from '../../place.facts.ts';
import { certificatesAccess } from '../certificates.access.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { decideCertificate, requireOnRoll, type Certificate, type CertificateCommand } from './certificate.rules.ts';
import { warnDaysOf } from './warn-days.facts.ts';

@Injectable()
export class CertificateService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws NOT_FOUND the holder is not the caller's   @throws EMPLOYEE_NOT_ON_ROLL   @throws CERTIFICATE_NO_TAKEN */
  register(call: Call, { input, idempotencyKey }: MutationRegisterCertificateArgs): Promise<Certificate> {
    const scope = scopeOf(call.actor, certificatesAccess, 'certificate.write');
    const constraints = { certificate_no_unique: () => hrTrainingErrors.error('CERTIFICATE_NO_TAKEN', { field: 'certificateNo' }) };
    return this.store.create(call, CertificateEntity, {
      operation: 'registerCertificate', scope, place: placeOf('employee', input.employeeId), idempotencyKey, body: input, constraints,
    }, async (_, tx) => {
      const { estateId, state } = await this.store.load<Employee>(tx, EmployeeEntity, input.employeeId, { scope });
      requireOnRoll(state);
      const command: CertificateCommand = { type: 'registerCertificate', id: call.newId(), estateId, ...input, kind: checkCode(input.kind, 'kind') };
      return decideCertificate(command, null, { now: call.now, warnDays: await warnDaysOf(tx, estateId) });
    });
  }

  renew(call: Call, { input, ...args }: MutationRenewCertificateArgs): Promise<Certificate> {
    return this.#update(call, args, { type: 'renewCertificate', validTo: input.validTo });
  }

  revoke(call: Call, { input, ...args }: MutationRevokeCertificateArgs): Promise<Certificate> {
    return this.#update(call, args, { type: 'revokeCertificate', reasonCode: checkCode(input.reasonCode, 'reasonCode') });
  }

  /** A limit has come: the first day, a warning, the end. */
  reach(call: Call, id: string, type: 'beginCertificate' | 'warnCertificate' | 'expireCertificate'): Promise<Certificate> {
    return this.#update(call, { id }, { type });
  }

  #update(call: Call, { id, ...keyed }: Target, command: CertificateCommand): Promise<Certificate> {
    const scope = scopeOf(call.actor, certificatesAccess, 'certificate.write');
    return this.store.update(call, CertificateEntity, id, { operation: command.type, scope, body: { id, command }, ...keyed },
      async (certificate, tx) => decideCertificate(command, certificate, { now: call.now, warnDays: await warnDaysOf(tx, certificate.estateId) }));
  }
}

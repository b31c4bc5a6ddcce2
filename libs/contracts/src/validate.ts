import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Contract, DataOf } from './contract.ts';

const ajv = new Ajv({ allErrors: true, strict: true });
(formats as unknown as (instance: Ajv) => void)(ajv);

const compiled = new WeakMap<Contract, ValidateFunction>();

/** A payload that does not fit its contract. On the way out it is a bug of ours; on the way in it is poison. */
export class ContractViolation extends Error {
  constructor(readonly type: string, readonly reasons: readonly string[]) {
    super(`${type} does not fit its contract: ${reasons.join('; ')}`);
  }
}

/** Checks a payload and gives it back typed. @throws ContractViolation */
export function parsePayload<C extends Contract>(contract: C, data: unknown): DataOf<C> {
  const validate = compiled.get(contract) ?? ajv.compile(contract.schema);
  compiled.set(contract, validate);
  if (validate(data)) return data as DataOf<C>;
  throw new ContractViolation(contract.type, (validate.errors ?? []).map((e) => `${e.instancePath || '/'} ${e.message}`));
}

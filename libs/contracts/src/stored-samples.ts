import type { Contract } from './contract.ts';
import { unseenNulls } from './nullable.ts';
import { ContractViolation, parsePayload } from './validate.ts';

interface StoredSamples {
  type: string;
  payloads: readonly unknown[];
}

/** What was published once must be readable for ever: stored types that are gone, payloads that no longer fit, and
 *  properties that a reader has never seen empty, or never filled.
 *  @source PLAT-016 */
export function sampleFaults(stored: readonly StoredSamples[], contracts: readonly Contract[]): string[] {
  const byType = new Map(contracts.map((contract) => [contract.type, contract]));
  return stored.flatMap(({ type, payloads }) => {
    const contract = byType.get(type);
    if (!contract) return [`${type} was published once and is gone`];
    if (payloads.length === 0) return [`${type} has no payload`];
    const misfits = payloads.flatMap((payload) => misfit(contract, payload));
    return misfits.length > 0 ? misfits : unseenNulls(contract.schema, payloads).map((unseen) => `${type}: ${unseen}`);
  });
}

function misfit(contract: Contract, payload: unknown): string[] {
  try {
    parsePayload(contract, payload);
    return [];
  } catch (error) {
    if (error instanceof ContractViolation) return [error.message];
    throw error;
  }
}

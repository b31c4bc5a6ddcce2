import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Contract } from './contract.ts';
import { ContractViolation, parsePayload } from './validate.ts';

/** One file per event type, each a list of payloads as they were published. Files are added, never edited. */
export const SAMPLES_FOLDER = fileURLToPath(new URL('../samples/', import.meta.url));

export interface StoredSamples {
  type: string;
  payloads: readonly unknown[];
}

export const storedSamples = (folder = SAMPLES_FOLDER): StoredSamples[] =>
  readdirSync(folder).sort().map((file) => ({
    type: file.replace(/\.json$/, ''), payloads: JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown[],
  }));

/** Writes the samples of contracts that have no file yet and leaves every other file alone. @returns the types written */
export function storeNewSamples(contracts: readonly Contract[], folder = SAMPLES_FOLDER): string[] {
  const fresh = contracts.filter((contract) => !existsSync(`${folder}/${contract.type}.json`));
  for (const { type, samples } of fresh) writeFileSync(`${folder}/${type}.json`, `${JSON.stringify(samples, null, 2)}\n`);
  return fresh.map((contract) => contract.type);
}

/** What was published once must be readable for ever: stored types that are gone, and payloads that no longer fit.
 *  @source PLAT-016 */
export function sampleFaults(stored: readonly StoredSamples[], contracts: readonly Contract[]): string[] {
  const byType = new Map(contracts.map((contract) => [contract.type, contract]));
  return stored.flatMap(({ type, payloads }) => {
    const contract = byType.get(type);
    if (!contract) return [`${type} was published once and is gone`];
    return payloads.length === 0 ? [`${type} has no payload`] : payloads.flatMap((payload) => misfit(contract, payload));
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

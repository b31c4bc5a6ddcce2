import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { breakingChanges } from './breaking-changes.ts';
import type { Contract } from './contract.ts';
import { sampleFaults } from './stored-samples.ts';

/** Where what was published is kept: `schemas/<type>.json` and `samples/<type>.json`. */
export const PUBLICATION_FOLDER = path.resolve(import.meta.dirname, '..');

/** The JSON Schema of a published version, as it was published; and what its readers rely on besides. */
export interface KeptSchema {
  title: string;
  'x-topic': string;
  'x-estate-level': boolean;
  /** The product's version in which it was published first. */
  'x-since': string;
  /** Fingerprints of the payloads that were published with it. */
  'x-samples': readonly string[];
}

/** All that is kept of what was ever published, by type. */
export interface Publication {
  schemas: ReadonlyMap<string, KeptSchema>;
  samples: ReadonlyMap<string, readonly unknown[]>;
}

export const readPublication = (folder = PUBLICATION_FOLDER): Publication => ({
  schemas: jsonFilesIn<KeptSchema>(path.join(folder, 'schemas')), samples: jsonFilesIn<unknown[]>(path.join(folder, 'samples')),
});

/** Why a promise to readers is broken: a version that changed or is gone, or a kept file that was taken away or edited.
 *  The kept files vouch for each other, so that none goes unseen.
 *  @source PLAT-016 */
export function publicationFaults({ schemas, samples }: Publication, contracts: readonly Contract[]): string[] {
  const byType = new Map(contracts.map((contract) => [contract.type, contract]));
  const types = [...new Set([...schemas.keys(), ...samples.keys()])].sort();
  return types.flatMap((type) => {
    const [contract, schema, payloads] = [byType.get(type), schemas.get(type), samples.get(type)];
    if (!contract) return [`${type} was published once and is gone`];
    if (!schema) return [`${type}: schemas/${type}.json was published and is gone`];
    if (!payloads) return [`${type}: samples/${type}.json was published and is gone`];
    const breaks = breakingChanges(schema, schemaOf(contract)).map((fault) => `${type}: ${fault}; make it version ${contract.version + 1}`);
    const prints = new Set(payloads.map(fingerprint));
    const lost = schema['x-samples'].filter((print) => !prints.has(print)).map((print) => `${type}: a published sample (${print}) was taken away or edited`);
    const all = [{ type, payloads: [...payloads, ...newSamples(contract, payloads)] }];
    return [...breaks, ...lost, ...(breaks.length > 0 ? [] : sampleFaults(all, [contract]))];
  });
}

/** The files that should be kept, by name below the folder: what is kept already, with what is new added.
 *  @param release the product's version, for what is published first with it */
export function publicationFiles({ schemas, samples }: Publication, contracts: readonly Contract[], release: string): Map<string, string> {
  return new Map(contracts.flatMap((contract) => {
    const kept = samples.get(contract.type) ?? [];
    const payloads = [...kept, ...newSamples(contract, kept)];
    const schema = { ...schemaOf(contract), 'x-since': schemas.get(contract.type)?.['x-since'] ?? release, 'x-samples': payloads.map(fingerprint) };
    return [
      [`schemas/${contract.type}.json`, asText(schema)], [`samples/${contract.type}.json`, asText(payloads)],
    ] as [string, string][];
  }));
}

/** The contract as a JSON Schema that any validator reads. */
function schemaOf({ type, zh, en, topic, isEstateLevel, deprecated, schema }: Contract): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#', $id: `urn:guanjia:${type}`, title: `${zh} · ${en}`,
    ...(deprecated ? { deprecated: true } : {}), 'x-topic': topic, 'x-estate-level': isEstateLevel,
    ...(JSON.parse(JSON.stringify(schema)) as object),
  };
}

function newSamples(contract: Contract, kept: readonly unknown[]): unknown[] {
  const known = new Set(kept.map(fingerprint));
  return contract.samples.filter((payload) => !known.has(fingerprint(payload)));
}

const fingerprint = (payload: unknown): string => createHash('sha256').update(JSON.stringify(payload)).digest('hex').slice(0, 16);

const asText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function jsonFilesIn<T>(folder: string): Map<string, T> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')).sort() : [];
  return new Map(files.map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T]));
}

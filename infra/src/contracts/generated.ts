import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contracts } from '@guanjia/contracts';
import { PUBLICATION_FOLDER, publicationFaults, publicationFiles, readPublication, type Publication } from '@guanjia/contracts/publication';
import { root } from '../files.ts';
import { asyncApiText } from './asyncapi.ts';
import { eventPage } from './event-page.ts';
import { publishedTypes } from './publishers.ts';
import { readers, unexplained } from './readers.ts';

/** What the catalogue should be written down as, by file; and what is wrong with the catalogue itself. */
export async function generated(): Promise<{ faults: string[]; files: Map<string, string> }> {
  const { version: release } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const before = readPublication();
  const kept = publicationFiles(before, contracts, release);
  const all = await readers();
  const input = { contracts, readers: all, published: publishedTypes(), release, ...asPublication(kept) };
  const faults = [...publicationFaults(before, contracts), ...unexplained(all, contracts)];
  const files = new Map([...kept].map(([file, text]) => [path.join(PUBLICATION_FOLDER, file), text]));
  files.set(path.join(root, 'infra/events/asyncapi.yaml'), asyncApiText(input)).set(path.join(root, 'infra/events/README.md'), eventPage(input));
  return { faults, files };
}

function asPublication(files: ReadonlyMap<string, string>): Publication {
  const inFolder = <T>(folder: string): Map<string, T> => new Map([...files].filter(([file]) => file.startsWith(`${folder}/`))
    .map(([file, text]) => [path.basename(file, '.json'), JSON.parse(text) as T]));
  return { schemas: inFolder('schemas'), samples: inFolder('samples') };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { gatewayErrors } from '../gateway.errors.ts';
import type { GatewayLog } from '../log.ts';
import { BoundedMap } from './bounded-map.ts';

/** off: any document. log: any, and the unknown ones are named. enforce: those of the manifest alone, by their hash. */
export type PersistedMode = 'off' | 'log' | 'enforce';

export interface PersistedOptions {
  mode: PersistedMode;
  /** sha256 in hex → document. */
  documents: ReadonlyMap<string, string>;
}

const manifest = z.object({
  format: z.literal('guanjia-persisted-documents'),
  version: z.literal(1),
  documents: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()),
});

/** The manifest that the build of a client writes. @throws Error when it is no such file, or a hash is not its document's */
export function readManifest(text: string): ReadonlyMap<string, string> {
  const documents = new Map(Object.entries(manifest.parse(JSON.parse(text)).documents));
  const wrong = [...documents].find(([hash, document]) => createHash('sha256').update(document).digest('hex') !== hash);
  if (wrong) throw new Error(`the document under ${wrong[0]} has another hash`);
  return documents;
}

const REPORTED = 1_000;

/** Documents that clients registered when they were built, asked for as `{"documentId": "sha256:…"}`, the form of the
 *  persisted documents appendix of GraphQL over HTTP. Nobody registers one at run time. */
export class PersistedDocuments {
  readonly #options: PersistedOptions;
  readonly #reported = new BoundedMap<true>(REPORTED);

  constructor(options: PersistedOptions) {
    this.#options = options;
  }

  /** @throws PERSISTED_DOCUMENT_UNKNOWN */
  find(documentId: string): string {
    const document = documentId.startsWith('sha256:') ? this.#options.documents.get(documentId.slice(7)) : undefined;
    if (document === undefined) throw gatewayErrors.error('PERSISTED_DOCUMENT_UNKNOWN');
    return document;
  }

  /** A document that came as text. @throws PERSISTED_DOCUMENT_REQUIRED */
  checkFree(): void {
    if (this.#options.mode === 'enforce') throw gatewayErrors.error('PERSISTED_DOCUMENT_REQUIRED');
  }

  /** Each unknown document once; the document itself may hold anything, and is not told. */
  note({ hash, name }: { hash: string; name?: string | undefined }, log: GatewayLog): void {
    if (this.#options.mode !== 'log' || this.#options.documents.has(hash) || this.#reported.get(hash)) return;
    this.#reported.set(hash, true);
    log.warn({ documentId: `sha256:${hash}`, operation: name ?? null }, 'a document that is not in the manifest');
  }
}

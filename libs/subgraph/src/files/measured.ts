import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { platformErrors } from '@guanjia/domain';
import type { FileRule, StoredFile } from './file-store.ts';
import { fileErrors } from './files.errors.ts';
import { mediaTypeOf, nameOfRefused, SNIFFED_BYTES, type MediaType } from './media-type.ts';

/** Lets a file through while it counts, hashes and looks at it, and breaks off as soon as something speaks against it:
 *  nothing is passed on before its kind is known. */
export class Measured extends Transform {
  readonly #hash = createHash('sha256');
  #size = 0;
  #head: Buffer[] = [];
  #mediaType: MediaType | undefined;

  constructor(private readonly rule: FileRule) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#size += chunk.length;
    this.#hash.update(chunk);
    done(this.#faultOf(chunk));
  }

  override _flush(done: TransformCallback): void {
    const { bytes = this.#size } = this.rule;
    if (this.#size === 0) return done(fileErrors.error('FILE_EMPTY'));
    if (this.#size !== bytes) return done(fileErrors.error('FILE_INCOMPLETE'));
    done(this.#mediaType === undefined ? this.#passHead() : null);
  }

  /** Known when all of it has gone through. */
  result(id: string): StoredFile {
    return { id, size: this.#size, sha256: this.#hash.digest('hex'), mediaType: this.#mediaType! };
  }

  #faultOf(chunk: Buffer): Error | null {
    const { maxBytes } = this.rule;
    if (this.#size > maxBytes) {
      return platformErrors.error('UPLOAD_TOO_LARGE', { params: { maxMegabytes: Math.round(maxBytes / 1024 / 102.4) / 10 } });
    }
    if (this.#mediaType !== undefined) {
      this.push(chunk);
      return null;
    }
    this.#head.push(chunk);
    return this.#size >= SNIFFED_BYTES ? this.#passHead() : null;
  }

  #passHead(): Error | null {
    const head = Buffer.concat(this.#head);
    const sniffed = head.subarray(0, SNIFFED_BYTES);
    const type = mediaTypeOf(sniffed);
    if (!type || !this.rule.accepts.includes(type)) {
      return platformErrors.error('FILE_TYPE_REFUSED', { params: { type: type ?? nameOfRefused(sniffed) } });
    }
    this.#head = [];
    this.#mediaType = type;
    this.push(head);
    return null;
  }
}

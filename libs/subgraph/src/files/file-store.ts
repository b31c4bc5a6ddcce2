import type { Readable } from 'node:stream';
import type { MediaType } from './media-type.ts';

/** What is known of a file once all of it is there. */
export interface StoredFile {
  id: string;
  /** in bytes */
  size: number;
  /** of the content, in lower-case hex */
  sha256: string;
  /** as the bytes themselves say, whatever the sender called it */
  mediaType: MediaType;
}

/** What a file must be to be kept. */
export interface FileRule {
  maxBytes: number;
  /** as its sender announced it; a file of another size did not arrive whole */
  bytes?: number;
  accepts: readonly MediaType[];
}

/** Token of the store that keeps the content of files. */
export const FILE_STORE = Symbol('file store');

/** Where files are kept: a directory here, an object store elsewhere. A file is whole and never changed, or not there. */
export interface FileStore {
  /** Keeps a stream under this id; what is refused leaves nothing behind.
   *  @throws UPLOAD_TOO_LARGE, FILE_TYPE_REFUSED, FILE_EMPTY, FILE_INCOMPLETE, IN_PROGRESS (it is on its way already) */
  put(id: string, content: Readable, rule: FileRule): Promise<StoredFile>;
  /** The content from its first byte. @throws FILE_NOT_FOUND */
  open(id: string): Promise<Readable>;
}

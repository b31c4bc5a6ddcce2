import { moves, platformErrors, type Decision } from '@guanjia/domain';
import { archivesErrors } from '../archives.errors.ts';

/** 20 MB. @source assumption */
export const UPLOAD_BYTES = 20 * 1024 * 1024;

/** What a file is for, and of what kinds it may then be. @source assumption */
export const kindsFor = {
  IMPORT: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  PHOTO: ['image/png', 'image/jpeg'],
  SIGNATURE: ['image/png', 'image/jpeg', 'application/pdf'],
} as const;

type UploadPurpose = keyof typeof kindsFor;

/** A file is asked for, and then it is there. */
export const uploadedFileMoves = moves({
  states: ['AWAITED', 'STORED'],
  initial: 'AWAITED',
  final: ['STORED'],
  moves: { storeFile: { from: ['AWAITED'], to: 'STORED' } },
});

/** A file that somebody brings in. Its content lies in the file store under its id. */
export interface UploadedFile {
  id: string;
  /** null for a file of a region or of the group */
  estateId: string | null;
  /** the regions that whoever brought it answers for; empty for a file of an estate or of the group */
  regionIds: string[];
  uploadedBy: string;
  purpose: UploadPurpose;
  /** as its sender calls it; shown, and never a path */
  fileName: string;
  /** in bytes; announced first, and then measured */
  size: number;
  /** null until it is there */
  mediaType: string | null;
  /** of the content, in hex; null until it is there */
  sha256: string | null;
  state: 'AWAITED' | 'STORED';
}

/** What is said of a file before it is sent. */
export type FileAsked = Pick<UploadedFile, 'estateId' | 'purpose' | 'fileName' | 'size'>;

type UploadedFileCommand =
  | ({ type: 'requestUpload'; id: string; uploadedBy: string; regionIds: readonly string[] } & FileAsked)
  | { type: 'storeFile'; size: number; mediaType: string; sha256: string };

/** @throws UPLOAD_TOO_LARGE, FILE_EMPTY, ESTATE_REQUIRED (whatever is no import belongs to an estate), WRONG_STATE
 *  @source assumption */
export function decideUploadedFile(command: UploadedFileCommand, file: UploadedFile | null): Decision<UploadedFile> {
  if (command.type === 'requestUpload') return requested(command);
  const { type, ...measured } = command;
  return { state: { ...measured, state: uploadedFileMoves.next(type, file!.state) }, events: [] };
}

function requested({ type: _, regionIds, ...asked }: Extract<UploadedFileCommand, { type: 'requestUpload' }>): Decision<UploadedFile> {
  if (asked.size > UPLOAD_BYTES) throw platformErrors.error('UPLOAD_TOO_LARGE', { field: 'size', params: { maxMegabytes: UPLOAD_BYTES / 1024 / 1024 } });
  if (asked.size < 1) throw archivesErrors.error('FILE_EMPTY', { field: 'size' });
  if (asked.purpose !== 'IMPORT' && asked.estateId === null) throw archivesErrors.error('ESTATE_REQUIRED', { field: 'estateId' });
  const fileName = asked.fileName.replace(/^.*[/\\]/, '') || asked.fileName;
  return {
    state: { ...asked, fileName, regionIds: asked.estateId === null ? [...regionIds] : [], mediaType: null, sha256: null, state: 'AWAITED' },
    events: [],
  };
}

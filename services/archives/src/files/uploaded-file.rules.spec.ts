import { describe, expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { decideUploadedFile, uploadedFileMoves, UPLOAD_BYTES, type FileAsked, type UploadedFile } from './uploaded-file.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000f00${n}`;
const asked: FileAsked = { estateId: id(2), purpose: 'IMPORT', fileName: '业主.csv', size: 120 };
const ask = (given: Partial<FileAsked> = {}, regionIds: string[] = []) =>
  decideUploadedFile({ type: 'requestUpload', id: id(1), uploadedBy: id(3), regionIds, ...asked, ...given }, null).state;
const aFile = (state: UploadedFile['state']): UploadedFile => ({ ...(ask() as UploadedFile), state });
const stored = { type: 'storeFile', size: 120, mediaType: 'text/csv', sha256: 'ab'.repeat(32) } as const;

describe('an uploaded file', () => {
  everyMove(uploadedFileMoves, (_, state) => decideUploadedFile(stored, aFile(state)), { field: 'state' });

  it('is awaited under its name without any path', () => {
    expect(ask({ fileName: 'C:\\temp\\..\\业主.csv' })).toMatchObject({ state: 'AWAITED', fileName: '业主.csv', mediaType: null, sha256: null });
    expect(ask({ fileName: '../../etc/passwd' })).toMatchObject({ fileName: 'passwd' });
  });

  it('belongs to the regions of who brings it when it belongs to no estate', () => {
    expect(ask({ estateId: null }, [id(4)]).regionIds).toEqual([id(4)]);
    expect(ask({}, [id(4)]).regionIds).toEqual([]);
  });

  it.each<[Partial<FileAsked>, string]>([
    [{ size: UPLOAD_BYTES + 1 }, 'UPLOAD_TOO_LARGE'],
    [{ size: 0 }, 'FILE_EMPTY'],
    [{ size: -1 }, 'FILE_EMPTY'],
    [{ purpose: 'PHOTO', estateId: null }, 'ESTATE_REQUIRED'],
  ])('is refused when %j', (given, code) => {
    expect(() => ask(given)).toThrow(expect.objectContaining({ code }));
  });

  it('may be of 20 MB', () => {
    expect(ask({ size: UPLOAD_BYTES }).size).toBe(20_971_520);
  });
});

import { Inject, Injectable } from '@nestjs/common';
import { FILE_STORE, XLSX, type FileStore } from '@guanjia/subgraph';
import { buffer } from 'node:stream/consumers';
import { csvRows } from '../table/csv-table.facts.ts';
import { decoded, type Encoding, type EncodingAsked } from '../table/encoding.rules.ts';
import type { TableRow } from '../table/table.rules.ts';
import { xlsxRows } from '../table/xlsx-table.facts.ts';

interface FileToRead {
  fileId: string;
  mediaType: string;
  encodingAsked: EncodingAsked;
}

/** Turns an uploaded file into rows, whatever its format. */
@Injectable()
export class FileReading {
  constructor(@Inject(FILE_STORE) private readonly files: FileStore) {}

  /** @throws what speaks against the file as a whole */
  async rowsOf({ fileId, mediaType, encodingAsked }: FileToRead): Promise<{ rows: TableRow[]; encoding: Encoding | null }> {
    const bytes = await buffer(await this.files.open(fileId));
    if (mediaType === XLSX) return { rows: await xlsxRows(bytes), encoding: null };
    const { text, encoding } = decoded(bytes, encodingAsked);
    return { rows: await csvRows(text), encoding };
  }
}

import { Injectable } from '@nestjs/common';
import { EstateImport } from '../estates/estate-import.service.ts';
import { HouseholdImport } from '../households/household-import.service.ts';
import type { ImportKind } from './import-job.rules.ts';
import type { Importer } from './importer.service.ts';

/** Who reads which kind of list. */
@Injectable()
export class Importers implements Record<ImportKind, Importer> {
  constructor(readonly ESTATES: EstateImport, readonly HOUSEHOLDS: HouseholdImport) {}
}

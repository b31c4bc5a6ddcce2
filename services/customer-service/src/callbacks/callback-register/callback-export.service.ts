import { Injectable } from '@nestjs/common';
import { scopeOf } from '@guanjia/domain';
import { AggregateStore, contextOf, type Call, type Keyed, type Stored } from '@guanjia/persistence';
import type { ExportCallbackRecordsInput } from '../../schema.types.ts';
import { callbackAccess } from '../callbacks.access.ts';
import { CallbackExportEntity } from './callback-export.entity.ts';
import { decideCallbackExport, type CallbackExport } from './callback-export.rules.ts';

/** The register is the department's: taking it out needs the head's permission, and leaves a trace. @source CS-158 */
@Injectable()
export class CallbackExportService {
  constructor(private readonly store: AggregateStore) {}

  /** @throws EXPORT_PERIOD_INVALID   @source CS-158 */
  export(call: Call, input: ExportCallbackRecordsInput, keyed: Keyed): Promise<Stored<CallbackExport>> {
    const { estateId, ...asked } = input;
    const scope = scopeOf(call.actor, callbackAccess, 'callback-register.export');
    return this.store.create<CallbackExport>(call, CallbackExportEntity, { operation: 'exportCallbackRecords', scope, place: { estateId }, body: input, ...keyed },
      () => decideCallbackExport({ type: 'exportCallbackRecords', id: call.newId(), estateId, ...asked }, contextOf(call)));
  }
}

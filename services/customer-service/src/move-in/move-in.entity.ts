import { AgreementEntity } from './agreement/agreement.entity.ts';
import { MoveInBatchEntity } from './move-in-batch/move-in-batch.entity.ts';
import { MoveInEntity } from './move-in/move-in.entity.ts';
import { RectificationItemEntity } from './rectification-item/rectification-item.entity.ts';
import { UnitAcceptanceEntity } from './unit-acceptance/unit-acceptance.entity.ts';

/** The chapter's tables. */
export const moveInEntities = [MoveInEntity, AgreementEntity, UnitAcceptanceEntity, RectificationItemEntity, MoveInBatchEntity] as const;

import { estateContactState } from '@guanjia/contracts';
import type { Decision } from '@guanjia/domain';
import { customerServiceErrors } from '../../customer-service.errors.ts';

/** The three numbers that owners can always call. @source CS-006 */
interface EstateNumbers {
  emergencyNo: string;
  serviceNo: string;
  complaintNo: string;
}

/** 项目联系卡: the numbers of an estate as they are published. Its id is the estate's. @source CS-006 */
export interface EstateContact extends EstateNumbers {
  id: string;
  estateId: string;
  publishedAt: Date;
}

export interface SetEstateContacts extends EstateNumbers {
  type: 'setEstateContacts';
  estateId: string;
  estate: { state: string };
}

/** All three are set together and are published at once; from then on the estate may be activated.
 *  @throws ESTATE_CLOSED   @source CS-006 */
export function decideEstateContact({ type: _, estate, estateId, ...numbers }: SetEstateContacts, { now }: { now: Date }): Decision<EstateContact> {
  if (estate.state === 'CLOSED') throw customerServiceErrors.error('ESTATE_CLOSED');
  return {
    state: { id: estateId, estateId, ...numbers, publishedAt: now },
    events: [estateContactState.draft({ id: estateId, estateId, at: now, data: { id: estateId, publishedAt: now.toISOString() } })],
  };
}

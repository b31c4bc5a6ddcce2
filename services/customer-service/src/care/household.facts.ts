import { householdState, type DataOf } from '@guanjia/contracts';
import { isUuid } from '@guanjia/domain';
import { requireNamed, unknownReference, type PlaceOf, type Tx } from '@guanjia/persistence';

type Household = DataOf<typeof householdState>;

/** What is made for a household is made in its estate; one out of reach answers as one that is not there.
 *  @throws REFERENCE_NOT_YET_KNOWN */
export function placeOfHousehold(id: string): { place: PlaceOf; household(tx: Tx): Promise<Household> } {
  const household = (tx: Tx): Promise<Household> => {
    if (!isUuid(id)) throw unknownReference(householdState, id);
    return requireNamed(tx, householdState, id);
  };
  return { household, place: async (tx) => ({ estateId: (await household(tx)).estateId, by: { id, field: 'householdId' } }) };
}

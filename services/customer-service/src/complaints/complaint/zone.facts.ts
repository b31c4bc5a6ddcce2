import type { Tx } from '@guanjia/persistence';
import type { FileComplaintInput } from '../../schema.types.ts';
import { responsibleFor } from '../../zones/zone.facts.ts';

/** Who answers for the place of a complaint; never whom it is about. @source CS-029 CS-079 */
export async function zoneAndOfficer(tx: Tx, input: FileComplaintInput): Promise<{ zoneId: string | null; officerId: string | null }> {
  const responsible = await responsibleFor(tx, input);
  const officerId = responsible?.officerId ?? null;
  return { zoneId: responsible?.zoneId ?? null, officerId: officerId === (input.employeeId ?? null) ? null : officerId };
}

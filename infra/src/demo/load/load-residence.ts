import { EstateResidenceService } from '@guanjia/customer-service';
import type { EstatePlan } from '../plan/places.ts';
import type { StaffPlan } from '../plan/staff.ts';
import { actorOf, type Loading } from './loading.ts';

const YEARS_MS = 2 * 366 * 86_400_000;

/** Every estate was taken over with people in it, years ago; their accounts open as that is said. Of whom it was said how they live, it stays. */
export async function loadResidence(loading: Loading, estates: readonly EstatePlan[], staff: StaffPlan, at: Date): Promise<void> {
  const residence = loading.get('customer-service', EstateResidenceService);
  await loading.part({ service: 'customer-service', part: 'residence', zh: '在住登记', en: 'who lives there', items: estates, chunk: 1 }, (tx, estate) => {
    const officer = staff.employees.find(({ estateId, key }) => estateId === estate.id && key === 'CSS')!;
    return residence.begin(loading.call('customer-service', { tx, at, actor: actorOf(officer), name: `residence ${estate.code}` }), estate.id, new Date(at.getTime() - YEARS_MS));
  });
  await loading.dueDone('customer-service');
}

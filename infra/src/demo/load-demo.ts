import { addDays, localDateOf, startOfDay, type LocalDate } from '@guanjia/domain';
import type { House } from '../platform/platform.ts';
import { loadChapters } from './chapters/load-chapters.ts';
import { planComplaints } from './history/plan-complaints.ts';
import { planHistory } from './history/plan-history.ts';
import { Loading, type Say } from './load/loading.ts';
import { loadCare } from './load/load-care.ts';
import { loadComplaints } from './load/load-complaints.ts';
import { loadContracts } from './load/load-contracts.ts';
import { loadHomes } from './load/load-homes.ts';
import { loadHistory } from './load/load-history.ts';
import { loadResidence } from './load/load-residence.ts';
import { activateEstates, loadContacts, loadEstates, loadHouseholds } from './load/load-places.ts';
import { loadPrices, loadRouting } from './load/load-settings.ts';
import { loadStaff } from './load/load-staff.ts';
import { loadTicketDays, loadZones } from './load/load-ticket-days.ts';
import { Progress } from './load/progress.ts';
import { peopleOf, type DemoPerson } from './people.ts';
import { fullSize, HISTORY_DAYS, type DemoSize } from './plan/demo-size.ts';
import { planPlaces, type PlacesPlan } from './plan/places.ts';
import { planStaff, type StaffPlan } from './plan/staff.ts';

/** When the demo's history begins. Until it is loaded the clock stands here, so that no limit of it passes meanwhile. */
export const historyBegins = (now: Date): Date => startOfDay(addDays(localDateOf(now), -HISTORY_DAYS));

/** The demo group with ninety days of history up to this morning. The first start loads it, a start after one that was
 *  killed goes on, and later ones find it there. */
export async function loadDemo(platform: House, say: Say, size: DemoSize = fullSize): Promise<DemoPerson[]> {
  const places = planPlaces(size);
  const staff = planStaff(places);
  const progress = await Progress.open(platform);
  if (!(await progress.isFinished())) {
    const today = await progress.begunOn(localDateOf(new Date()));
    await load({ loading: new Loading({ platform, progress, say }), places, staff, size, today });
    await progress.finish();
    say('演示数据就绪', 'the demo data are there');
  }
  platform.clock.goOn();
  return peopleOf(places, staff);
}

interface Work {
  loading: Loading;
  places: PlacesPlan;
  staff: StaffPlan;
  size: DemoSize;
  today: LocalDate;
}

async function load({ loading, places, staff, size, today }: Work): Promise<void> {
  const begins = historyBegins(startOfDay(today));
  await loadOffice({ loading, places, staff, begins, today });
  // An office that is to begin empty has nothing of what the chapters show either.
  const isEmpty = size.tickets === 0;
  if (!isEmpty) {
    await loadCare(loading, places.estates, staff, begins);
    await loadZones(loading, places.estates, staff, begins);
  }
  await loadResidence(loading, places.estates, staff, begins);
  await loadHistory(loading, planHistory({ places, staff, size, today }), staff);
  // Whoever begins there finds the accounts of the households.
  if (isEmpty) return loading.settled('billing');
  await loadHomes(loading, places.estates, staff, today);
  await loadTicketDays(loading, places.estates, staff, today);
  if (size.isPlain) return;
  await loadComplaints(loading, planComplaints(places.estates.slice(0, 2), today), staff);
  await loadChapters(loading, { estate: places.estates[0]!, staff, today });
  await loading.settled();
}

/** The group as it stands on its first day: places at work, people, households, what is routed where and what costs how much. */
export async function loadOffice({ loading, places, staff, begins, today }: Omit<Work, 'size'> & { begins: Date }): Promise<void> {
  loading.holdClock(begins);
  await loadEstates(loading, places, begins);
  await loading.settled();
  await loadStaff(loading, staff, begins);
  await loadContacts(loading, places.estates, staff, begins);
  await loading.settled();
  await activateEstates(loading, places.estates, staff, begins);
  await loadRouting(loading, places.estates, staff, begins);
  await loadPrices(loading, places.estates, staff, begins);
  await loadContracts(loading, places.estates, staff, today);
  await loadHouseholds(loading, places.estates, begins);
  // Those who take reports and do the work know every home now; records of the households are made meanwhile.
  await loading.settled('customer-service', 'engineering');
}

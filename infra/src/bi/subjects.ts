import * as activities from './subjects/activities.ts';
import * as archives from './subjects/archives.ts';
import * as billing from './subjects/billing.ts';
import * as callbackResults from './subjects/callback-results.ts';
import * as callbacks from './subjects/callbacks.ts';
import * as care from './subjects/care.ts';
import * as community from './subjects/community.ts';
import * as complaints from './subjects/complaints.ts';
import * as findings from './subjects/findings.ts';
import * as homes from './subjects/homes.ts';
import * as moveIn from './subjects/move-in.ts';
import * as indicators from './subjects/indicators.ts';
import * as opinions from './subjects/opinions.ts';
import * as outages from './subjects/outages.ts';
import * as people from './subjects/people.ts';
import * as places from './subjects/places.ts';
import * as quality from './subjects/quality.ts';
import * as reception from './subjects/reception.ts';
import * as renovation from './subjects/renovation.ts';
import * as shops from './subjects/shops.ts';
import * as serviceOrders from './subjects/service-orders.ts';
import * as standards from './subjects/standards.ts';
import * as ticketDays from './subjects/ticket-days.ts';
import * as tickets from './subjects/tickets.ts';
import * as training from './subjects/training.ts';
import * as workOrders from './subjects/work-orders.ts';

/** Every subject that BI can read; a new one is declared in `subjects/` and stands in its file's exports. */
export const subjects = [
  tickets, complaints, callbacks, workOrders, billing, places, archives, people, standards, reception,
  callbackResults,
  homes,
  moveIn,
  training,
  quality,
  findings,
  renovation, shops,
  outages,
  activities, serviceOrders,
  indicators,
  ticketDays,
  care,
  opinions,
  community,
].flatMap((chapter) => Object.values(chapter));

import { Module } from '@nestjs/common';
import type { Chapter } from '@guanjia/subgraph';
import { announcements } from './announcements/announcements.chapter.ts';
import { activities } from './activities/activities.chapter.ts';
import { callbacks } from './callbacks/callbacks.chapter.ts';
import { care } from './care/care.chapter.ts';
import { complaints } from './complaints/complaints.chapter.ts';
import { indicatorsChapter } from './indicators/indicators.chapter.ts';
import { opinions } from './opinions/opinions.chapter.ts';
import { dutiesChapter } from './duties/duties.chapter.ts';
import { homes } from './homes/homes.chapter.ts';
import { moveIn } from './move-in/move-in.chapter.ts';
import { conduct } from './conduct/conduct.chapter.ts';
import { listings } from './listings/listings.chapter.ts';
import { lostItems } from './lost-items/lost-items.chapter.ts';
import { PlacesModule } from './places/places.module.ts';
import { reception } from './reception/reception.chapter.ts';
import { renovation } from './renovation/renovation.chapter.ts';
import { serviceOrders } from './service-orders/service-orders.chapter.ts';
import { shops } from './shops/shops.chapter.ts';
import { ticketDays } from './ticket-days/ticket-days.chapter.ts';
import { tickets } from './tickets/tickets.chapter.ts';
import { zones } from './zones/zones.chapter.ts';

/** The chapters of the domain file, one folder each. */
export const chapters: readonly Chapter[] = [
  tickets,
  callbacks,
  complaints,
  reception,
  zones,
  care,
  announcements,
  indicatorsChapter,
  renovation,
  serviceOrders,
  activities,
  shops,
  ticketDays,
  opinions,
  homes,
  moveIn,
  listings,
  conduct,
  lostItems,
  dutiesChapter,
];

/** One module per chapter, and one for what is added to other services' places. */
@Module({ imports: [...chapters.map(({ module }) => module), PlacesModule] })
export class CustomerServiceModule {}

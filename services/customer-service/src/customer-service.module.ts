import { Module } from '@nestjs/common';
import { CallbacksModule } from './callbacks/callbacks.module.ts';
import { ComplaintsModule } from './complaints/complaints.module.ts';
import { PlacesModule } from './places/places.module.ts';
import { ReceptionModule } from './reception/reception.module.ts';
import { TicketsModule } from './tickets/tickets.module.ts';

/** One module per chapter of the domain file, and one for what is added to other services' places. */
@Module({ imports: [TicketsModule, CallbacksModule, ComplaintsModule, PlacesModule, ReceptionModule] })
export class CustomerServiceModule {}

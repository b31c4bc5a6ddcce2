import { Module } from '@nestjs/common';
import { CallbacksModule } from './callbacks/callbacks.module.ts';
import { PlacesModule } from './places/places.module.ts';
import { TicketsModule } from './tickets/tickets.module.ts';

/** One module per chapter of the domain file, and one for what is added to other services' places. */
@Module({ imports: [TicketsModule, CallbacksModule, PlacesModule] })
export class CustomerServiceModule {}

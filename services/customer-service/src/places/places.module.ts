import { Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/callbacks.module.ts';
import { TicketsModule } from '../tickets/tickets.module.ts';
import { EstateResolver, HouseholdResolver, UnitResolver } from './places.resolver.ts';

/** What this service adds to places that archives owns. */
@Module({ imports: [TicketsModule, CallbacksModule], providers: [EstateResolver, UnitResolver, HouseholdResolver] })
export class PlacesModule {}

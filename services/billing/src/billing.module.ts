import { Module } from '@nestjs/common';
import { ChargingModule } from './charging/charging.module.ts';

/** One module per chapter of the domain file. */
@Module({ imports: [ChargingModule] })
export class BillingModule {}

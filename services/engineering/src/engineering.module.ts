import { Module } from '@nestjs/common';
import { WorkOrdersModule } from './work-orders/work-orders.module.ts';

/** One module per chapter of the domain file. */
@Module({ imports: [WorkOrdersModule] })
export class EngineeringModule {}

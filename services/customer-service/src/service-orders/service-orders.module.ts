import { Module } from '@nestjs/common';
import { AppointmentConsumer } from './appointment/appointment.consumer.ts';
import { AppointmentReads } from './appointment/appointment.reads.ts';
import { AppointmentResolver } from './appointment/appointment.resolver.ts';
import { AppointmentService } from './appointment/appointment.service.ts';
import { BusinessLineReads } from './business-line/business-line.reads.ts';
import { BusinessLineResolver } from './business-line/business-line.resolver.ts';
import { ServiceItemReads } from './service-item/service-item.reads.ts';
import { ServiceItemResolver } from './service-item/service-item.resolver.ts';
import { ServiceItemService } from './service-item/service-item.service.ts';
import { ServiceOrderFieldsResolver } from './service-order/service-order-fields.resolver.ts';
import { ServiceOrderReads } from './service-order/service-order.reads.ts';
import { ServiceOrderResolver } from './service-order/service-order.resolver.ts';
import { ServiceOrderService } from './service-order/service-order.service.ts';

/** 便民服务与特约服务: the price list, orders, agreed visits, revenue. @source CS-140 CS-141 CS-142 CS-145 CS-146 CS-147 */
@Module({
  providers: [
    ServiceItemReads, ServiceItemService, ServiceItemResolver, AppointmentReads, AppointmentService, AppointmentConsumer, AppointmentResolver,
    ServiceOrderReads, ServiceOrderService, ServiceOrderResolver, ServiceOrderFieldsResolver, BusinessLineReads, BusinessLineResolver,
  ],
})
export class ServiceOrdersModule {}

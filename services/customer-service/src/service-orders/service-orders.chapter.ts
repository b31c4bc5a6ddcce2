import type { Chapter } from '@guanjia/subgraph';
import { ServiceOrders } from '../migrations/2026-12-09-service-orders.ts';
import { AppointmentEntity } from './appointment/appointment.entity.ts';
import { ServiceItemEntity } from './service-item/service-item.entity.ts';
import { ServiceOrderEntity } from './service-order/service-order.entity.ts';
import { ServiceOrdersModule } from './service-orders.module.ts';

export const serviceOrders: Chapter = {
  module: ServiceOrdersModule,
  entities: [ServiceItemEntity, AppointmentEntity, ServiceOrderEntity],
  migrations: [{ name: '2026-12-09-service-orders', class: ServiceOrders }],
};

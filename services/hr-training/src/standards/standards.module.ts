import { Module } from '@nestjs/common';
import { ServiceStandardConsumer } from './service-standard/service-standard.consumer.ts';
import { ServiceStandardReads } from './service-standard/service-standard.reads.ts';
import { ServiceStandardResolver } from './service-standard/service-standard.resolver.ts';
import { ServiceStandardService } from './service-standard/service-standard.service.ts';

/** What the group promises, as values that can be changed. @source PLAT-014 */
@Module({ providers: [ServiceStandardReads, ServiceStandardService, ServiceStandardResolver, ServiceStandardConsumer] })
export class StandardsModule {}

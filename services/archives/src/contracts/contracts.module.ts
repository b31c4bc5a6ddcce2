import { Module } from '@nestjs/common';
import { RegisterModule } from '../register/register.module.ts';
import { ContractConsumer } from './contract/contract.consumer.ts';
import { ContractReads } from './contract/contract.reads.ts';
import { ContractResolver } from './contract/contract.resolver.ts';
import { ContractService } from './contract/contract.service.ts';

/** 合同: contracts, their review, term and renewal. @source ARC-037 ARC-045 */
@Module({ imports: [RegisterModule], providers: [ContractReads, ContractService, ContractConsumer, ContractResolver] })
export class ContractsModule {}

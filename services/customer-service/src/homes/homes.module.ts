import { Module } from '@nestjs/common';
import { CustomerPropertyReads } from './customer-property/customer-property.reads.ts';
import { CashReceiptResolver, CustomerPropertyFieldsResolver, CustomerPropertyResolver } from './customer-property/customer-property.resolver.ts';
import { CustomerPropertyService } from './customer-property/customer-property.service.ts';
import { KeyLoanConsumer } from './key-loan/key-loan.consumer.ts';
import { KeyLoanReads } from './key-loan/key-loan.reads.ts';
import { KeyLoanFieldsResolver, KeyLoanResolver } from './key-loan/key-loan.resolver.ts';
import { KeyLoanService } from './key-loan/key-loan.service.ts';
import { KeyStocktakeReads } from './key-stocktake/key-stocktake.reads.ts';
import { KeyStocktakeResolver } from './key-stocktake/key-stocktake.resolver.ts';
import { KeyStocktakeService } from './key-stocktake/key-stocktake.service.ts';
import { KeyReads } from './key/key.reads.ts';
import { KeyResolver } from './key/key.resolver.ts';
import { KeyService } from './key/key.service.ts';
import { VacantHouseConsumer } from './vacant-house/vacant-house.consumer.ts';
import { VacantHouseReads } from './vacant-house/vacant-house.reads.ts';
import { VacantHouseFieldsResolver, VacantHouseResolver } from './vacant-house/vacant-house.resolver.ts';
import { VacantHouseService } from './vacant-house/vacant-house.service.ts';
import { VacantInspectionReads } from './vacant-inspection/vacant-inspection.reads.ts';
import { VacantInspectionResolver } from './vacant-inspection/vacant-inspection.resolver.ts';
import { VacantInspectionService } from './vacant-inspection/vacant-inspection.service.ts';

/** 空房与钥匙: vacant and entrusted houses, their keys, and what customers leave with us. @source CS-112 … CS-121 CS-143 */
@Module({
  providers: [
    VacantHouseReads, VacantHouseService, VacantHouseConsumer, VacantHouseResolver, VacantHouseFieldsResolver,
    VacantInspectionReads, VacantInspectionService, VacantInspectionResolver, KeyReads, KeyService, KeyResolver,
    KeyLoanReads, KeyLoanService, KeyLoanConsumer, KeyLoanResolver, KeyLoanFieldsResolver, KeyStocktakeReads, KeyStocktakeService, KeyStocktakeResolver,
    CustomerPropertyReads, CustomerPropertyService, CustomerPropertyResolver, CustomerPropertyFieldsResolver, CashReceiptResolver,
  ],
})
export class HomesModule {}

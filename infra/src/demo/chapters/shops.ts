import { ShopInspectionService, ShopService } from '@guanjia/customer-service';
import { noKey, type Chapter } from './stage.ts';

const checks = [
  'NO_ILLEGAL_WORKS', 'THREE_FRONT_DUTIES', 'FRONT_TIDY', 'NO_ILLEGAL_STALLS', 'NO_LITTER_OR_SEWAGE', 'EMISSIONS_TO_STANDARD', 'NO_TOXIC_STORAGE', 'SIGNS_UNIFORM_AND_SAFE', 'NO_NUISANCE',
] as const;

/** A restaurant that lacks a paper, with one that ends soon, and stalls before its door; and a shop with everything in order.
 *  @source CS-152 CS-153 */
export const shops: Chapter = (stage) => {
  const [register, inspections] = [stage.get(ShopService), stage.get(ShopInspectionService)];
  const id = (name: string): string => stage.id('shop', name);
  const inspected = (name: string, fails: readonly string[] = []) => ({
    shopId: id(name), isDissuaded: fails.length > 0, items: checks.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' as const : 'OK' as const })),
  });
  const [first, second] = stage.vacant;
  return [
    { daysAgo: 70, hour: 9, by: 'CSR1', makes: id('restaurant'), does: (call) => register.register(call, {
      estateId: stage.estateId, unitId: first!.id, signName: '福满楼', operatorName: '赵女士', operatorPhone: '15400000077', trade: 'CATERING',
      papers: [{ kind: 'BUSINESS_LICENCE', number: 'YZ-0001' }, { kind: 'FIRE_SAFETY', number: 'XF-0001' }, { kind: 'FOOD_PERMIT', number: 'JY-0001', validTo: stage.day(9) }],
    }, noKey) },
    { daysAgo: 65, hour: 9, by: 'CSR1', makes: id('grocery'), does: (call) => register.register(call, {
      estateId: stage.estateId, unitId: second!.id, signName: '邻里便利', operatorName: '钱先生', operatorPhone: '15400000076', trade: 'RETAIL',
      papers: [{ kind: 'BUSINESS_LICENCE', number: 'YZ-0002' }, { kind: 'FIRE_SAFETY', number: 'XF-0002' }],
    }, noKey) },
    { daysAgo: 6, hour: 16, by: 'SEC', does: (call) => inspections.inspect(call, inspected('grocery'), noKey) },
    { daysAgo: 2, hour: 16, by: 'SEC', does: (call) => inspections.inspect(call, inspected('restaurant', ['NO_ILLEGAL_STALLS']), noKey) },
  ];
};

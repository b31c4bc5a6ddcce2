import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RENOVATION_CHECKS, RENOVATION_PAPERS } from '@guanjia/contracts';
import { addDays, addMonths, endOfDay, localDateOf, monthBounds, startOfDay } from '@guanjia/domain';
import { deedsAt, moveClock, quietMonday, type Deed, type Deeds } from './deeds.fixture.ts';
import { signature } from './estate-office.fixture.ts';
import { openOwnOffice, type OwnOffice } from './own-office.fixture.ts';

let office: OwnOffice;
let deeds: Deeds;
let home: { estateId: string; unitId: string; householdId: string };
/** Homes where nobody lives. */
let empty: string[];
const monday = quietMonday();

const now = (): Date => office.platform.clock.now();
const today = (): string => localDateOf(now());
const at = (day: string, hour: number): Date => new Date(startOfDay(day).getTime() + hour * 3_600_000);

beforeAll(async () => {
  office = await openOwnOffice({ estates: 2, units: 40, tickets: 0 });
  const { myAccounts: [{ estate, unit, household }] } = await office.as(office.idOf('OWN'))('{ myAccounts { estate { id } unit { id } household { id } } }');
  home = { estateId: estate.id, unitId: unit.id, householdId: household.id };
  deeds = await deedsAt(office, home.estateId);
  const { id: buildingId } = await deeds.does('PM', 'registerBuilding', { input: { estateId: home.estateId, code: '88' } });
  empty = [];
  for (const unitNo of ['101', '102', '103']) empty.push((await deeds.does('PM', 'registerUnit', { input: { buildingId, unitNo, floorAreaSqmHundredths: 12_050 } })).id);
  await moveClock(office, monday);
});
afterAll(() => office?.stop());

const signed = (who: string): Promise<string> => office.upload(deeds.idOf(who), home.estateId, 'SIGNATURE', signature);
const door = { class: 'ENTRANCE_DOOR', place: '钥匙柜 A-1' };
const housed = (unitId: string, patch: object = {}): Deed => ({
  input: { estateId: home.estateId, unitId, keyCount: 2, keys: [door, { class: 'MAILBOX', place: '钥匙柜 A-1' }], ...patch }, fields: 'id state keys { id keyNo state } inspections { id month state }',
});

describe('vacant houses and their keys, through the gateway', () => {
  let house: any;

  it('a house is managed once every key is there, each with a number of its own (CS-112)', async () => {
    expect(await deeds.refused('TEC', 'receiveKeys', housed(empty[0]!))).toBe('FORBIDDEN');
    expect(await deeds.refused('CSR', 'receiveKeys', housed(empty[0]!, { keyCount: 0, keys: [] }))).toBe('KEY_COUNT_WRONG');
    const first = await deeds.does('CSR', 'receiveKeys', housed(empty[0]!, { keys: [door] }));
    expect(first.state).toBe('TAKEN_OVER');
    expect(await deeds.refused('CSR', 'receiveKeys', housed(empty[0]!))).toBe('HOUSE_MANAGED_ALREADY');
    house = await deeds.does('CSR', 'receiveFurtherKeys', { id: first.id, args: { keys: ['[KeyInput!]!', [{ class: 'MAILBOX', place: '钥匙柜 A-1' }]] }, fields: 'id state keys { id keyNo state } inspections { id month state }' });
    expect(house).toMatchObject({ state: 'MANAGED', inspections: [{ month: today().slice(0, 7), state: 'DUE' }] });
    expect(new Set(house.keys.map(({ keyNo }: any) => keyNo)).size).toBe(2);
  });

  it('a key leaves its place on the signature of who is on duty, and is missed in the evening (CS-114, CS-115, CS-116)', async () => {
    const [{ id: keyId }] = house.keys;
    const { id } = await deeds.does('TEC', 'requestKeyLoan', { input: { keyId, borrower: '李师傅', org: '宏达装饰', purpose: '量房' } });
    expect(await deeds.refused('TEC', 'approveKeyLoan', { id })).toBe('FORBIDDEN');
    expect(await deeds.refused('FD', 'approveKeyLoan', { id })).toBe('NOT_ON_DUTY');
    const shift = { estateId: home.estateId, post: 'FRONT_DESK', employeeId: deeds.idOf('FD'), startAt: at(today(), 9), endAt: at(today(), 21) };
    await deeds.does('CSS', 'createDutyShift', { input: shift });
    expect(await deeds.refused('FD', 'takeKey', { id, input: { borrowerSignatureFileId: await signed('FD') } })).toBe('WRONG_STATE');
    await deeds.does('FD', 'approveKeyLoan', { id });
    await deeds.does('FD', 'takeKey', { id, input: { borrowerSignatureFileId: await signed('FD') } });
    expect(await deeds.refused('CSR', 'requestKeyLoan', { input: { keyId, borrower: '王师傅', purpose: '量房' } })).toBe('KEY_NOT_STORED');
    expect(await deeds.refused('CSR', 'releaseVacantHouse', { id: house.id })).toBe('KEYS_OUT');
    await moveClock(office, at(today(), 18.1));
    expect([await deeds.waiting('CSR', keyId), await deeds.waiting('SEC', keyId)]).toEqual([['KEY_OVERDUE'], ['KEY_OVERDUE_WATCH']]);
    const late = async (): Promise<any[]> => (await deeds.as('CSR')('query ($e: ID!) { keyLoans(filter: { estateId: $e, isOverdue: true }) { nodes { id borrower dutySigner { id } } } }', { e: home.estateId })).keyLoans.nodes;
    expect(await late()).toEqual([{ id, borrower: '李师傅', dutySigner: { id: deeds.idOf('FD') } }]);
    await deeds.does('FD', 'returnKey', { id, input: { returnedBy: '李师傅', returnSignatureFileId: await signed('FD') } });
    expect(await late()).toEqual([]);
    await office.settled();
    expect(await deeds.leftOf([keyId])).toEqual([]);
  });

  it('a key that a count does not find is looked for (CS-114, CS-120)', async () => {
    const { keyList } = await deeds.as('CSR')('query ($e: ID!) { keyList(filter: { estateId: $e, state: STORED }) { nodes { id } } }', { e: home.estateId });
    const keyIds: string[] = keyList.nodes.map(({ id }: any) => id);
    const count = (ids: string[]) => deeds.does('FD', 'stocktakeKeys', { input: { estateId: home.estateId, keyIds: ids }, fields: 'id state missing { id }' });
    const open = await count(keyIds.slice(1));
    expect(open).toMatchObject({ state: 'OPEN', missing: [{ id: keyIds[0] }] });
    await office.settled();
    expect([await deeds.waiting('CSS', open.id), await deeds.waiting('PM', open.id)]).toEqual([['KEY_MISSING'], ['KEY_MISSING_WATCH']]);
    expect(await count(keyIds)).toMatchObject({ state: 'SETTLED', missing: [] });
    await office.settled();
    expect(await deeds.leftOf([open.id])).toEqual([]);
  });

  it('is looked at each month; what is left out is missed, and counted by house and month (CS-118, CS-119, K15, K16)', async () => {
    const good = { checklist: [{ item: '门窗', isGood: true }] };
    const { id: other } = await deeds.does('CSR', 'receiveKeys', housed(empty[1]!));
    expect(await deeds.refused('CLN', 'inspectVacantHouse', { id: house.id, input: good })).toBe('FORBIDDEN');
    await deeds.does('CSR', 'inspectVacantHouse', { id: house.id, input: good });
    await deeds.does('CLN', 'recordVacantCleaning', { id: house.id });
    const month = today().slice(0, 7);
    await moveClock(office, endOfDay(monthBounds(month).lastDay));
    const { vacantHouse } = await office.as(office.idOf('RM'))('query ($id: ID!) { vacantHouse(id: $id) { isCleaningOverdue inspections { month state } } }', { id: other });
    expect(vacantHouse).toEqual({ isCleaningOverdue: true, inspections: [{ month: addMonths(`${month}-01`, 1).slice(0, 7), state: 'DUE' }, { month, state: 'MISSED' }] });
    const { indicators } = await office.as(office.idOf('RM'))('query ($p: String!) { indicators(period: $p, ids: [K15, K16]) { indicator numerator denominator } }', { p: month });
    expect(indicators).toEqual([{ indicator: 'K15', numerator: 2, denominator: 2 }, { indicator: 'K16', numerator: 1, denominator: 2 }]);
  });

  it('that is entrusted to us is managed by its signed agreement, and goes back with all its keys (CS-113, CS-114)', async () => {
    const { id } = await deeds.does('CSR', 'receiveKeys', housed(empty[2]!, { kind: 'ENTRUSTED' }));
    const terms = { agreementId: randomUUID(), otherKeysNote: '业主留一把', condition: 'GOOD' };
    expect(await deeds.refused('CSR', 'entrustHouse', { id, input: terms })).toBe('REFERENCE_NOT_YET_KNOWN');
    const agreement = await deeds.does('AA', 'draftRecord', { input: { estateId: home.estateId, class: 'PROPERTY', title: '空房托管协议' } });
    await deeds.does('AA', 'classifyRecord', { id: agreement.id, args: { input: ['ClassifyRecordInput!', { location: { cabinet: 'A1', box: '1' } }] } });
    await deeds.does('AA', 'fileRecord', { id: agreement.id });
    await office.settled();
    expect(await deeds.does('CSR', 'entrustHouse', { id, input: { ...terms, agreementId: agreement.id }, fields: 'state agreement { id title }' })).toEqual({ state: 'MANAGED', agreement: { id: agreement.id, title: '空房托管协议' } });
    expect(await deeds.does('CSR', 'releaseVacantHouse', { id, fields: 'state keys { state }' })).toEqual({ state: 'RELEASED', keys: [{ state: 'RETURNED_TO_OWNER' }, { state: 'RETURNED_TO_OWNER' }] });
  });
});

describe('what a customer leaves with us', () => {
  it('is taken and given back with two signatures, kept by one person (CS-121, CS-143)', async () => {
    const left = { estateId: home.estateId, kind: 'DOC', householdId: home.householdId, description: '房产证复印件', keeperId: deeds.idOf('CSR'), customerSignatureFileId: await signed('TEC'), receiverSignatureFileId: await signed('TEC') };
    expect(await deeds.refused('GRN', 'receiveCustomerProperty', { input: left })).toBe('FORBIDDEN');
    expect(await deeds.refused('TEC', 'receiveCustomerProperty', { input: { ...left, customerSignatureFileId: '签' } })).toBe('SIGNATURE_MISSING');
    expect(await deeds.refused('TEC', 'receiveCustomerProperty', { input: { ...left, householdId: null } })).toBe('CUSTOMER_INCOMPLETE');
    const { id } = await deeds.does('TEC', 'receiveCustomerProperty', { input: left });
    await office.settled();
    expect(await deeds.waiting('CSR', id)).toEqual(['CUSTOMER_PROPERTY']);
    expect(await deeds.refused('FD', 'keepCustomerProperty', { id })).toBe('NOT_THE_ASSIGNEE');
    await deeds.does('CSR', 'keepCustomerProperty', { id });
    const back = { releasedTo: '张女士', customerSignatureFileId: await signed('CSR'), releaserSignatureFileId: await signed('CSR') };
    expect(await deeds.refused('CSR', 'releaseCustomerProperty', { id, input: { ...back, releaserSignatureFileId: '' } })).toBe('SIGNATURE_MISSING');
    await deeds.does('CSR', 'releaseCustomerProperty', { id, input: back });
    const { customerProperties } = await office.as(office.idOf('OWN'))('{ customerProperties { nodes { id state releasedTo } } }');
    expect(customerProperties.nodes).toEqual([{ id, state: 'RELEASED', releasedTo: '张女士' }]);
    await office.settled();
    expect(await deeds.leftOf([id])).toEqual([]);
  });
});

describe('at the gate', () => {
  it('an owner’s guest comes in the time that was said, and a pass that nobody used ends by itself (CS-008, CS-009)', async () => {
    const owner = office.idOf('OWN');
    const pass = { estateId: home.estateId, hostUnitId: home.unitId, visitorName: '李先生', visitorPhone: '13987654321', purpose: '做客', validTo: new Date(now().getTime() + 2 * 3_600_000) };
    expect(await deeds.refused(owner, 'issueVisitorPass', { input: { ...pass, hostUnitId: empty[0] } })).toBe('NOT_FOUND');
    const [used, unused] = [await deeds.does(owner, 'issueVisitorPass', { input: pass }), await deeds.does(owner, 'issueVisitorPass', { input: pass })];
    expect(await deeds.refused('TEC', 'checkInVisitor', { id: used.id })).toBe('FORBIDDEN');
    await deeds.does('SEC', 'checkInVisitor', { id: used.id });
    await deeds.does('SEC', 'registerAccess', { input: { estateId: home.estateId, gateCode: 'EAST-1', direction: 'IN', personKind: 'VISITOR', visitorPassId: used.id } });
    await moveClock(office, new Date(now().getTime() + 3 * 3_600_000));
    const state = async (id: string): Promise<string> => (await deeds.as('SEC')('query ($id: ID!) { visitorPass(id: $id) { state } }', { id })).visitorPass.state;
    expect([await state(used.id), await state(unused.id)]).toEqual(['CHECKED_IN', 'EXPIRED']);
    expect(await deeds.refused('SEC', 'checkInVisitor', { id: unused.id })).toBe('WRONG_STATE');
  });
});

const papers = RENOVATION_PAPERS.map((kind) => ({ kind, fileId: randomUUID() }));
const checklist = (...fails: string[]) => RENOVATION_CHECKS.map((check) => ({ check, result: fails.includes(check) ? 'FAIL' : check.startsWith('WASTE') ? 'NA' : 'OK' }));

describe('a renovation, through the gateway', () => {
  const owner = (): string => office.idOf('OWN');
  let id: string;

  it('is applied for by the owner, reviewed by both sides, approved by another (CS-128, CS-134)', async () => {
    const draft = { estateId: home.estateId, unitId: home.unitId, scope: '厨卫翻新', areaSqmHundredths: 12_001, contractorRef: '安居装饰', siteContactName: '王师傅', siteContactPhone: '13811112222', startOn: today(), endOn: addDays(today(), 60), specialWorks: ['WELDING'] };
    expect(await deeds.refused(owner(), 'draftRenovation', { input: { ...draft, unitId: empty[0] } })).toBe('NOT_FOUND');
    expect(await deeds.refused('TEC', 'draftRenovation', { input: draft })).toBe('FORBIDDEN');
    expect(await deeds.refused(owner(), 'draftRenovation', { input: { ...draft, endOn: addDays(today(), -1) } })).toBe('RENOVATION_PERIOD_INVALID');
    ({ id } = await deeds.does(owner(), 'draftRenovation', { input: draft }));
    expect(await deeds.refused(owner(), 'applyRenovation', { id })).toBe('PAPERS_MISSING');
    await deeds.does(owner(), 'addRenovationPapers', { id, args: { papers: ['[RenovationPaperInput!]!', papers] } });
    expect(await deeds.does(owner(), 'applyRenovation', { id, fields: 'state requiredExtinguishers' })).toEqual({ state: 'APPLIED', requiredExtinguishers: 3 });
    await office.settled();
    expect([await deeds.waiting('CSR', id), await deeds.waiting('EM', id)]).toEqual([['RENOVATION_REVIEW'], ['RENOVATION_ENGINEERING_REVIEW']]);
    expect(await deeds.refused('CSR', 'reviewRenovation', { id, input: { part: 'ENGINEERING', isPassed: true } })).toBe('REVIEW_NOT_YOURS');
    await deeds.does('CSR', 'reviewRenovation', { id, input: { part: 'SERVICE', isPassed: true } });
    await deeds.does('EM', 'reviewRenovation', { id, input: { part: 'ENGINEERING', isPassed: true, opinion: '不涉承重' } });
    const approval = { supervisorId: deeds.idOf('CSR') };
    expect(await deeds.refused('CSR', 'approveRenovation', { id, input: approval })).toBe('FORBIDDEN');
    expect((await deeds.does('PM', 'approveRenovation', { id, input: approval })).state).toBe('APPROVED');
  });

  it('begins with badges, one extinguisher of 2 kg for each 50 m² begun, and permits of special work (CS-129, CS-130, CS-131)', async () => {
    const begin = (extinguisherCount: number): Deed => ({ id, input: { extinguisherCount, extinguisherWeightKg: 2 } });
    expect(await deeds.refused('SEC', 'startRenovation', begin(3))).toBe('BADGES_MISSING');
    const worker = { renovationId: id, workerName: '王师傅', idNumber: '310101199001011234' };
    expect(await deeds.refused('EM', 'issueRenovationBadge', { input: worker })).toBe('FORBIDDEN');
    const badge = await deeds.does('CSR', 'issueRenovationBadge', { input: worker, fields: 'id number' });
    expect(await deeds.refused('SEC', 'startRenovation', begin(2))).toBe('EXTINGUISHERS_SHORT');
    expect(await deeds.refused('SEC', 'startRenovation', begin(3))).toBe('PERMIT_MISSING');
    const welding = { renovationId: id, kind: 'WELDING', badgeId: badge.id, certificateRef: 'T310115', certificateFileId: randomUUID(), certificateValidTo: addDays(today(), 30), measures: '清理可燃物', validFrom: today(), validTo: addDays(today(), 10) };
    expect(await deeds.refused(owner(), 'requestSpecialWork', { input: { ...welding, certificateValidTo: addDays(today(), 2) } })).toBe('CERTIFICATE_NOT_VALID');
    const permit = await deeds.does(owner(), 'requestSpecialWork', { input: welding });
    expect(await deeds.refused('SEC', 'permitSpecialWork', { id: permit.id })).toBe('FORBIDDEN');
    await deeds.does('EM', 'permitSpecialWork', { id: permit.id });
    expect((await deeds.does('SEC', 'startRenovation', begin(3))).state).toBe('STARTED');
    const enter = (renovationBadgeNumber: string) => deeds.does('SEC', 'registerAccess', { input: { estateId: home.estateId, gateCode: 'EAST-1', direction: 'IN', personKind: 'CONTRACTOR', renovationBadgeNumber } });
    await enter(badge.number);
    await enter('ZXZ-2026-999999');
    const { unknownEntries } = await deeds.as('SEC')('query ($e: ID!) { unknownEntries(estateId: $e) { nodes { id } } }', { e: home.estateId });
    expect(unknownEntries.nodes).toHaveLength(1);
  });

  it('is looked at every day by the whole checklist; a day without a look is noticed, a violation is put right or stops the work (CS-132, CS-133)', async () => {
    expect(await deeds.refused('SEC', 'inspectRenovation', { input: { renovationId: id, items: checklist().slice(1) } })).toBe('CHECKLIST_INCOMPLETE');
    await deeds.does('SEC', 'inspectRenovation', { input: { renovationId: id, items: checklist('NO_OPEN_FLAME') } });
    const open = async (): Promise<any[]> => (await deeds.as('CSR')('query ($id: ID!) { renovationViolations(filter: { renovationId: $id, state: OPEN }) { nodes { id check repeatNo isOverdue } } }', { id })).renovationViolations.nodes;
    const [violation] = await open();
    expect(violation).toMatchObject({ check: 'NO_OPEN_FLAME', repeatNo: 1, isOverdue: false });
    await moveClock(office, new Date(now().getTime() + 2 * 86_400_000));
    expect((await deeds.as('CSR')('query ($id: ID!) { renovation(id: $id) { missedInspections openViolationCount } }', { id })).renovation).toEqual({ missedInspections: 1, openViolationCount: 1 });
    expect((await open())[0]).toMatchObject({ isOverdue: true });
    const stop = { id, args: { reason: ['Line!', '动用明火'] } } satisfies Deed;
    expect(await deeds.refused('SEC', 'suspendRenovation', stop)).toBe('FORBIDDEN');
    expect((await deeds.does('EM', 'suspendRenovation', stop)).state).toBe('SUSPENDED');
    expect(await deeds.refused('EM', 'resumeRenovation', { id })).toBe('VIOLATIONS_OPEN');
    await deeds.does('CSR', 'clearRenovationViolation', { id: violation.id, args: { note: ['Line!', '已熄灭并教育'] } });
    await deeds.does('EM', 'resumeRenovation', { id });
    expect(await deeds.does('CLN', 'reportRenovationWaste', { input: { renovationId: id, placeCode: 'EAST-YARD', at: at(addDays(today(), -1), 22) }, fields: 'failedCount' })).toEqual({ failedCount: 1 });
  });

  it('ends with its acceptance by engineering (CS-134)', async () => {
    await deeds.does(owner(), 'completeRenovation', { id });
    const accepting = { id, args: { result: ['Line!', '合格'] } } satisfies Deed;
    expect(await deeds.refused(owner(), 'acceptRenovation', accepting)).toBe('FORBIDDEN');
    const { renovationViolations } = await deeds.as('EM')('query ($id: ID!) { renovationViolations(filter: { renovationId: $id, state: OPEN }) { nodes { id } } }', { id });
    expect(await deeds.refused('EM', 'acceptRenovation', accepting)).toBe('VIOLATIONS_OPEN');
    for (const violation of renovationViolations.nodes) await deeds.does('CSR', 'clearRenovationViolation', { id: violation.id, args: { note: ['Line!', '已清运'] } });
    expect(await deeds.does('EM', 'acceptRenovation', { ...accepting, fields: 'state acceptance { result }' })).toEqual({ state: 'ACCEPTED', acceptance: { result: '合格' } });
    await office.settled();
    expect(await deeds.leftOf([id])).toEqual([]);
  });
});

describe('a shop, through the gateway', () => {
  it('has its papers, which run out by themselves, and is inspected until what was wrong is right (CS-152, CS-153, CS-108)', async () => {
    const shop = { estateId: home.estateId, unitId: empty[2], signName: '福满楼', operatorName: '赵女士', operatorPhone: '13822223333', trade: 'CATERING',
      papers: [{ kind: 'BUSINESS_LICENCE', number: '91310000MA1' }, { kind: 'FIRE_SAFETY', number: 'XF-1' }, { kind: 'FOOD_PERMIT', number: 'JY1310', validTo: addDays(today(), 3) }] };
    expect(await deeds.refused('SEC', 'registerShop', { input: shop })).toBe('FORBIDDEN');
    const { id, missingPapers } = await deeds.does('CSR', 'registerShop', { input: shop, fields: 'id missingPapers' });
    expect(missingPapers).toEqual(['EMISSION_PERMIT']);
    expect(await deeds.refused('CSR', 'registerShop', { input: shop })).toBe('SHOP_REGISTERED_ALREADY');
    await deeds.does('CSR', 'recordShopPaper', { id, input: { kind: 'EMISSION_PERMIT', number: 'PW-1' }, type: 'ShopPaperInput' });
    await moveClock(office, startOfDay(addDays(today(), 4)));
    const { shops } = await office.as(office.idOf('RM'))('query ($e: ID!) { shops(filter: { estateId: $e, isMissingPapers: true }) { nodes { missingPapers operatorName operatorPhone } } }', { e: home.estateId });
    expect(shops.nodes).toEqual([{ missingPapers: ['FOOD_PERMIT'], operatorName: '赵**', operatorPhone: '138******33' }]);
    const checks = ['NO_ILLEGAL_WORKS', 'THREE_FRONT_DUTIES', 'FRONT_TIDY', 'NO_ILLEGAL_STALLS', 'NO_LITTER_OR_SEWAGE', 'EMISSIONS_TO_STANDARD', 'NO_TOXIC_STORAGE', 'SIGNS_UNIFORM_AND_SAFE', 'NO_NUISANCE'];
    const items = checks.map((check) => ({ check, result: check === 'NO_ILLEGAL_STALLS' ? 'FAIL' : 'OK' }));
    expect(await deeds.refused('TEC', 'inspectShop', { input: { shopId: id, items } })).toBe('FORBIDDEN');
    expect(await deeds.refused('SEC', 'inspectShop', { input: { shopId: id, items: items.slice(1) } })).toBe('CHECKLIST_INCOMPLETE');
    const inspection = await deeds.does('SEC', 'inspectShop', { input: { shopId: id, items } });
    const report = { id: inspection.id, args: { toRole: ['ShopReportRole!', 'PM'] } } satisfies Deed;
    expect(await deeds.refused('SEC', 'reportShopViolations', report)).toBe('WRONG_STATE');
    await deeds.does('SEC', 'dissuadeShop', { id: inspection.id });
    await deeds.does('SEC', 'reportShopViolations', report);
    await office.settled();
    expect(await deeds.waiting('PM', id)).toContain('SHOP_VIOLATION_REPORTED');
    expect((await deeds.does('CSR', 'correctShopViolations', { id: inspection.id, args: { correction: ['Line!', '摊位已撤'] } })).state).toBe('CORRECTED');
    await office.settled();
    expect(await deeds.leftOf([id])).toEqual(['SHOP_PAPERS']);
  });
});

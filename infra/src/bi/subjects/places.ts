import {
  estateClosed, estateMoved, estateRegistered, estateState, householdClosed, householdMoved, householdRegistered, householdState, regionClosed,
  regionRegistered, regionState, unitClosed, unitRegistered, unitState,
} from '@guanjia/contracts';
import { at, code, count, day, first, id, times } from '../column.ts';
import { copy, subject } from '../subject.ts';
import { words } from '../words.ts';

const registered = first(at('登记时间', 'when it entered the register'));
const closedOn = day('注销日期', 'closed on');

export const regions = subject('regions', {
  zh: '区域', en: 'Regions',
  columns: { group_id: id('集团标识', 'group id'), code: code('区域代码', 'region code'), state: words.state, registered_at: registered, closed_on: closedOn },
  from: (on) => [
    on(regionState, ({ data }) => copy(data, 'groupId', 'code', 'state')),
    on(regionRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(regionClosed, ({ data }) => copy(data, 'closedOn')),
  ],
});

export const estates = subject('estates', {
  zh: '项目(小区)', en: 'Estates',
  columns: {
    region_id: id('区域标识', 'region id'), group_id: id('集团标识', 'group id'), code: code('项目代码', 'estate code'), kind: code('业态', 'kind'),
    state: words.state, building_count: count('楼栋数', 'buildings'), registered_at: registered, move_count: times('划转次数', 'times moved to another region'),
    closed_on: closedOn,
  },
  from: (on) => [
    on(estateState, ({ data }) => ({ ...copy(data, 'regionId', 'groupId', 'code', 'kind', 'state'), building_count: data.buildings.length })),
    on(estateRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(estateMoved, () => ({ move_count: 1 })),
    on(estateClosed, ({ data }) => copy(data, 'closedOn')),
  ],
});

/** Without the unit's number: with it a row would be somebody's address. */
export const units = subject('units', {
  zh: '房屋', en: 'Units',
  columns: {
    building_id: id('楼栋标识', 'building id'), building_code: code('楼栋代码', 'building code'), kind: code('用途', 'kind'),
    floor_area_sqm_hundredths: count('建筑面积(0.01 平方米)', 'floor area in 0.01 m²'), state: words.state, registered_at: registered, closed_on: closedOn,
  },
  from: (on) => [
    on(unitState, ({ data }) => copy(data, 'buildingId', 'buildingCode', 'kind', 'floorAreaSqmHundredths', 'state')),
    on(unitRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(unitClosed, ({ data }) => copy(data, 'closedOn')),
  ],
});

export const households = subject('households', {
  zh: '住户', en: 'Households: ids and counts of their members',
  columns: {
    unit_id: words.unitId, state: words.state, member_count: count('成员数', 'members'), owner_count: count('业主数', 'members who are owners'),
    tenant_count: count('租户数', 'members who are tenants'), registered_at: registered, move_count: times('迁移次数', 'times moved to another unit'),
    closed_on: closedOn,
  },
  from: (on) => [
    on(householdState, ({ data: { memberIds, ...data } }) => ({
      ...copy(data, 'unitId', 'state'), member_count: memberIds.length, owner_count: memberIds.filter(({ relation }) => relation === 'OWNER').length,
      tenant_count: memberIds.filter(({ relation }) => relation === 'TENANT').length,
    })),
    on(householdRegistered, ({ occurredAt }) => ({ registered_at: occurredAt })),
    on(householdMoved, () => ({ move_count: 1 })),
    on(householdClosed, ({ data }) => copy(data, 'closedOn')),
  ],
});

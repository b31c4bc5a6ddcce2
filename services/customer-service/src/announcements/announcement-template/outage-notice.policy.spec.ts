import { describe, expect, it } from '@jest/globals';
import { outageDeclared } from '@guanjia/contracts';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { outageNoticeOf } from './outage-notice.policy.ts';

const [water] = outageDeclared.samples;
const outage = { ...water!, startedAt: '2026-03-02T01:30:00.000Z', restoreBy: '2026-03-02T10:00:00.000Z' };
const [third, fourth] = [{ id: idOf(4), code: '3' }, { id: idOf(5), code: '4' }];

describe('what is made public of an outage (ENG-028, CS-106)', () => {
  it('says what is off, since when, where, and until when', () => {
    expect(outageNoticeOf(outage, { affectedBuildingIds: [idOf(5)], estateBuildings: [third, fourth] })).toEqual({
      kind: 'OUTAGE', matterCode: 'WATER_CUT', values: { matter: '停水', from: '2026-03-02 09:30', until: '2026-03-02 18:00', place: '4栋' }, buildingIds: [idOf(5)],
      words: { title: '停水通知', body: '2026-03-02 09:30起，4栋停水，预计恢复时间：2026-03-02 18:00。请补充原因和联系方式。' },
    });
  });

  it('goes to the whole estate where every building is without, and says so when nobody knows how long', () => {
    const notice = outageNoticeOf({ ...outage, utility: 'POWER', restoreBy: null }, { affectedBuildingIds: [idOf(5), idOf(4)], estateBuildings: [third, fourth] });
    expect(notice).toMatchObject({ matterCode: 'POWER_CUT', buildingIds: [], values: { place: '本小区', until: '恢复时间另行通知' } });
  });
});

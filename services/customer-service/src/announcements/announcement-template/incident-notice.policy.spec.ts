import { describe, expect, it } from '@jest/globals';
import { INCIDENT_KINDS } from '@guanjia/contracts';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { noticeOf } from './incident-notice.policy.ts';

const declaredAt = '2026-03-02T01:30:00.000Z';

describe('what is made public of an incident (CS-106)', () => {
  it('says what it is, since when and where', () => {
    expect(noticeOf({ kind: 'WATER_CUT', buildingIds: [idOf(4)], declaredAt })).toEqual({
      kind: 'EMERGENCY', matterCode: 'WATER_CUT', values: { matter: '停水', from: '2026-03-02 09:30', place: '部分楼栋' }, buildingIds: [idOf(4)],
      words: { title: '停水通知', body: '2026-03-02 09:30，部分楼栋发生停水。请补充影响范围、预计恢复时间和联系方式。' },
    });
    expect(noticeOf({ kind: 'LIFT_TRAP', buildingIds: [], declaredAt })).toMatchObject({ values: { place: '本小区' } });
  });

  it.each(INCIDENT_KINDS)('of kind %s is public, but where somebody needs first aid', (kind) => {
    expect(noticeOf({ kind, buildingIds: [], declaredAt }) === null).toBe(kind === 'FIRST_AID');
  });
});

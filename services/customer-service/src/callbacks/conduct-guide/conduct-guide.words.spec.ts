import { describe, expect, it } from '@jest/globals';
import { conductGuides, guidesOf } from './conduct-guide.words.ts';

const appointmentAt = new Date('2026-03-02T02:00:00Z');

describe('the guides of conduct', () => {
  it('of visits are shown with each door visit, booked or begun (CS-161)', () => {
    expect(guidesOf({ kind: 'TICKET', method: null, appointmentAt })).toEqual(['CALLBACK', 'VISIT']);
    expect(guidesOf({ kind: 'TICKET', method: 'DOOR_VISIT', appointmentAt })).toEqual(['CALLBACK', 'VISIT']);
    expect(guidesOf({ kind: 'TICKET', method: 'PHONE', appointmentAt })).toEqual(['CALLBACK']);
    expect(conductGuides.VISIT['zh-CN'].join()).toContain('不谈与工作无关的话题');
  });

  it('of callbacks name their three purposes (CS-162)', () => {
    expect(conductGuides.CALLBACK['zh-CN']).toHaveLength(3);
    expect(conductGuides.CALLBACK['zh-CN'][0]).toBe('及时验证管理工作的质量和效果');
    expect(conductGuides.CALLBACK.en).toHaveLength(3);
  });

  it('of complaints stand with a callback of one (CS-157)', () => {
    expect(guidesOf({ kind: 'COMPLAINT', method: null, appointmentAt: null })).toEqual(['CALLBACK', 'COMPLAINT']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { everyMove } from '@guanjia/testing';
import { decideRegion, regionMoves, type Region, type RegionCommand, type RegisterState } from './region.rules.ts';

const now = new Date('2026-03-02T01:30:00Z');
const aRegion = (state: RegisterState = 'ACTIVE'): Region => ({
  id: '01900000-0000-7000-8000-00000000a001', estateId: null, groupId: '01900000-0000-7000-8000-00000000a002', code: 'SH', name: '上海', state,
});
const commands: Record<keyof typeof regionMoves.moves, RegionCommand> = {
  activateRegion: { type: 'activateRegion' }, changeRegion: { type: 'changeRegion', code: 'SH-2' }, closeRegion: { type: 'closeRegion' },
};

describe('a region in the register, ARC-071', () => {
  everyMove(regionMoves, (command, state) => decideRegion(commands[command], aRegion(state), { now, openEstates: 0 }), { field: 'state' });

  it('tells a new code, and that the name changed without saying it', () => {
    const { events } = decideRegion({ type: 'changeRegion', code: 'SHA', name: '大上海' }, aRegion(), { now, openEstates: 3 });
    expect(events[0]!.data).toEqual({ groupId: aRegion().groupId, code: 'SHA', state: 'ACTIVE', changed: ['CODE', 'NAME'] });
    expect(events[1]!.data).toEqual({ id: aRegion().id, groupId: aRegion().groupId, code: 'SHA', state: 'ACTIVE' });
  });

  it('is not closed while an estate is open', () => {
    expect(() => decideRegion({ type: 'closeRegion' }, aRegion(), { now, openEstates: 2 }))
      .toThrow(expect.objectContaining({ code: 'PLACE_HAS_OPEN_CHILDREN', params: { open: 2 } }));
  });
});

import { describe, expect, it } from '@jest/globals';
import { activityCompleted, correctiveActionVerified, firstAidEnded, moveInCompleted, serviceOrderCompleted, serviceOrderStarted, takeoverCompleted } from '@guanjia/contracts';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import {
  askedAfterTakeover, onActivityCompleted, onCorrectiveActionVerified, onFirstAidEnded, onMoveInCompleted, onServiceOrderCompleted, onServiceOrderStarted,
  onTakeoverCompleted,
  type MatterReaction,
} from './callback-matters.policy.ts';

const mid = { key: 'callback.specialService.mid', value: '50', unit: 'percent', dayKind: 'CAL' as const };
const homes = [{ householdId: idOf(6), unitId: idOf(5) }, { householdId: idOf(7), unitId: null }];
const matters = (reactions: MatterReaction[]) => reactions.flatMap((reaction) => (reaction.do === 'OPEN_CALLBACK' ? [reaction.matter] : []));

describe('what else is called back about', () => {
  it('is a move-in, organised by the director, from when the household moved in (CS-040, CS-048)', () => {
    const told = moveInCompleted.samples[0]!;
    expect(matters(onMoveInCompleted(told, 'm'))).toMatchObject([{
      kind: 'MOVE_IN', organiserRole: 'OD', sourceId: 'm', householdId: told.householdId, sourceCompletedAt: new Date(told.moveInAt), completionNo: 1,
    }]);
  });

  it('is an activity: each household that took part, or the activity itself where none signed in (CS-043)', () => {
    const told = activityCompleted.samples[0]!;
    expect(matters(onActivityCompleted(told, 'a', homes))).toMatchObject([
      { kind: 'ACTIVITY', matterKey: `a:${idOf(6)}`, unitId: idOf(5), sourceCompletedAt: new Date(told.endedAt) }, { matterKey: `a:${idOf(7)}`, unitId: null },
    ]);
    expect(matters(onActivityCompleted(told, 'a', []))).toMatchObject([{ kind: 'ACTIVITY', sourceId: 'a', householdId: null }]);
  });

  it('is a takeover: with whom it was agreed, and each household that lives there (CS-039)', () => {
    const told = takeoverCompleted.samples[0]!;
    const sourceCompletedAt = new Date(told.completedAt);
    expect(matters(onTakeoverCompleted(told, 't'))).toMatchObject([{ kind: 'TAKEOVER', organiserRole: 'OD', householdId: null, sourceCompletedAt }]);
    expect(matters(askedAfterTakeover('t', sourceCompletedAt, homes))).toMatchObject([
      { kind: 'TAKEOVER', organiserRole: 'CSR', matterKey: `t:${idOf(6)}`, sourceCompletedAt }, { matterKey: `t:${idOf(7)}` },
    ]);
  });

  it('is first aid, from its end (CS-042)', () => {
    const told = firstAidEnded.samples[0]!;
    expect(matters(onFirstAidEnded(told, 'i'))).toMatchObject([{ kind: 'FIRST_AID', sourceType: 'INCIDENT', sourceCompletedAt: new Date(told.firstAidEndedAt) }]);
  });
});

describe('a service order', () => {
  const [convenience, special] = [serviceOrderStarted.samples[0]!, serviceOrderStarted.samples[1]!];

  it('with a term is called back about in its middle, one without is not (CS-041)', () => {
    expect(onServiceOrderStarted(convenience, 'o', mid)).toEqual([]);
    expect(matters(onServiceOrderStarted(special, 'o', mid))).toMatchObject([{
      kind: 'SPECIAL_SERVICE', phase: 'MID', matterKey: 'o:MID', window: { limit: { standard: mid.key } },
    }]);
  });

  it('with a term is called back about after its end, and no more in its middle (CS-041)', () => {
    const told = { ...serviceOrderCompleted.samples[1]!, endOn: '2026-03-02' };
    const reactions = onServiceOrderCompleted(told, 'o');
    expect(reactions[0]).toEqual({ do: 'CANCEL_PENDING', matterKey: 'o:MID', reasonCode: 'SERVICE_ENDED' });
    expect(matters(reactions)).toMatchObject([{ kind: 'SPECIAL_SERVICE', phase: 'END', matterKey: 'o:END', limitFrom: new Date('2026-03-01T16:00:00Z') }]);
  });

  it('of another kind is called back about as any other service (CS-044)', () => {
    expect(matters(onServiceOrderCompleted(serviceOrderCompleted.samples[0]!, 'o'))).toMatchObject([{ kind: 'OTHER', sourceType: 'SERVICE_ORDER' }]);
  });

  it('is what was put right: each household is asked to confirm it, none where it had no effect (HR-049, CS-044)', () => {
    const check = correctiveActionVerified.samples[0]!;
    const [one, other] = homes.map((home, n) => ({ ...home, numbers: n === 0 ? ['BX-2026-000012', 'TS-2026-000003'] : [], isImportant: n === 1 }));
    expect(matters(onCorrectiveActionVerified(check, 'c', [one!, other!]))).toMatchObject([
      {
        kind: 'OTHER', sourceType: 'CORRECTIVE_ACTION', sourceId: 'c', matterKey: `c:${idOf(6)}`, unitId: idOf(5), organiserRole: 'CSR', completionNo: 1,
        sourceCompletedAt: new Date(check.verifiedAt), subject: '确认整改效果：BX-2026-000012、TS-2026-000003',
      },
      { householdId: idOf(7), organiserRole: 'OD', subject: '确认整改效果' },
    ]);
    const numbers = Array.from({ length: 7 }, (_, n) => `BX-${n}`);
    expect(matters(onCorrectiveActionVerified(check, 'c', [{ ...one!, numbers }]))).toMatchObject([{ subject: '确认整改效果：BX-0、BX-1、BX-2、BX-3、BX-4等' }]);
    expect(onCorrectiveActionVerified({ ...check, isEffective: false }, 'c', [one!])).toEqual([]);
  });
});

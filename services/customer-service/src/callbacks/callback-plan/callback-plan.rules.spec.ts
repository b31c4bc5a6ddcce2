import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { aCallback } from '../callback/callback.fixture.ts';
import { aPlanOfCallbacks } from './callback-plan.fixture.ts';
import { callbackPlanMoves, decideCallbackPlan, type CallbackPlan, type CallbackPlanCommand } from './callback-plan.rules.ts';

const context = { now: at('04:00'), actorId: idOf(36) };
const given = givenFor((command: CallbackPlanCommand, plan: CallbackPlan | null) => decideCallbackPlan(command, plan, context));

const commands = {
  issueCallbackPlan: { type: 'issueCallbackPlan', callbacks: [aCallback()] },
  finishCallbackPlan: { type: 'finishCallbackPlan', doneBy: idOf(35) },
} as const;

everyMove(callbackPlanMoves, (command, state) => decideCallbackPlan(commands[command], aPlanOfCallbacks({ state }), context), { field: 'state' });

describe('drafting a plan', () => {
  const drafting = {
    type: 'createCallbackPlan', id: idOf(90), estateId: idOf(3), startOn: '2026-03-02', endOn: '2026-03-08', callbackIds: [idOf(13)],
    callbacks: [aCallback({ assigneeId: null })],
  } as const;

  it('takes a period and open callbacks of the estate, with callers or without yet (CS-047)', () => {
    given(null).when(drafting).thenState(aPlanOfCallbacks()).thenEvents([]);
  });

  it('may be for one day, never for less (CS-047)', () => {
    given(null).when({ ...drafting, endOn: '2026-03-02' }).thenState({ state: 'DRAFT' });
    given(null).when({ ...drafting, endOn: '2026-03-01' }).thenRefused('PLAN_PERIOD_INVALID', 'endOn');
  });

  it.each([[0, 'PLAN_SIZE'], [200, null], [201, 'PLAN_SIZE']])('with %i callbacks is refused as %s (CS-047)', (size, refusal) => {
    const callbacks = Array.from({ length: size }, (_, n) => aCallback({ id: idOf(1000 + n) }));
    const outcome = given(null).when({ ...drafting, callbacks, callbackIds: callbacks.map(({ id }) => id) });
    if (refusal) outcome.thenRefused(refusal, 'callbackIds');
    else outcome.thenState({ state: 'DRAFT' });
  });

  it('refuses a callback of another estate, and one that nobody knows (CS-047)', () => {
    given(null).when({ ...drafting, callbacks: [aCallback({ estateId: idOf(4) })] }).thenRefused('NOT_IN_ESTATE', 'callbackIds');
    given(null).when({ ...drafting, callbacks: [] }).thenRefused('NOT_IN_ESTATE', 'callbackIds');
  });

  it.each(['SCHEDULED', 'OPEN', 'IN_PROGRESS'] as const)('takes a callback that is %s (CS-047)', (state) => {
    given(null).when({ ...drafting, callbacks: [aCallback({ state })] }).thenState({ state: 'DRAFT' });
  });

  it.each(['DONE_SATISFIED', 'UNREACHED', 'CANCELLED'] as const)('refuses a callback that is %s (CS-047)', (state) => {
    given(null).when({ ...drafting, callbacks: [aCallback({ state })] }).thenRefused('CALLBACK_NOT_PENDING', 'callbackIds');
  });
});

describe('issuing a plan', () => {
  const second = { id: idOf(14), assigneeId: idOf(34) };
  const issue = (...callbacks: Parameters<typeof aCallback>[0][]) =>
    given(aPlanOfCallbacks()).when({ type: 'issueCallbackPlan', callbacks: callbacks.map((patch) => aCallback(patch)) });

  it('tells of the plan, and each named caller of the callback (CS-047)', () => {
    const { events } = issue({}, second).thenState({ state: 'ISSUED', issuedBy: idOf(36), issuedAt: at('04:00'), doneAt: null }).decision();
    expect(events.map(({ type, aggregateId, data }) => [type, aggregateId, (data as { employeeId?: string }).employeeId])).toEqual([
      ['customer-service.callback-plan.issued.v1', idOf(90), undefined],
      ['customer-service.task.changed.v1', idOf(13), idOf(33)],
      ['customer-service.task.changed.v1', idOf(14), idOf(34)],
    ]);
    expect(events[0]!.data).toEqual({ startOn: '2026-03-02', endOn: '2026-03-08', callbackIds: [idOf(13), idOf(14)] });
  });

  it('is refused while a callback has no caller (CS-047)', () => {
    issue({}, { ...second, assigneeId: null }).thenRefused('CALLER_MISSING');
  });

  it('tells nobody of a callback that was made or cancelled meanwhile, named or not (CS-047)', () => {
    issue({}, { ...second, state: 'CANCELLED', assigneeId: null }).thenState({ state: 'ISSUED' })
      .thenEvents(['customer-service.callback-plan.issued.v1', 'customer-service.task.changed.v1']);
  });

  it('finishes it at once when nothing is left to do (CS-047)', () => {
    issue({ state: 'DONE_SATISFIED' }).thenState({ state: 'DONE', doneAt: at('04:00'), doneBy: null }).thenEvents(['customer-service.callback-plan.issued.v1']);
  });
});

it('keeps who set it done, and when (CS-047)', () => {
  given(aPlanOfCallbacks({ state: 'ISSUED' })).when(commands.finishCallbackPlan).thenState({ state: 'DONE', doneBy: idOf(35), doneAt: at('04:00') }).thenEvents([]);
});

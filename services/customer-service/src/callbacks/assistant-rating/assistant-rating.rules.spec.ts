import { describe, it } from '@jest/globals';
import { givenFor } from '@guanjia/testing';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideAssistantRating, type AssistantRating, type RateAssistant } from './assistant-rating.rules.ts';

const given = givenFor((command: RateAssistant, _: AssistantRating | null) => decideAssistantRating(command, { now: new Date('2026-03-02T04:00:00Z'), actorId: idOf(33) }));
const rating: RateAssistant = {
  type: 'rateAssistant', id: idOf(86), estateId: idOf(3), employeeId: idOf(36), sourceKind: 'CALLBACK', sourceId: idOf(13), attitude: 'VERY_SATISFIED',
  communication: 'SATISFIED', solving: 'NEUTRAL', isAssistant: true, isAnswered: true,
};

describe('what a customer says of the assistant (CS-169)', () => {
  it('is kept with its source, and attributed to the assistant', () => {
    given(null).when(rating).thenState({ employeeId: idOf(36), attitude: 'VERY_SATISFIED', solving: 'NEUTRAL', recordedBy: idOf(33) })
      .thenEvents(['customer-service.assistant.rated.v1']);
  });

  it('is never recorded by the one it is about (PLAT-021)', () => {
    given(null).when({ ...rating, employeeId: idOf(33) }).thenRefused('SELF_APPROVAL');
  });

  it('is about an assistant, and comes from an answer', () => {
    given(null).when({ ...rating, isAssistant: false }).thenRefused('NOT_AN_ASSISTANT', 'employeeId');
    given(null).when({ ...rating, isAnswered: false }).thenRefused('RATING_SOURCE_UNFIT', 'sourceId');
  });
});

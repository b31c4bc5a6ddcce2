import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import type { CallbackPlan } from './callback-plan.rules.ts';

/** The first week of March 2026, drafted by the assistant. */
export const aPlanOfCallbacks = (patch: Partial<CallbackPlan> = {}): CallbackPlan => ({
  id: idOf(90), estateId: idOf(3), startOn: '2026-03-02', endOn: '2026-03-08', state: 'DRAFT', draftedBy: idOf(36), issuedBy: null, issuedAt: null,
  doneBy: null, doneAt: null, ...patch,
});

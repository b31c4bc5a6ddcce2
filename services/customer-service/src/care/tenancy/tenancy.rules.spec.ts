import { it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideTenancy, tenancyMoves, type Tenancy, type TenancyCommand } from './tenancy.rules.ts';

const given = givenFor((command: TenancyCommand, tenancy: Tenancy | null) => decideTenancy(command, tenancy));
const start = {
  type: 'startTenancy', id: idOf(70), estateId: idOf(3), householdId: idOf(6), unitId: idOf(5), tenantRef: idOf(7), fromOn: '2026-03-01', toOn: '2027-02-28', memberIds: [idOf(7)],
} as const;
const tenancy = (state: Tenancy['state'] = 'RUNNING') => ({ ...given(null).when(start).decision().state, state }) as Tenancy;

everyMove(tenancyMoves, (command, state) => decideTenancy({ type: command, endedOn: '2026-06-30', endReason: '搬离' }, tenancy(state)), { field: 'state' });

it('a tenancy is of a member of the household, for a time that ends after it begins (CS-091)', () => {
  given(null).when(start).thenState({ state: 'RUNNING', tenantRef: idOf(7), endedOn: null });
  given(null).when({ ...start, memberIds: [idOf(8)] }).thenRefused('TENANT_UNKNOWN', 'tenantRef');
  given(null).when({ ...start, toOn: '2026-02-28' }).thenRefused('TENANCY_PERIOD_INVALID', 'toOn');
  given(tenancy()).when({ type: 'endTenancy', endedOn: '2026-02-28', endReason: '搬离' }).thenRefused('TENANCY_PERIOD_INVALID', 'endedOn');
});

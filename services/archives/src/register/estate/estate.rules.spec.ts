import { describe, expect, it } from '@jest/globals';
import { everyMove, givenFor } from '@guanjia/testing';
import { anEstate, estateCommands, estateFacts } from './estate.fixture.ts';
import { decideEstate, estateMoves, type Estate, type EstateCommand } from './estate.rules.ts';

const given = givenFor((command: EstateCommand, estate: Estate | null) => decideEstate(command, estate, estateFacts()));
const building = { id: '01900000-0000-7000-8000-00000000b001', code: '3' };

describe('an estate in the register, ARC-071', () => {
  everyMove(estateMoves, (command, state) => decideEstate(estateCommands[command], anEstate({ state }), estateFacts()), { field: 'state' });

  it('enters the register as registered (CS-006)', () => {
    const { state: _, estateId: __, ...rest } = anEstate();
    given(null).when({ type: 'registerEstate', ...rest }).thenState({ state: 'REGISTERED', estateId: rest.id }).thenEvents(['archives.estate.registered.v1', 'archives.estate.state.v1']);
  });

  it('tells which of its fields changed, and nothing of its name', () => {
    const [event] = given(anEstate()).when({ type: 'changeEstate', name: '翠湖花园二期', kind: 'MIXED' }).decision().events;
    expect(event!.data).toMatchObject({ changed: ['NAME', 'KIND'], kind: 'MIXED' });
    expect(JSON.stringify(event)).not.toContain('翠湖');
  });

  it('keeps its quarter unless it is taken away', () => {
    const inQuarter = anEstate({ quarter: '滨江片区' });
    given(inQuarter).when({ type: 'changeEstate', name: '甲' }).thenState({ quarter: '滨江片区' });
    given(inQuarter).when({ type: 'changeEstate', quarter: null }).thenState({ quarter: null });
  });

  it('refuses to move where it is', () => {
    given(anEstate()).when({ type: 'moveEstate', groupId: anEstate().groupId, regionId: anEstate().regionId }).thenRefused('ESTATE_ALREADY_THERE', 'regionId');
  });

  it('is not closed while a building is open', () => {
    expect(() => decideEstate({ type: 'closeEstate' }, anEstate(), estateFacts({ buildings: [building] })))
      .toThrow(expect.objectContaining({ code: 'PLACE_HAS_OPEN_CHILDREN', params: { open: 1 } }));
  });

  it('is not activated before its three numbers are published (CS-006)', () => {
    const registered = anEstate({ state: 'REGISTERED' });
    given(registered).when({ type: 'activateEstate', areContactsPublished: false }).thenRefused('CONTACTS_NOT_PUBLISHED');
    given(registered).when({ type: 'activateEstate', areContactsPublished: true }).thenState({ state: 'ACTIVE' });
  });

  it('carries its open buildings in its state', () => {
    const { events } = decideEstate(estateCommands.activateEstate, anEstate({ state: 'REGISTERED' }), estateFacts({ buildings: [building] }));
    expect(events.map(({ data }) => (data as { buildings: unknown }).buildings)).toEqual([[building], [building]]);
  });
});

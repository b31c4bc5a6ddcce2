import { expect, it } from '@jest/globals';
import { at, idOf } from '../../tickets/ticket/ticket.fixture.ts';
import { decideAssembly, decideCommitteeContact } from './owners-assembly.rules.ts';

const now = at('02:00');

it('an assembly has its agenda, notice, votes and minutes (CS-151)', () => {
  const resolution = { title: '选聘物业', votesFor: 120, votesAgainst: 30, abstentions: 5, isPassed: true };
  const assembly = { id: idOf(68), estateId: idOf(3), at: at('01:00'), noticeOn: '2026-02-15', agenda: '选聘物业', resolutions: [resolution, { ...resolution, isPassed: false }], minutesId: null };
  expect(decideAssembly(assembly, now).events.map(({ data }) => data)).toEqual([{ heldAt: at('01:00').toISOString(), resolutions: 2, passed: 1, minutesId: null }]);
  const refused = (patch: object) => () => decideAssembly({ ...assembly, ...patch }, now);
  expect(refused({ at: at('02:01') })).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
  expect(refused({ noticeOn: '2026-03-03' })).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
  expect(refused({ resolutions: [{ ...resolution, abstentions: -1 }] })).toThrow(expect.objectContaining({ code: 'VOTES_INVALID' }));
});

it('each contact with the committee is recorded, once it was made (CS-150, CS-166)', () => {
  const contact = { id: idOf(69), estateId: idOf(3), kind: 'MEETING', at: at('01:00'), summary: '季度沟通会', by: idOf(33) } as const;
  expect(decideCommitteeContact(contact, now)).toEqual({ state: contact, events: [] });
  expect(() => decideCommitteeContact({ ...contact, at: at('02:01') }, now)).toThrow(expect.objectContaining({ code: 'TIME_ORDER' }));
});

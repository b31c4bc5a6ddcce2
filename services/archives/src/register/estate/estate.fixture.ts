import type { Estate, EstateCommand, EstateFacts } from './estate.rules.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000e00${n}`;

/** An estate at work. */
export const anEstate = (given: Partial<Estate> = {}): Estate => ({
  id: id(1), estateId: id(1), groupId: id(2), regionId: id(3), code: 'SH-0001', name: '翠湖花园', quarter: null, kind: 'RESIDENTIAL',
  state: 'ACTIVE', ...given,
});

export const estateFacts = (given: Partial<EstateFacts> = {}): EstateFacts => ({ now: new Date('2026-03-02T01:30:00Z'), buildings: [], ...given });

/** A command of each kind that nothing speaks against but the state. */
export const estateCommands: Record<Exclude<EstateCommand['type'], 'registerEstate'>, EstateCommand> = {
  activateEstate: { type: 'activateEstate', areContactsPublished: true },
  changeEstate: { type: 'changeEstate', name: '翠湖花园二期' },
  moveEstate: { type: 'moveEstate', groupId: id(2), regionId: id(4) },
  closeEstate: { type: 'closeEstate' },
};

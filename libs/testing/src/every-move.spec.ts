import { describe, expect, it } from '@jest/globals';
import { everyMove, moveChecks, type RunMove } from './every-move.ts';
import { aLamp, decideLamp, lampMoves, type LampCommand, type LampStatus } from './lamp.fixture.ts';

type Run = RunMove<LampStatus, LampCommand['type']>;

const run: Run = (type, status) => decideLamp(type === 'Report' ? { type, brokenOn: '2025-12-31' } : { type }, aLamp({ status }));

const failures = (wrong: Run) => moveChecks(lampMoves, wrong).filter(({ check }) => fails(check)).map(({ name }) => name);

function fails(check: () => void): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}

everyMove(lampMoves, run);

describe('the checks of every move', () => {
  it('cover each command in each state', () => {
    expect(moveChecks(lampMoves, run)).toHaveLength(9);
    expect(failures(run)).toEqual([]);
  });

  it('find a command that is let through in the wrong state', () => {
    expect(failures((type, status) => (status === 'SCRAPPED' && type === 'Scrap' ? { state: {} } : run(type, status)))).toEqual(['refuses Scrap when SCRAPPED']);
  });

  it('find a command that leads elsewhere, or nowhere', () => {
    const lost: Run = (type, status) => (type === 'Light' ? { state: run(type, status) && {} } : run(type, status));
    expect(failures(lost)).toEqual(['Light leads from DARK to LIT']);
  });

  it('find a command that ought to stay', () => {
    const moving: Run = (type, status) => (type === 'Report' ? { state: { ...run(type, status).state, status: 'SCRAPPED' } } : run(type, status));
    expect(failures(moving)).toEqual(['Report leads from DARK to DARK', 'Report leads from LIT to LIT']);
  });

  it('find a limit that would fire where its command is refused', () => {
    const limits = { REPAIR: 'Report' } as const;
    const names = (limited: Run) => moveChecks(lampMoves, limited, { limits }).filter(({ check }) => fails(check)).map(({ name }) => name);
    expect(names(run)).toEqual(['Scrap when DARK leaves no REPAIR behind that would be refused', 'Scrap when LIT leaves no REPAIR behind that would be refused']);
    expect(names((type, status) => ({ ...run(type, status), deadlines: [{ kind: 'REPAIR', ref: 'lamp-1', dueAt: null }] }))).toEqual([]);
  });

  it('take a crash for a failure, not for a refusal', () => {
    const crash: Run = () => {
      throw new TypeError('x is undefined');
    };
    expect(failures(crash)).toHaveLength(9);
  });
});

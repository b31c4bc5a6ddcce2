import { describe, expect, it } from '@jest/globals';
import { refused } from '@guanjia/testing';
import { decideProcedure, type SetProcedure } from './procedure.rules.ts';

const estateId = '0197a000-0000-7000-8000-000000000001';
const given: SetProcedure = {
  id: null, estateId, nature: 'SERVICE', handlerRole: 'CSS', severity: 'ORDINARY', steps: [], departmentId: null, handleWorkingDays: null, department: null,
};

describe('how complaints of one nature are handled (CS-081)', () => {
  it('keeps each step once, in one order', () => {
    expect(decideProcedure({ ...given, steps: ['RESPONSE', 'CALLBACK', 'RESPONSE'] as SetProcedure['steps'] }).state.steps).toEqual(['CALLBACK', 'RESPONSE']);
  });

  it('takes a department of the estate or over all estates, and no other', () => {
    const of = (department: SetProcedure['department']) => () => decideProcedure({ ...given, departmentId: 'd', department });
    expect(of({ estateId, state: 'ACTIVE' })).not.toThrow();
    expect(of({ estateId: null, state: 'ACTIVE' })).not.toThrow();
    expect(refused(of({ estateId: 'another', state: 'ACTIVE' }))).toBe('NOT_IN_ESTATE');
    expect(refused(of({ estateId, state: 'CLOSED' }))).toBe('ASSIGNEE_NOT_ACTIVE');
  });

  it.each([[0, true], [60, true], [-1, false], [61, false]])('gives the handling %i working days: %s', (handleWorkingDays, isTaken) => {
    const decide = () => decideProcedure({ ...given, handleWorkingDays });
    if (isTaken) expect(decide().state.handleWorkingDays).toBe(handleWorkingDays);
    else expect(refused(decide)).toBe('HANDLING_TIME_INVALID');
  });

  it('changes what is set already, instead of setting it twice', () => {
    expect(decideProcedure({ ...given, id: 'p1' }).state).toMatchObject({ id: 'p1' });
    expect(decideProcedure(given).state).not.toHaveProperty('id');
  });
});

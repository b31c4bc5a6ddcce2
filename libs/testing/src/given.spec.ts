import { describe, expect, it } from '@jest/globals';
import { givenFor } from './given.ts';
import { aLamp, decideLamp } from './lamp.fixture.ts';

const given = givenFor(decideLamp);
const report = (brokenOn: string) => ({ type: 'Report', brokenOn }) as const;

describe('given, when, then', () => {
  it('accepts what the rules decide: events, state afterwards, limits', () => {
    given(aLamp()).when(report('2025-12-31')).thenEvents(['LampReported']).thenState({ brokenOn: '2025-12-31', status: 'DARK' }).thenDeadlines(['REPAIR']);
    given(aLamp()).when({ type: 'Light' }).thenEvents(['LampLit']).thenDeadlines([]);
  });

  it('accepts a refusal by its code, with or without the field', () => {
    given(aLamp()).when(report('2026-02-01')).thenRefused('DATE_IN_FUTURE');
    given(aLamp()).when(report('2026-02-01')).thenRefused('DATE_IN_FUTURE', 'brokenOn');
    given(null).when({ type: 'Light' }).thenRefused('NOT_FOUND');
  });

  it.each([
    ['another event', () => given(aLamp()).when({ type: 'Light' }).thenEvents(['LampScrapped'])],
    ['an event too many', () => given(aLamp()).when({ type: 'Light' }).thenEvents([])],
    ['another state', () => given(aLamp()).when({ type: 'Light' }).thenState({ status: 'DARK' })],
    ['a missing limit', () => given(aLamp()).when({ type: 'Light' }).thenDeadlines(['REPAIR'])],
    ['another refusal', () => given(aLamp({ status: 'LIT' })).when({ type: 'Light' }).thenRefused('NOT_FOUND')],
    ['another field', () => given(aLamp()).when(report('2026-02-01')).thenRefused('DATE_IN_FUTURE', 'id')],
    ['a decision where a refusal is due', () => given(aLamp()).when({ type: 'Light' }).thenRefused('WRONG_STATE')],
    ['a refusal where a decision is due', () => given(aLamp({ status: 'LIT' })).when({ type: 'Light' }).thenEvents([])],
  ])('fails on %s', (_, spec) => {
    expect(spec).toThrow();
  });

  it('does not take a bug of the rules for a refusal', () => {
    const buggy = givenFor((): never => {
      throw new TypeError('x is undefined');
    });
    expect(() => buggy(null).when({}).thenRefused('WRONG_STATE')).toThrow(TypeError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { RECORD_CLASSES } from './record-classes.rules.ts';
import { factsOfFiled, requiredParts, verificationOf } from './record-parts.rules.ts';
import { aRecord } from './record.fixture.ts';

const filed = (given: Parameters<typeof aRecord>[0] = {}) => aRecord({ state: 'FILED', filedAt: new Date('2026-03-02T01:30:00Z'), sha256: 'seal', ...given });
const place = { cabinet: 'A1', shelf: '2', box: null };

describe('verifying a record, ARC-003', () => {
  it('finds it authentic when the hash is the one it was filed with, and not otherwise', () => {
    expect(verificationOf(filed(), 'seal').isAuthentic).toBe(true);
    expect(verificationOf(filed(), 'another').isAuthentic).toBe(false);
    expect(verificationOf(filed({ fileId: aRecord().id }), null).isAuthentic).toBe(false);
  });

  it('says neither of a record without a hash: a draft, or one filed before there were any', () => {
    expect(verificationOf(aRecord(), 'anything').isAuthentic).toBeNull();
    expect(verificationOf(filed({ sha256: null }), 'anything').isAuthentic).toBeNull();
  });

  it('misses the source of a callback record that somebody began by hand', () => {
    expect(verificationOf(filed(), 'seal')).toMatchObject({ requiredParts: ['SOURCE'], missingParts: [], isComplete: true });
    expect(verificationOf(filed({ sourceType: 'MANUAL' }), 'seal')).toMatchObject({ missingParts: ['SOURCE'], isComplete: false });
  });

  it.each([
    [{}, false], [{ location: place }, true], [{ fileId: aRecord().id }, true],
  ])('of a drawing with %j is complete: %s', (given, isComplete) => {
    expect(verificationOf(filed({ class: 'PROPERTY', ...given }), 'seal')).toMatchObject({ requiredParts: ['CONTENT'], isComplete });
  });

  it('misses the content when the file is gone and no paper is kept', () => {
    expect(verificationOf(filed({ class: 'PROPERTY', fileId: aRecord().id }), null).missingParts).toEqual(['CONTENT']);
  });

  it('asks something of each class', () => {
    for (const recordClass of RECORD_CLASSES) expect(requiredParts(recordClass).length).toBeGreaterThan(0);
  });
});

describe('the facts of a filed record, ARC-003', () => {
  const facts = factsOfFiled(filed({ location: place }));

  it('are one text, whatever the order of what is in them', () => {
    expect(factsOfFiled(filed({ location: { box: null, shelf: '2', cabinet: 'A1' } }))).toBe(facts);
    expect(JSON.parse(facts)).toMatchObject({ labelNo: 'DA-2026-000001', filedAt: '2026-03-02T01:30:00.000Z', location: place });
  });

  it.each([{ title: '另一题名' }, { location: { ...place, box: '3' } }, { confidentiality: 'INTERNAL' as const }, { sourceNo: 2 }, { filedAt: new Date('2026-03-02T01:30:01Z') }])(
    'tell apart a record with %j', (given) => {
      expect(factsOfFiled(filed({ location: place, ...given }))).not.toBe(facts);
    });

  it('leave out what goes on after the filing', () => {
    expect(factsOfFiled(filed({ location: place, state: 'RETENTION_EXPIRED', retainUntil: null, history: [{ step: 'FILED', at: 'then', by: 'system' }] }))).toBe(facts);
  });
});

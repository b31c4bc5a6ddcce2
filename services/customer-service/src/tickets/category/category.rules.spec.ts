import { describe, expect, it } from '@jest/globals';
import { requiredSkillOf } from './category.rules.ts';

describe('the skill that a category asks for', () => {
  it.each([
    ['PLUMBING', 'PLUMBING'],
    ['ELECTRICAL', 'ELECTRICAL'],
    ['LIFT', 'LIFT'],
    ['DOORS_WINDOWS', 'CARPENTRY'],
    ['CLEANING', null],
  ] as const)('%s → %s (CS-164, ENG-026)', (category, skill) => expect(requiredSkillOf(category)).toBe(skill));
});

import preset from './jest.preset.mjs';

export default {
  ...preset,
  roots: ['<rootDir>/libs', '<rootDir>/services', '<rootDir>/gateway', '<rootDir>/infra'],
};

import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const lib = (name, ...uses) => ({ sourceTag: `scope:${name}`, onlyDependOnLibsWithTags: [`scope:${name}`, ...uses.map((use) => `scope:${use}`)] });

export default [
  { ignores: ['**/dist/**', '**/.tmp/**', '**/*.types.ts', '.nx/**', 'node_modules/**'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parser: tseslint.parser },
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-params': ['error', { max: 5 }],
      '@nx/enforce-module-boundaries': ['error', {
        enforceBuildableLibDependency: false,
        // The specs of a lib use the test library, which uses the lib: a circle of projects, but none of modules.
        ignoredCircularDependencies: ['persistence', 'messaging', 'subgraph'].map((lib) => ['@guanjia/testing', `@guanjia/${lib}`]),
        depConstraints: [
          { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
          { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:lib'] },
          { sourceTag: 'type:gateway', onlyDependOnLibsWithTags: ['type:lib'] },
          { sourceTag: 'type:infra', onlyDependOnLibsWithTags: ['type:lib', 'type:service', 'type:gateway'] },
          // The libs stand in one order; each knows only those before it.
          lib('domain'),
          lib('sdk'),
          lib('contracts', 'domain'),
          lib('persistence', 'domain', 'contracts'),
          lib('messaging', 'domain', 'contracts', 'persistence'),
          lib('subgraph', 'domain', 'contracts', 'persistence', 'messaging'),
        ],
      }],
    },
  },
  { files: ['**/*.spec.ts', '**/*.fixture.ts', '**/*.contract.ts', 'libs/testing/**', 'libs/*/examples/**'], rules: { '@nx/enforce-module-boundaries': 'off', 'max-params': 'off' } },
];

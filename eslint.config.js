// The rules of CONTRIBUTING.md that a machine can check.
import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SCRIPTS = ['bin/*.{js,cjs}', '*.config.js', '*.cjs', 'static/js/**/*.js'];

const NAMED_EXPORTS_ONLY = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a name is what people search for.',
};

const NO_BARRELS = {
  selector: ':matches(ExportAllDeclaration, ExportNamedDeclaration)[source.value=/^\\./]',
  message: 'Import from the file that defines it: a barrel hides who depends on what.',
};

const TIME_AND_CHANCE = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Date.now()'],
  [
    'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|utc|local)$/][arguments.length=0]',
    'DateTime of this moment',
  ],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Math.random()'],
].map(([selector, what]) => ({ selector, message: `${what} cannot be tested: take it from Context.` }));

export default defineConfig(
  globalIgnores(['node_modules/', 'data/', 'coverage/']),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50 }],
      'max-params': ['error', 4],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', NAMED_EXPORTS_ONLY, NO_BARRELS],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      '@typescript-eslint/strict-boolean-expressions': ['error', { allowNullableBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/services/open-context.ts'],
    rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS_ONLY, NO_BARRELS, ...TIME_AND_CHANCE] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/main.ts alone takes the environment.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { name: 'node:process', importNames: ['env'], message: 'src/main.ts alone takes the environment.' },
        {
          name: 'node:http',
          allowTypeImports: true,
          message: 'Take values from web/node-http.ts, which loads nothing besides.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      'jest/consistent-test-it': ['error', { fn: 'it' }],
      'jest/no-commented-out-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
      'max-lines-per-function': 'off',
    },
  },
  { files: ['bench/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: SCRIPTS, languageOptions: { globals: globals.nodeBuiltin } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: globals.node } },
  { files: ['static/js/**/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
);

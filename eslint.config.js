import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/* oxlint has the rules that need one file only; here are those that need types, Svelte or Waymark's own words. */

const zodNamespace = {
  selector:
    "ImportDeclaration[source.value=/^zod(\\u002Fmini)?$/][importKind!='type'] > :matches(ImportSpecifier[importKind!='type'], ImportDefaultSpecifier)",
  message:
    "Write `import * as z from 'zod'`: the named export drags all of zod (454 KB, not 90) into a bundle.",
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: one concept keeps one name everywhere.',
};
const clockAndIds = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take the clock as an argument: virtual time and replay depend on it.',
  },
  {
    selector: "CallExpression[callee.property.name='randomUUID'], CallExpression[callee.name='randomUUID']",
    message: 'Take the ids as an argument, so that a rehearsal and a test are repeatable.',
  },
];
const noChance = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'A pure rule gives the same answer twice.',
};
const clientsComeFromRuntime = {
  selector:
    "NewExpression[callee.name=/^(DynamoDB|SFN|Streams)\\w*Client$/], CallExpression[callee.object.name='DynamoDBDocumentClient'][callee.property.name='from']",
  message: 'Only functions/runtime makes SDK clients; take one as an argument.',
};
const noMockedModules = {
  selector: "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
  message: 'Hand the dependency over instead of mocking a module.',
};

const rules = {
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  // A port is async by its type, also where an adapter has nothing to wait for.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
  'no-console': 'error',
  // A switch over the kinds of event is one decision however many kinds there are.
  complexity: ['error', { max: 15, variant: 'modified' }],
  'max-depth': ['error', 3],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-restricted-imports': [
    'error',
    { patterns: [{ regex: '^\\.\\./\\.\\./', message: 'Use the # imports of package.json.' }] },
  ],
  'no-restricted-syntax': ['error', zodNamespace],
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules',
      'web/build',
      'web/.svelte-kit',
      'web/static',
      'cdk.out',
      '.cache',
      '.waymark',
      '**/*.js',
      '**/*.cjs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.svelte'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      // The same for both file kinds: the TypeScript parser keeps the options it was first given.
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules,
  },
  svelte.configs.recommended,
  {
    files: ['web/**'],
    // The portal stands at the root of its origin, and lib/paths.ts alone spells its addresses.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    // A component's drawing and styles stand in its file; the budget of its script is that of any other file.
    files: ['**/*.svelte'],
    rules: { 'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A dictionary is as long as its pages have sentences.
    files: ['web/src/lib/i18n/{en,es}/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Svelte's own types for a template's snippets and each blocks are `any` to the linter; svelte-check has them right.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // A component's generic stands in by its bound, so that `Value | ''` looks like `string | ''`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    files: ['functions/**/*.ts'],
    ignores: ['functions/runtime/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        zodNamespace,
        noDefaultExport,
        ...clockAndIds,
        clientsComeFromRuntime,
      ],
    },
  },
  {
    files: ['functions/{domain,methodology,contract}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        zodNamespace,
        noDefaultExport,
        ...clockAndIds,
        clientsComeFromRuntime,
        noChance,
      ],
    },
  },
  {
    files: ['functions/runtime/**/*.ts', 'infra/**/*.ts', 'web/src/lib/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', zodNamespace, noDefaultExport] },
  },
  {
    // Answers are read as JSON; what they hold is what the test asserts.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/web/**'],
    rules: { 'no-restricted-syntax': ['error', zodNamespace, noDefaultExport, noMockedModules] },
  },
  {
    files: [
      'functions/contract/openapi.ts',
      'functions/runtime/logger.ts',
      'infra/local/**/*.ts',
      'infra/programmeFile/**/*.ts',
      'infra/redrive.ts',
      'infra/deploy/**/*.ts',
      'infra/restore/restore.ts',
      'infra/check.ts',
      'infra/pack/run.ts',
      'test/run.ts',
      'test/cloud/**/*.ts',
      'test/bench/**/*.ts',
      'test/fuzz/run.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // The one route table: three readers, and a person who looks for a route, want it whole.
    files: ['functions/contract/routes.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.remote.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program',
          message: 'No remote functions: the portal is static and speaks to /api only.',
        },
      ],
    },
  },
);

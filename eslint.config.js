import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const electronDoor = { name: 'electron', message: 'Only main/electron, main/index.ts and main/preload.ts speak to Electron; use the Desktop port.' };
const lexicalDoor = { group: ['lexical', '@lexical/*'], message: 'Only renderer/editor speaks Lexical; everything else speaks shared/body.' };

// The four rooms: who may never be imported from where.
const zones = [
  { target: './shared', from: ['./main', './renderer', './e2e'], message: 'shared knows nobody.' },
  { target: './main', from: ['./renderer', './e2e'], message: 'main knows shared only.' },
  { target: './renderer', from: ['./main', './e2e'], message: 'renderer knows shared only.' },
  { target: './shared/lib', from: './shared', except: ['./lib'], message: 'lib is the floor.' },
  { target: './shared/errors', from: './shared', except: ['./lib', './errors'], message: 'errors knows lib.' },
  { target: ['./shared/time', './shared/rights'], from: './shared', except: ['./lib', './errors', './time', './rights', './i18n'], message: 'time and rights know lib, errors and words.' },
  { target: ['./shared/metadata', './shared/body', './shared/workflow'], from: ['./shared/article', './shared/checks', './shared/importers', './shared/exporters', './shared/ipc'], message: 'The parts of an article do not know the article.' },
  { target: './shared/article', from: ['./shared/checks', './shared/importers', './shared/exporters', './shared/ipc'], message: 'An article knows neither who reads it nor who writes it.' },
  { target: ['./shared/checks', './shared/importers', './shared/exporters'], from: './shared/ipc', message: 'The contract is the roof.' },
  { target: './main', from: './main/electron', except: [], message: 'main/electron is a leaf: only main/index.ts opens it.' },
];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'build/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { project: ['shared/tsconfig.json', 'main/tsconfig.json', 'renderer/tsconfig.json', 'e2e/tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: ['shared/tsconfig.json', 'main/tsconfig.json', 'renderer/tsconfig.json', 'e2e/tsconfig.json'] })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-imports': ['error', { paths: [electronDoor], patterns: [lexicalDoor] }],
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['main/index.ts', 'main/preload.ts', 'main/electron/**'], rules: { 'no-restricted-imports': ['error', { patterns: [lexicalDoor] }] } },
  // The two doors between processes: a name of the contract and its input meet here, which the compiler cannot follow.
  { files: ['main/electron/ipc/serve.ts', 'renderer/api/client.ts'], rules: { '@typescript-eslint/consistent-type-assertions': 'off', '@typescript-eslint/no-unsafe-type-assertion': 'off' } },
  { files: ['main/index.ts'], rules: { 'import-x/no-restricted-paths': 'off' } },
  { files: ['main/electron/**'], rules: { 'import-x/no-restricted-paths': ['error', { zones: zones.filter((zone) => zone.from !== './main/electron') }] } },
  { files: ['renderer/editor/**', 'bench/**'], rules: { 'no-restricted-imports': ['error', { paths: [electronDoor] }] } },
  { files: ['renderer/**/*.ts', 'renderer/**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'e2e/**'], rules: { 'max-lines': ['error', 600] } },
  // execCommand is the only door to a field's own undo; the standard deprecates it without a successor.
  { files: ['renderer/desk/focus.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  // The benchmark's baseline edits as a bare editable element does.
  { files: ['renderer/editor/bench-page/page.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  // What a page or main gives back to a test is untyped until the test says what it expects.
  { files: ['e2e/**'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', 'no-empty-pattern': 'off' } },
  { files: ['*.config.ts', 'e2e/playwright.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
);

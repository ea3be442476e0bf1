import { expect, it } from 'vitest';
import { noticesText, packagesIn } from './third-party-notices.mjs';

it('finds the package of a module, scoped, nested, on Windows, each once', () => {
  const modules = ['../../node_modules/react/index.js', '../../node_modules/react/cjs/react.js', '../node_modules/@scope/one/dist/a.js', 'node_modules/outer/node_modules/@s/inner/x.js', '..\\node_modules\\win\\x.js', '../../renderer/app.tsx'];
  expect(packagesIn(modules)).toEqual(['@scope/one', 'outer/node_modules/@s/inner', 'react', 'win']);
});

it('prints a licence text once for all that share it, and says when there is none', () => {
  const notice = (name, text) => ({ name, version: '1.0.0', licence: 'MIT', home: '', text });
  const printed = noticesText([notice('one', 'Same words'), notice('two', 'Same words'), notice('three', '')]);
  expect(printed).toContain('one 1.0.0 (MIT)\ntwo 1.0.0 (MIT)\n\nSame words\n');
  expect(printed).toContain('three 1.0.0 (MIT)\n\n(The package comes without a licence text. Its licence: MIT)');
});

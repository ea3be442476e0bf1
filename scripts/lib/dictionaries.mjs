import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bdicOf } from './bdic.mjs';
import { repositoryFolder } from './run.mjs';

/**
 * The spelling dictionaries that go along with the app. Each comes from a package; `licence` is the one that we take
 * where the package offers several. Of none may the GPL be the only licence.
 */
export const dictionaries = [
  { language: 'en', package: 'dictionary-en', licence: '(MIT AND BSD)' },
  { language: 'es', package: 'dictionary-es', licence: 'MPL-1.1' },
];

/**
 * The dictionaries in the form that Chromium reads.
 * @param {string} [folder] the repository
 * @returns {readonly { language: string, bytes: Buffer }[]}
 */
export function convertDictionaries(folder = repositoryFolder) {
  return dictionaries.map(({ language, package: name }) => {
    const read = (file) => readFileSync(path.join(folder, 'node_modules', name, file), 'utf8');
    return { language, bytes: bdicOf({ aff: read('index.aff'), dic: read('index.dic') }) };
  });
}

/**
 * Puts the dictionaries beside the bundle of main, as `dictionaries/en.bdic`: whatever builds the app has them, and they
 * are never older than their packages.
 * @returns {import('vite').Plugin}
 */
export function dictionariesPlugin() {
  return {
    name: 'copydesk-dictionaries',
    generateBundle() {
      for (const { language, bytes } of convertDictionaries()) this.emitFile({ type: 'asset', fileName: `dictionaries/${language}.bdic`, source: bytes });
    },
  };
}

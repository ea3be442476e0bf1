import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bdicOf } from './bdic.mjs';
import { repositoryFolder } from './run.mjs';

/**
 * The spelling dictionaries that go along with the app. Each comes from a package; `licence` is the one that we take
 * where the package offers several. Of none may the GPL be the only licence.
 */
export const dictionaries = [
  { name: 'en-US', package: 'dictionary-en', licence: '(MIT AND BSD)' },
  { name: 'en-GB', package: 'dictionary-en-gb', licence: '(MIT AND BSD)' },
  { name: 'es', package: 'dictionary-es', licence: 'MPL-1.1' },
];

/**
 * The dictionaries in the form that Chromium reads.
 * @param {string} [folder] the repository
 * @returns {readonly { name: string, bytes: Buffer }[]}
 */
export function convertDictionaries(folder = repositoryFolder) {
  return dictionaries.map((dictionary) => {
    const read = (file) => readFileSync(path.join(folder, 'node_modules', dictionary.package, file), 'utf8');
    return { name: dictionary.name, bytes: bdicOf({ aff: read('index.aff'), dic: read('index.dic') }) };
  });
}

/**
 * Puts the dictionaries beside the bundle of main, as `dictionaries/es.bdic`: whatever builds the app has them, and they
 * are never older than their packages.
 * @returns {import('vite').Plugin}
 */
export function dictionariesPlugin() {
  return {
    name: 'copydesk-dictionaries',
    generateBundle() {
      for (const { name, bytes } of convertDictionaries()) this.emitFile({ type: 'asset', fileName: `dictionaries/${name}.bdic`, source: bytes });
    },
  };
}

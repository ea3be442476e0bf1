import type { EditorOutside } from './create-editor';
import { noPictures } from './pictures/picture-world';

/** An editor's outside for the pages of benchmarks and conformance, where nothing is told and nothing asked. */
export const nobodyListens: EditorOutside = {
  uiLanguage: 'en',
  typography: { language: 'en', smart: true, angled: true, onSpaces: () => undefined },
  pictures: noPictures,
  onEdited: () => undefined,
  onFormat: () => undefined,
  onStory: () => undefined,
  run: () => undefined,
};

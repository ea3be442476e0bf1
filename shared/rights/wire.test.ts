import { expect, it } from 'vitest';
import { wireAgencyIn } from './wire';

it.each([
  ['The Associated Press', 'Associated Press'], ['EFE / Madrid', 'EFE'], ['Thomson Reuters', 'Reuters'], ['dpa', 'dpa'], ['(AP)', 'AP'],
  ['Quay Press', undefined], ['AP-7 motorway guide', 'AP'], ['Chap Books', undefined], ['ap', undefined], ['', undefined],
])('%s names %s', (text, agency) => {
  expect(wireAgencyIn(text)).toBe(agency);
});

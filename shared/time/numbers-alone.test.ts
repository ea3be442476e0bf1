import { expect, it } from 'vitest';
import { numbersAlone } from './numbers-alone';

it.each([['20110101', '2011-01-01'], [' 20240229 ', '2024-02-29'], ['27.08', 'no-year'], ['27.08.', 'no-year'], ['3.4.', 'no-year'], ['27/08', 'no-year'], ['4-20 18:10', 'no-year']])('%s is %s', (text, read) => {
  const found = numbersAlone(text);
  expect(found?.kind === 'day' ? found.day : found?.kind).toBe(read);
});

it.each(['10.30', '8.05', '20230229', '12345678', '99-99', '31/31', '4-20-', '4/5-', '5', '27.08 Uhr', 'A 27.08', '2024'])('%s is none', (text) => {
  expect(numbersAlone(text)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { readStamps } from './read-moment';

/** Sentences that look like dates to a careless eye. */
it.each([
  'In the fall, may 2 people out of 10 choose to leave? The board may 3 times refuse.',
  'See Section 3-4 of the act and pages 12-14; the vote was 2-1 and later 12-11.',
  'Call 555-0142-2019 or +1 212 555 0199 for the 1984 Olympics archive, price $12.30 to $1,200.50.',
  'The 1984 Olympics drew 2.3 million people in August alone; by March of the next year, 40 had left.',
  'He ran 100 m in 9.58 seconds and scored 2-1 against the Sun.',
  'The ship sat 12.30 m deep. They sat 3 hours in the sun. Do 2 things. Mo 3 was there.',
  'Version 10.12.2003.4 of the software answers at 192.168.10.12.',
  'Between 3 and 12 degrees; UTC is a standard, and ET is a film.',
  'The book (ISBN 978-3-16-148410-0) costs 12,50 euros and weighs 2024 grams.',
  'An update: the house sold for 3.15 million. Released in 2012, the film was modified.',
  'La mer 3 fois. Il a 3 ans. Mai 68 reste dans les mémoires. Article 12-3 du code.',
  'Do 12 Mal. So 12 Leute kamen, um 12 Euro zu sparen. Stand 12 Besucher.',
  'Set 12 vezes. O artigo 5º da lei 12.527 de 2011. Segunda 12 vezes.',
  'Mar adentro, 12 barcos; 3 de cada 10 personas; el 12 de 20 votos.',
])('finds no stamp in "%s"', (text) => {
  expect(readStamps(text, {}).map((stamp) => stamp.raw)).toEqual([]);
});

it('still finds the dates that a sentence holds', () => {
  expect(readStamps('The bridge, closed on 3 May 2023, opened on June 4, 2024 at noon UTC.', {}).map((stamp) => stamp.raw)).toEqual(['3 May 2023', 'June 4, 2024 at noon UTC']);
});

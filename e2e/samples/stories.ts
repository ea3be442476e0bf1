import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A scraped story, and what every reader of it must find. */
export interface ScrapedStory {
  readonly name: string;
  readonly text: string;
  readonly headline: string;
  readonly firstWords: string;
  readonly lastWords: string;
  /** Every line that is not the story's, in order. */
  readonly removed: readonly string[];
  readonly notice: string;
  readonly holder: string;
  readonly terms: string;
  /** The stamp, and its moment as the field shows it. */
  readonly stamp: string;
  readonly updated: string;
  readonly updatedSentence: string;
  readonly updatedUtc: string;
  /** A publish date to set: as typed, in UTC, and with its offset. */
  readonly publish: { readonly typed: string; readonly sentence: string; readonly utc: string; readonly withOffset: string };
  readonly noticeYear: string;
  readonly storyYear: string;
  readonly accentPair: readonly [string, string];
}

const here = dirname(fileURLToPath(import.meta.url));

/** The seed story lies beside the repository on some computers, not on all. */
const seedPath = join(here, '..', '..', '..', 'shared', 'seed', '000_8daeb831cf6be08f.txt');

/** A file of this folder. */
export function sample(name: string): string {
  return readFileSync(join(here, name), 'utf8');
}

const sampleStory: ScrapedStory = {
  name: 'our own sample',
  text: sample('scraped-story.txt'),
  headline: 'Sallow River Towns Agree to Share One Ferry',
  firstWords: 'The councils of Upper and Lower Sallow signed',
  lastWords: 'would not be before the autumn.',
  removed: ['• +', '• -', '• Sign up to receive the latest news from RIVERPOST', '• Sign up to receive the latest news from RIVERPOST', 'Close', 'Most read', 'Real Time Analytics'],
  notice: '© 2015 River Post. All rights reserved. Do not reproduce without permission.',
  holder: 'River Post',
  terms: 'All rights reserved. Do not reproduce without permission.',
  stamp: 'Updated 06:40 PM EDT, Tue, Jun 11, 2024',
  updated: 'Tue 11 Jun 2024, 18:40',
  updatedSentence: 'Tue 11 Jun 2024, 18:40 in New York (EDT) = 22:40 UTC',
  updatedUtc: '2024-06-11T22:40:00Z',
  publish: { typed: '11 Jun 2024, 17:05', sentence: 'Tue 11 Jun 2024, 17:05 in New York (EDT) = 21:05 UTC', utc: '2024-06-11T21:05:00Z', withOffset: '2024-06-11T17:05:00-04:00' },
  noticeYear: '2015',
  storyYear: '2024',
  accentPair: ['Ibarra Pena', 'Ibarra Peña'],
};

function seedStory(): ScrapedStory {
  return {
    name: 'the seed story',
    text: readFileSync(seedPath, 'utf8'),
    headline: 'Mexico and U.S. to Heighten Border Security',
    firstWords: 'The governments of Mexico and the United States signed',
    lastWords: 'Napolitano refused to comment on the issue.',
    removed: ['• +', '• -', '• Sign up to receive the lastest news from LATINONE', '• Sign up to receive the lastest news from LATINONE', 'Close', 'Curiosidades', 'Real Time Analytics'],
    notice: '© 2015 Latin One. All rights reserved. Do not reproduce without permission.',
    holder: 'Latin One',
    terms: 'All rights reserved. Do not reproduce without permission.',
    stamp: 'Updated 04:53 AM EDT, Thu, Mar 28, 2024',
    updated: 'Thu 28 Mar 2024, 04:53',
    updatedSentence: 'Thu 28 Mar 2024, 04:53 in New York (EDT) = 08:53 UTC',
    updatedUtc: '2024-03-28T08:53:00Z',
    publish: { typed: '28 Mar 2024, 04:10', sentence: 'Thu 28 Mar 2024, 04:10 in New York (EDT) = 08:10 UTC', utc: '2024-03-28T08:10:00Z', withOffset: '2024-03-28T04:10:00-04:00' },
    noticeYear: '2015',
    storyYear: '2024',
    accentPair: ['Pena Nieto', 'Peña Nieto'],
  };
}

/** The scraped stories of this computer: our own always, the seed where it is. */
export const scrapedStories: readonly ScrapedStory[] = existsSync(seedPath) ? [sampleStory, seedStory()] : [sampleStory];

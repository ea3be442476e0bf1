import { picturesLacking } from '../pictures-lacking';
import type { Check } from '../check';

/** A picture without a credit line: somebody took it, and a publication that does not say who is exposed. */
export const pictureWithoutCredit: Check = {
  rule: 'picture-without-credit',
  level: 'warn',
  title: 'check.picture-without-credit.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', body: ['Words', { type: 'picture', file: 'a.media/x.png', alt: 'A pier', caption: [{ type: 'text', text: 'The pier.' }] }], quote: 'The pier.' },
      { language: 'es', body: [{ type: 'picture', file: 'a.media/x.png', caption: [] }] },
      { language: 'en', body: [{ type: 'gallery', pictures: [{ type: 'picture', file: 'a.media/x.png', creditLine: 'Ana / Salt Wire', caption: [] }, { type: 'picture', file: 'a.media/y.png', caption: [{ type: 'text', text: 'The lamp.' }] }] }], quote: 'The lamp.' },
    ],
    quiet: [
      { language: 'en', body: [{ type: 'picture', file: 'a.media/x.png', creditLine: 'Ana / Salt Wire', caption: [] }] },
      { language: 'es', body: ['Texto'] },
      { language: 'en', body: [{ type: 'gallery', pictures: [] }] },
    ],
  },
  run: (article) => picturesLacking(article, 'creditLine', 'picture-without-credit'),
};

import { picturesLacking } from '../pictures-lacking';
import type { Check } from '../check';

/** A picture without a text for those who cannot see it. */
export const pictureWithoutAlt: Check = {
  rule: 'picture-without-alt',
  level: 'warn',
  title: 'check.picture-without-alt.title',
  examples: {
    finds: [
      { language: 'en', body: ['Words', { type: 'picture', file: 'a.media/x.png', creditLine: 'Ana', caption: [{ type: 'text', text: 'The pier.' }] }], quote: 'The pier.' },
      { language: 'es', body: [{ type: 'picture', file: 'a.media/x.png', caption: [] }] },
      { language: 'en', body: [{ type: 'gallery', pictures: [{ type: 'picture', file: 'a.media/x.png', alt: 'A pier', caption: [] }, { type: 'picture', file: 'a.media/y.png', caption: [{ type: 'text', text: 'The lamp.' }] }] }], quote: 'The lamp.' },
    ],
    quiet: [
      { language: 'en', body: [{ type: 'picture', file: 'a.media/x.png', alt: 'A pier', caption: [] }] },
      { language: 'es', body: ['Texto'] },
      { language: 'en', body: [{ type: 'gallery', pictures: [] }] },
    ],
  },
  run: (article) => picturesLacking(article, 'alt', 'picture-without-alt'),
};

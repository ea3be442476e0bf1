import { readNotice } from '../../rights/read-notice';
import { foldName } from '../../time/zones';
import type { Check, Finding } from '../check';
import { quotedNotices } from '../quoted-notices';

/** A notice of somebody else in the text: a caption, a table or a chart that has rights of its own, or the story's notice left in the body. */
export const quotedNotice: Check = {
  rule: 'quoted-notice',
  level: 'hint',
  title: 'check.quoted-notice.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { copyrightHolder: 'Quay Press' }, body: ['Chart: © 2019 Harbour Wire'], quote: '© 2019 Harbour Wire' },
      { language: 'en', body: ['© 2015 Harbour Wire. All rights reserved.'] },
      { language: 'es', metadata: { copyrightNotice: '© 2024 El Muelle' }, body: ['© 2011 La Linterna'], quote: '© 2011 La Linterna' },
    ],
    quiet: [
      { language: 'en', metadata: { copyrightNotice: '© 2015 Harbour Wire' }, body: ['The © sign was invented by printers.', 'Copyright law is old.'] },
      { language: 'es', metadata: { copyrightHolder: 'La Linterna' }, body: ['© 2011 La Linterna'] },
      { language: 'es', body: ['Nadie habla de derechos.'] },
    ],
  },
  run: (article) => {
    const own = article.metadata.copyrightHolder ?? readNotice(article.metadata.copyrightNotice ?? '').holder;
    return quotedNotices(article).flatMap(({ place, quote }): readonly Finding[] => {
      const { holder } = readNotice(quote);
      if (holder !== undefined && own !== undefined && foldName(holder) === foldName(own)) return [];
      return [{ rule: 'quoted-notice', level: 'hint', place, message: 'check.quoted-notice', facts: {}, quote }];
    });
  },
};

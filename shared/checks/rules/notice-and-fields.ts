import { foldName } from '../../time/zones';
import { readNotice } from '../../rights/read-notice';
import type { Check, Finding } from '../check';

const isSameName = (one: string, other: string): boolean => foldName(one).replace(/[^\p{L}\p{N}]+/gu, ' ').trim() === foldName(other).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The notice says one holder or year and the field says another: both go out, one to readers and one to machines. */
export const noticeAndFields: Check = {
  rule: 'notice-and-fields',
  level: 'warn',
  title: 'check.notice-and-fields.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { copyrightNotice: '© 2015 Harbour Wire', copyrightHolder: 'Quay Press' } },
      { language: 'en', metadata: { copyrightNotice: '© 2015 Harbour Wire', copyrightYears: '2024' } },
      { language: 'es', metadata: { copyrightNotice: '© 2011 La Linterna', copyrightHolder: 'El Faro', copyrightYears: '2011' } },
    ],
    quiet: [
      { language: 'en', metadata: { copyrightNotice: '© 2013–2015 Harbour Wire. All rights reserved.', copyrightHolder: 'Harbour Wire', copyrightYears: '2013-2015' } },
      { language: 'es', metadata: { copyrightNotice: '© La Linterna, S.L.', copyrightHolder: 'La linterna S.L.' } },
      { language: 'es', metadata: { copyrightNotice: '© 2015 A. © 2016 B.', copyrightHolder: 'A' } },
      { language: 'en', metadata: { copyrightHolder: 'Harbour Wire' } },
    ],
  },
  run: ({ metadata: { copyrightNotice, copyrightHolder, copyrightYears } }) => {
    const reading = readNotice(copyrightNotice ?? '');
    if (copyrightNotice === undefined || reading.decision === 'ask') return [];
    const found = (field: 'copyrightHolder' | 'copyrightYears', notice: string, said: string): Finding => ({
      rule: 'notice-and-fields', level: 'warn', place: { kind: 'field', field }, against: [{ kind: 'field', field: 'copyrightNotice' }],
      message: `check.notice-and-fields.${field}`, facts: { notice, said }, quote: copyrightNotice,
    });
    return [
      ...(reading.holder === undefined || copyrightHolder === undefined || isSameName(reading.holder, copyrightHolder) ? [] : [found('copyrightHolder', reading.holder, copyrightHolder)]),
      ...(reading.years === undefined || copyrightYears === undefined || reading.years === copyrightYears ? [] : [found('copyrightYears', reading.years, copyrightYears)]),
    ];
  },
};

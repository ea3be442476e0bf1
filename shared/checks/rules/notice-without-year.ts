import type { Check } from '../check';

/** A notice that names no year: nothing is invented, the person may add it. Roman years count. */
export const noticeWithoutYear: Check = {
  rule: 'notice-without-year',
  level: 'hint',
  title: 'check.notice-without-year.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { copyrightNotice: '© Harbour Wire. All rights reserved.' } },
      { language: 'en', metadata: { copyrightNotice: 'Copyright Harbour Wire, 12 Quay Street' } },
      { language: 'es', metadata: { copyrightNotice: '© La Linterna. Todos los derechos reservados.' } },
    ],
    quiet: [
      { language: 'en', metadata: { copyrightNotice: '© 2015 Harbour Wire' } },
      { language: 'en', metadata: { copyrightNotice: '© MMXV Harbour Wire' } },
      { language: 'es', metadata: { copyrightNotice: '© La Linterna', copyrightYears: '2015' } },
      { language: 'es' },
    ],
  },
  run: ({ metadata }) =>
    metadata.copyrightNotice === undefined || metadata.copyrightYears !== undefined || /(?<!\d)\d{4}(?!\d)|\bM[CMDLXVI]{2,}\b/u.test(metadata.copyrightNotice)
      ? []
      : [{ rule: 'notice-without-year', level: 'hint', place: { kind: 'field', field: 'copyrightNotice' }, message: 'check.notice-without-year', facts: {}, quote: metadata.copyrightNotice }],
};

import { readNotice } from '../../rights/read-notice';
import type { Check } from '../check';

/** A notice that names nobody, or a permission for a story whose holder nobody has said. No holder is made up. */
export const noticeWithoutHolder: Check = {
  rule: 'notice-without-holder',
  level: 'hint',
  title: 'check.notice-without-holder.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { copyrightNotice: '© 2015. All rights reserved.' } },
      { language: 'en', metadata: { permission: { kind: 'held', from: 'Marta Olano' } } },
      { language: 'es', metadata: { copyrightNotice: 'Todos los derechos reservados.' } },
    ],
    quiet: [
      { language: 'en', metadata: { copyrightNotice: '© 2015 Harbour Wire' } },
      { language: 'es', metadata: { copyrightNotice: 'Todos los derechos reservados.', copyrightHolder: 'La Linterna' } },
      { language: 'es', metadata: { permission: { kind: 'own-work' } } },
      { language: 'en' },
    ],
  },
  run: ({ metadata: { copyrightNotice, copyrightHolder, permission } }) => {
    if (copyrightHolder !== undefined) return [];
    if (copyrightNotice === undefined) {
      return permission?.kind === 'held' ? [{ rule: 'notice-without-holder', level: 'hint', place: { kind: 'field', field: 'copyrightHolder' }, message: 'check.notice-without-holder.permission', facts: {} }] : [];
    }
    if (readNotice(copyrightNotice).holder !== undefined) return [];
    return [{ rule: 'notice-without-holder', level: 'hint', place: { kind: 'field', field: 'copyrightNotice' }, message: 'check.notice-without-holder', facts: {}, quote: copyrightNotice }];
  },
};

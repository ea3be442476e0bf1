import type { Check, Finding } from '../check';

function found(message: 'check.permission' | 'check.permission.no-holder' | 'check.permission.without', holder: string, quote: string | undefined): Finding {
  return { rule: 'permission', level: 'block', place: { kind: 'field', field: 'permission' }, message, facts: { holder }, ...(quote === undefined ? {} : { quote }) };
}

/**
 * Somebody's copyright without a word on why we may use it. An absent record is not a yes; a record that says there is
 * no permission is a no whoever holds the right.
 */
export const permission: Check = {
  rule: 'permission',
  level: 'block',
  title: 'check.permission.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { copyrightHolder: 'Harbour Wire', copyrightNotice: '© 2015 Harbour Wire' } },
      { language: 'en', metadata: { copyrightNotice: 'All rights reserved.' } },
      { language: 'es', metadata: { permission: { kind: 'third-party-without' } } },
      { language: 'es', metadata: { copyrightHolder: 'La Linterna', permission: { kind: 'third-party-without' } } },
    ],
    quiet: [
      { language: 'en' },
      { language: 'en', metadata: { copyrightHolder: 'Harbour Wire', permission: { kind: 'held', from: 'Harbour Wire' } } },
      { language: 'es', metadata: { copyrightNotice: '© 2024 La Linterna', permission: { kind: 'own-work' } } },
    ],
  },
  run: ({ metadata }) => {
    const holder = metadata.copyrightHolder;
    if (metadata.permission?.kind === 'third-party-without') return [found('check.permission.without', holder ?? '', metadata.copyrightNotice)];
    if (metadata.permission !== undefined || (holder === undefined && metadata.copyrightNotice === undefined)) return [];
    return [found(holder === undefined ? 'check.permission.no-holder' : 'check.permission', holder ?? '', metadata.copyrightNotice)];
  },
};

import type { Metadata } from '../../metadata/index';
import { readLicence } from '../../rights/read-licence';
import type { Check, Finding } from '../check';

/** The terms of a Creative Commons licence, from its identifier or address; empty for any other. */
function termsOf(licence: string): ReadonlySet<string> {
  const { spdx, url } = readLicence(licence);
  return new Set((/\bby(?:-(?:nc|nd|sa))*/i.exec(spdx ?? url ?? '')?.[0] ?? '').toLowerCase().split('-'));
}

const isCredited = ({ byline, creditLine, source, copyrightHolder, copyrightNotice }: Metadata): boolean =>
  (byline?.people.length ?? 0) > 0 || [byline?.text, creditLine, source, copyrightHolder, copyrightNotice].some((line) => line !== undefined);

/** What the licence asks for and the story does not do, or forbids and the story does: credit, no translation, no sale, all rights reserved over some. */
export const licenceTerms: Check = {
  rule: 'licence-terms',
  level: 'warn',
  title: 'check.licence-terms.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { licence: 'CC-BY-4.0' } },
      { language: 'en', metadata: { licence: 'CC-BY-ND-4.0', byline: { people: [{ name: 'Ana Lomas', role: 'translator' }] } } },
      { language: 'es', metadata: { licence: 'https://creativecommons.org/licenses/by-nc/4.0/', copyrightHolder: 'La Linterna' } },
      { language: 'es', metadata: { licence: 'CC-BY-SA-4.0', copyrightNotice: '© 2024 La Linterna. Todos los derechos reservados.' } },
    ],
    quiet: [
      { language: 'en', metadata: { licence: 'CC-BY-4.0', creditLine: 'Harbour Wire' } },
      { language: 'en', metadata: { licence: 'CC-BY-ND-4.0', byline: { people: [{ name: 'Ana Lomas', role: 'reporter' }] } } },
      { language: 'es', metadata: { licence: 'CC-BY-NC-4.0', copyrightHolder: 'La Linterna', permission: { kind: 'own-work' } } },
      { language: 'es', metadata: { licence: 'CC0-1.0' } },
      { language: 'es', metadata: { copyrightNotice: '© 2024 La Linterna. Todos los derechos reservados.' } },
    ],
  },
  run: ({ metadata }) => {
    const { licence, byline, copyrightNotice, usageTerms, permission } = metadata;
    const terms = termsOf(licence ?? '');
    if (licence === undefined || !terms.has('by')) return [];
    const found = (message: Finding['message'], level: 'warn' | 'hint', against?: Finding['against']): Finding => ({ rule: 'licence-terms', level, place: { kind: 'field', field: 'licence' }, against, message, facts: { licence }, quote: licence });
    const isReserved = /all rights reserved|todos los derechos reservados|todos os direitos reservados|tous droits réservés|alle rechte vorbehalten/iu.test(`${copyrightNotice ?? ''} ${usageTerms ?? ''}`);
    return [
      ...(isCredited(metadata) ? [] : [found('check.licence-terms.credit', 'warn', [{ kind: 'field', field: 'creditLine' }])]),
      ...(terms.has('nd') && byline?.people.some((person) => person.role === 'translator') === true ? [found('check.licence-terms.no-derivatives', 'warn', [{ kind: 'field', field: 'byline' }])] : []),
      ...(isReserved ? [found('check.licence-terms.reserved', 'warn', [{ kind: 'field', field: 'copyrightNotice' }])] : []),
      ...(terms.has('nc') && permission === undefined ? [found('check.licence-terms.non-commercial', 'hint')] : []),
    ];
  },
};

import type { Metadata } from '../../metadata/index';
import { readNotice } from '../../rights/read-notice';
import { wireAgencyIn } from '../../rights/wire';
import { foldName } from '../../time/zones';
import type { Check, Finding } from '../check';

const newsroom = { defaultHolder: 'Quay Press' };

/** The agency that a story says it comes from, and the field that says so. */
function agencyOf({ dateline, source, creditLine, byline }: Metadata): { readonly name: string; readonly field: 'dateline' | 'source' | 'creditLine' | 'byline' } | undefined {
  const said = [['dateline', dateline?.agency], ['source', source], ['creditLine', creditLine], ['byline', byline?.text]] as const;
  for (const [field, text] of said) {
    const name = wireAgencyIn(text ?? '');
    if (name !== undefined) return { name, field };
  }
  return undefined;
}

/** The house's own name, or "own work", over a story of an agency: a default that filled itself in where somebody else holds the rights. */
export const houseOverWire: Check = {
  rule: 'house-over-wire',
  level: 'warn',
  title: 'check.house-over-wire.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', newsroom, metadata: { dateline: { place: 'Lima', agency: 'AP' }, copyrightHolder: 'Quay Press' } },
      { language: 'en', newsroom, metadata: { source: 'Reuters', copyrightNotice: '© 2024 Quay Press' } },
      { language: 'es', newsroom: { publisher: 'El Muelle' }, metadata: { creditLine: 'EFE / Madrid', copyrightHolder: 'El muelle' } },
      { language: 'es', metadata: { copyrightNotice: '© 2024 Agencia EFE', permission: { kind: 'own-work' } } },
    ],
    quiet: [
      { language: 'en', newsroom, metadata: { dateline: { place: 'Lima', agency: 'AP' }, copyrightHolder: 'The Associated Press', permission: { kind: 'held', from: 'AP' } } },
      { language: 'en', newsroom, metadata: { copyrightHolder: 'Quay Press', permission: { kind: 'own-work' } } },
      { language: 'es', newsroom, metadata: { dateline: { place: 'Lima', agency: 'EFE' } } },
      { language: 'es', metadata: { source: 'Ayuntamiento', copyrightHolder: 'La Linterna' } },
    ],
  },
  run: ({ metadata }, { newsroom: house }) => {
    const reading = metadata.copyrightNotice === undefined ? undefined : readNotice(metadata.copyrightNotice);
    const field = metadata.copyrightHolder === undefined ? 'copyrightNotice' as const : 'copyrightHolder' as const;
    const holder = metadata.copyrightHolder ?? reading?.holder;
    const agency = agencyOf(metadata);
    const isHouse = holder !== undefined && [house?.defaultHolder, house?.publisher].some((name) => name !== undefined && foldName(name) === foldName(holder));
    const findings: Finding[] = [];
    if (isHouse && agency !== undefined) {
      findings.push({ rule: 'house-over-wire', level: 'warn', place: { kind: 'field', field }, against: [{ kind: 'field', field: agency.field }], message: 'check.house-over-wire', facts: { holder, agency: agency.name }, quote: metadata[field] });
    }
    const wire = reading?.wire === true ? reading.holder : agency?.name;
    if (metadata.permission?.kind === 'own-work' && wire !== undefined) {
      findings.push({ rule: 'house-over-wire', level: 'warn', place: { kind: 'field', field: 'permission' }, against: [{ kind: 'field', field: reading?.wire === true ? 'copyrightNotice' : (agency?.field ?? field) }], message: 'check.house-over-wire.own-work', facts: { agency: wire } });
    }
    return findings;
  },
};

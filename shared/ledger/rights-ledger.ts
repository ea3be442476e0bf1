import type { Article } from '../article/article';
import { inlineText } from '../body/inline';
import { placedPictures, type PlacedPicture } from '../body/media';
import type { Finding } from '../checks/check';
import { quotedNotices } from '../checks/quoted-notices';
import type { MessageKey } from '../i18n/index';
import type { FieldName, Metadata } from '../metadata/index';
import { readLicence } from '../rights/read-licence';
import { readNotice } from '../rights/read-notice';
import type { NoticeFlag } from '../rights/rights';
import { withContradictions, type LedgerEntry } from './entry';

type Entry = Omit<LedgerEntry, 'contradictions'>;

/** What a notice lacks is said by the checks, where they know the fields beside it. */
const toldByChecks: ReadonlySet<NoticeFlag> = new Set(['holder-missing', 'year-missing', 'future']);

function doubtsOfNotice(notice: string, language: string | undefined): readonly MessageKey[] {
  return readNotice(notice, { language }).flags.filter((flag) => !toldByChecks.has(flag)).map((flag): MessageKey => `rights.flag.${flag}`);
}

function inField(field: FieldName, words: string | undefined, doubts: readonly MessageKey[] = []): readonly Entry[] {
  return words === undefined ? [] : [{ place: { kind: 'field', field }, name: `field.${field}`, reading: { kind: 'words', words }, doubts }];
}

const missing = (field: FieldName): Entry => ({ place: { kind: 'field', field }, name: `field.${field}`, reading: { kind: 'nothing' }, doubts: [] });

/** Whose story it is, if there is anything to say of it: a story of our own without a notice needs no holder. */
function holder({ copyrightHolder, copyrightNotice, permission }: Metadata): readonly Entry[] {
  if (copyrightHolder !== undefined) return inField('copyrightHolder', copyrightHolder);
  return copyrightNotice === undefined && permission?.kind !== 'held' ? [] : [missing('copyrightHolder')];
}

/** Whose a picture is, as far as it is known: its credit, its notice, its licence. Its caption shows which one is meant. */
function pictureEntry({ picture, block, from, to }: PlacedPicture): Entry {
  const words = [picture.creditLine, picture.copyrightNotice, picture.licence].filter((part) => part !== undefined).join(' · ');
  const caption = inlineText(picture.caption);
  return { place: { kind: 'body', block, from, to }, name: 'ledger.name.picture', ...(caption === '' ? {} : { quote: caption }), reading: words === '' ? { kind: 'nothing' } : { kind: 'words', words }, doubts: [] };
}

/**
 * Every right of a story: its notice, holder, years, terms, licence and permission, where it comes from, those of each
 * picture, and each notice quoted in its text. Notice and permission have their line also while they are missing.
 */
export function rightsLedger(article: Article, findings: readonly Finding[]): readonly LedgerEntry[] {
  const { metadata } = article;
  const { copyrightNotice, permission, licence, language } = metadata;
  const notice: Entry = copyrightNotice === undefined ? missing('copyrightNotice') : { ...missing('copyrightNotice'), reading: { kind: 'words', words: copyrightNotice }, how: 'ledger.how.kept', doubts: doubtsOfNotice(copyrightNotice, language) };
  const entries: readonly Entry[] = [
    permission === undefined ? missing('permission') : { ...missing('permission'), reading: { kind: 'permission', permission } },
    notice,
    ...holder(metadata),
    ...inField('copyrightYears', metadata.copyrightYears),
    ...inField('usageTerms', metadata.usageTerms),
    ...inField('licence', licence, readLicence(licence ?? '').flags.map((flag): MessageKey => `reading.flag.${flag}`)),
    ...inField('creditLine', metadata.creditLine),
    ...inField('source', metadata.source),
    ...inField('dateline', metadata.dateline?.agency),
    ...placedPictures(article.body).map(pictureEntry),
    ...quotedNotices(article).map(({ place, quote }): Entry => ({ place, quote, reading: { kind: 'words', words: readNotice(quote).holder ?? quote }, how: 'ledger.how.quoted', doubts: doubtsOfNotice(quote, language) })),
  ];
  return withContradictions(entries, findings, 'rights');
}

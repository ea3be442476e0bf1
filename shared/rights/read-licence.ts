import { foldKeepingLength } from '../lib/fold';
import { licencePorts, licenceTerms, publicDomain, spdxPorts, unstatedLicence } from './licence-words';

/** Why a licence is flagged: stable codes, worded in shared/i18n. */
export type LicenceFlag = 'no-spdx-id' | 'no-licence' | 'licence-not-stated';

/** What was read from a licence line. The line itself is kept by whoever keeps it. */
export interface LicenceReading {
  readonly decision: 'accept' | 'flag' | 'ignore';
  /** Identifier of the SPDX list, only where it names exactly this licence, version and port. */
  readonly spdx?: string | undefined;
  /** Address of the licence's deed. */
  readonly url?: string | undefined;
  readonly flags: readonly LicenceFlag[];
}

const none: LicenceReading = { decision: 'ignore', flags: [] };
const zero: LicenceReading = { decision: 'accept', spdx: 'CC0-1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/', flags: [] };
const mark: LicenceReading = { decision: 'accept', spdx: 'CC-PDM-1.0', url: 'https://creativecommons.org/publicdomain/mark/1.0/', flags: [] };
const flagged = (flag: LicenceFlag, url?: string): LicenceReading => ({ decision: 'flag', ...(url === undefined ? {} : { url }), flags: [flag] });

const versions: ReadonlySet<string> = new Set(['1.0', '2.0', '2.1', '2.5', '3.0', '4.0']);
/** Orders in which the deeds' addresses name the terms; 1.0 had `nd-nc`. */
const known: ReadonlySet<string> = new Set(['by', 'by-nc', 'by-nd', 'by-sa', 'by-nc-nd', 'by-nc-sa']);
/** Longest line that is read as a licence line. */
const longest = 600;

/** Letters and numbers with single spaces, dots only inside numbers: what names are looked for in. */
const plain = (text: string): string => ` ${foldKeepingLength(text).replace(/\.(?!\d)|(?<!\d)\./g, ' ').replace(/[^\p{L}\d.]+/gu, ' ').trim()} `;

/** A Creative Commons licence by its terms, version and port. A version is never guessed, and a port never dropped. */
function creativeCommons(terms: ReadonlySet<string>, version: string | undefined, port: string | undefined): LicenceReading {
  const name = ['by', 'nc', 'nd', 'sa'].filter((term) => terms.has(term)).join('-');
  if (!known.has(name)) return flagged('no-spdx-id');
  if (version === undefined || !versions.has(version)) return flagged('no-spdx-id');
  const url = `https://creativecommons.org/licenses/${name === 'by-nc-nd' && version === '1.0' ? 'by-nd-nc' : name}/${version}/${port === undefined ? '' : `${port}/`}`;
  const spdx = `CC-${name.toUpperCase()}-${version}${port === undefined ? '' : `-${port.toUpperCase()}`}`;
  if (port === undefined ? version === '2.1' : !spdxPorts.has(spdx)) return flagged('no-spdx-id', url);
  return { decision: 'accept', spdx, url, flags: [] };
}

/** The port named at the beginning of what stands behind the version. A code counts only in capitals. */
function portAfter(rest: string, written: string): string | undefined {
  const code = /^\W{0,3}([A-Z]{2,3})(?![\p{L}\d])/u.exec(written)?.[1]?.toLowerCase();
  const words = plain(rest);
  return licencePorts.find(([port, names]) => port === code || names.some((name) => words.startsWith(` ${name} `)))?.[0];
}

function byAddress(text: string): LicenceReading | undefined {
  const found = /creativecommons\.org\/(?:licenses\/(by(?:-(?:nc|nd|sa))*)\/(\d\.\d)(?:\/([a-z]{2,3})(?![a-z]))?|publicdomain\/(zero|mark)\/1\.0)/i.exec(text);
  if (found === null) return undefined;
  const [, terms, version, port, status] = found;
  if (status !== undefined) return status.toLowerCase() === 'zero' ? zero : mark;
  const named = port?.toLowerCase();
  return creativeCommons(new Set((terms ?? '').toLowerCase().split('-')), version, licencePorts.some(([code]) => code === named) ? named : undefined);
}

function byLetters(text: string): LicenceReading | undefined {
  if (/(?<![\p{L}\d])CC[\s-]?(?:0|Zero)(?![\p{L}\d])/iu.test(text)) return zero;
  const found = /(?<![\p{L}\d])(?:CC|Creative\sCommons)[\s–-]?BY((?:[\s–-](?:NC|ND|SA))*)(?:[\s–-]*(?:v\.?\s?)?(\d\.\d))?(?![\p{L}\d])/iu.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found.index + found[0].length).replace(/^-/, ' ');
  const terms = (found[1] ?? '').toLowerCase().split(/[^a-z]+/).filter((term) => term !== '');
  return creativeCommons(new Set(['by', ...terms]), found[2], found[2] === undefined ? undefined : portAfter(rest, rest));
}

function byName(text: string): LicenceReading | undefined {
  const words = plain(text);
  if (!words.includes(' creative commons ')) return undefined;
  if (/ (?:cc0|zero) /.test(words)) return zero;
  const terms = new Set(licenceTerms.filter(([, names]) => names.some((name) => words.includes(` ${name} `))).map(([term]) => term));
  if (!terms.has('by')) return publicDomainOf(words) ?? flagged('licence-not-stated');
  const version = /(?<![\d.])(\d\.\d)(?![\d.]*\d)/.exec(text);
  const rest = version === null ? '' : text.slice(version.index + 3);
  return creativeCommons(terms, version?.[1], portAfter(rest, rest));
}

function publicDomainOf(words: string): LicenceReading | undefined {
  if (/ public domain mark /.test(words)) return mark;
  return publicDomain.some((phrase) => words.includes(` ${phrase} `)) ? flagged('no-licence') : undefined;
}

/**
 * Reads a line as a licence: Creative Commons by address, letters or name in five languages, the public domain, and phrases
 * that only say that there is a licence. `ignore` when it names none.
 */
export function readLicence(text: string): LicenceReading {
  if (text.length > longest) return none;
  const words = plain(text);
  const found = byAddress(text) ?? byLetters(text) ?? byName(text) ?? publicDomainOf(words);
  if (found !== undefined) return found;
  return unstatedLicence.some((phrase) => words.includes(` ${phrase} `)) ? flagged('licence-not-stated') : none;
}

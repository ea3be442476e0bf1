import { wireAgencies } from './rights-words';

// Short names are words too ("ap", "tt"): they count only in their own capitals.
const patterns = wireAgencies.map((name) => ({ name, pattern: new RegExp(String.raw`(?<![\p{L}\d])${name}(?![\p{L}\d])`, name.length <= 4 ? 'u' : 'iu') }));

/** The news agency that a holder, a credit or a dateline names; undefined when it names none. Nobody's default ever stands in an agency's place. */
export function wireAgencyIn(text: string): string | undefined {
  return patterns.find(({ pattern }) => pattern.test(text))?.name;
}

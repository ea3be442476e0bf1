/** What a zone word means. */
export type ZoneMeaning =
  /** Letters with a fixed offset and the zone whose rules say whether they were in force. */
  | { readonly kind: 'letters'; readonly offset: number; readonly zone: string; readonly other?: number }
  /** A name that is resolved by the zone's rules of that date: ET, hora peninsular. */
  | { readonly kind: 'rules'; readonly zone: string }
  /** Letters that several places use: candidates in order of likelihood. */
  | { readonly kind: 'ambiguous'; readonly meanings: readonly { readonly offset: number; readonly zone: string }[] };

const hour = 3600;
const table = new Map<string, ZoneMeaning>();

/** Pairs of standard and summer letters: `other` is the offset of the twin, what a writer may have meant. */
const pairs: readonly (readonly [string, string, number, string])[] = [
  ['EST', 'EDT', -5, 'America/New_York'], ['MST', 'MDT', -7, 'America/Denver'], ['PST', 'PDT', -8, 'America/Los_Angeles'],
  ['AKST', 'AKDT', -9, 'America/Anchorage'], ['NST', 'NDT', -3.5, 'America/St_Johns'],
  ['CET', 'CEST', 1, 'Europe/Paris'], ['MEZ', 'MESZ', 1, 'Europe/Berlin'], ['EET', 'EEST', 2, 'Europe/Athens'], ['WET', 'WEST', 0, 'Europe/Lisbon'],
  ['AEST', 'AEDT', 10, 'Australia/Sydney'], ['ACST', 'ACDT', 9.5, 'Australia/Adelaide'], ['NZST', 'NZDT', 12, 'Pacific/Auckland'],
];
for (const [standard, summer, offset, zone] of pairs) {
  table.set(standard, { kind: 'letters', offset: offset * hour, zone, other: (offset + 1) * hour });
  table.set(summer, { kind: 'letters', offset: (offset + 1) * hour, zone, other: offset * hour });
}
table.set('CDT', { kind: 'letters', offset: -5 * hour, zone: 'America/Chicago', other: -6 * hour });

const single: readonly (readonly [string, number, string])[] = [
  ['UTC', 0, 'UTC'], ['GMT', 0, 'UTC'], ['Z', 0, 'UTC'], ['UT', 0, 'UTC'], ['BRT', -3, 'America/Sao_Paulo'], ['ART', -3, 'America/Argentina/Buenos_Aires'], ['CLT', -4, 'America/Santiago'],
  ['COT', -5, 'America/Bogota'], ['PET', -5, 'America/Lima'], ['VET', -4, 'America/Caracas'], ['UYT', -3, 'America/Montevideo'], ['PYT', -3, 'America/Asuncion'], ['HST', -10, 'Pacific/Honolulu'],
  ['MSK', 3, 'Europe/Moscow'], ['JST', 9, 'Asia/Tokyo'], ['KST', 9, 'Asia/Seoul'], ['HKT', 8, 'Asia/Hong_Kong'], ['SGT', 8, 'Asia/Singapore'], ['AWST', 8, 'Australia/Perth'],
  ['PKT', 5, 'Asia/Karachi'], ['WIB', 7, 'Asia/Jakarta'], ['SAST', 2, 'Africa/Johannesburg'], ['TRT', 3, 'Europe/Istanbul'], ['ICT', 7, 'Asia/Bangkok'], ['PHT', 8, 'Asia/Manila'],
];
for (const [letters, offset, zone] of single) table.set(letters, { kind: 'letters', offset: offset * hour, zone });

const ambiguous: readonly (readonly [string, readonly (readonly [number, string])[]])[] = [
  ['CST', [[-6, 'America/Chicago'], [8, 'Asia/Shanghai'], [-5, 'America/Havana']]],
  ['BST', [[1, 'Europe/London'], [6, 'Asia/Dhaka']]],
  ['IST', [[5.5, 'Asia/Kolkata'], [2, 'Asia/Jerusalem'], [1, 'Europe/Dublin']]],
  ['AST', [[-4, 'America/Halifax'], [3, 'Asia/Riyadh']]],
  ['ADT', [[-3, 'America/Halifax'], [4, 'Asia/Dubai']]],
  ['SST', [[-11, 'Pacific/Pago_Pago'], [8, 'Asia/Singapore']]],
  ['AMT', [[-4, 'America/Manaus'], [4, 'Asia/Yerevan']]],
  ['GST', [[4, 'Asia/Dubai'], [-2, 'Atlantic/South_Georgia']]],
  ['ECT', [[-5, 'America/Guayaquil'], [-4, 'America/Martinique']]],
  ['BRST', [[-2, 'America/Sao_Paulo']]],
];
for (const [letters, meanings] of ambiguous) table.set(letters, { kind: 'ambiguous', meanings: meanings.map(([offset, zone]) => ({ offset: offset * hour, zone })) });

for (const [letters, zone] of [['ET', 'America/New_York'], ['CT', 'America/Chicago'], ['MT', 'America/Denver'], ['PT', 'America/Los_Angeles'], ['AKT', 'America/Anchorage'], ['HT', 'Pacific/Honolulu']] as const) {
  table.set(letters, { kind: 'rules', zone });
}

/** Letters of a zone in capitals (`EDT`) -> what they mean; undefined for other words. */
export function zoneLettersMeaning(letters: string): ZoneMeaning | undefined {
  return table.get(letters);
}

/** Names of zones in words, folded, longest first; resolved by the rules of the date. Cities are looked up in the list of zones. */
export const zonePhrases: readonly (readonly [words: readonly string[], zone: string])[] = (
  [
    ['hora peninsular espanola', 'Europe/Madrid'], ['hora peninsular', 'Europe/Madrid'], ['hora de espana', 'Europe/Madrid'], ['hora espanola', 'Europe/Madrid'], ['hora insular canaria', 'Atlantic/Canary'], ['hora canaria', 'Atlantic/Canary'],
    ['horario de brasilia', 'America/Sao_Paulo'], ['hora de brasilia', 'America/Sao_Paulo'], ['horario de lisboa', 'Europe/Lisbon'], ['hora de portugal', 'Europe/Lisbon'],
    ['hora del centro de mexico', 'America/Mexico_City'], ['hora central de mexico', 'America/Mexico_City'], ['tiempo del centro de mexico', 'America/Mexico_City'], ['hora del centro', 'America/Mexico_City'], ['hora de mexico', 'America/Mexico_City'],
    ['hora de argentina', 'America/Argentina/Buenos_Aires'], ['hora argentina', 'America/Argentina/Buenos_Aires'], ['hora de colombia', 'America/Bogota'], ['hora de chile', 'America/Santiago'], ['hora de peru', 'America/Lima'], ['hora de venezuela', 'America/Caracas'],
    ['hora del este', 'America/New_York'], ['hora del pacifico', 'America/Los_Angeles'], ['heure de l est', 'America/Toronto'], ['heure de paris', 'Europe/Paris'], ['heure francaise', 'Europe/Paris'],
    ['eastern time', 'America/New_York'], ['eastern', 'America/New_York'], ['central time', 'America/Chicago'], ['mountain time', 'America/Denver'], ['pacific time', 'America/Los_Angeles'], ['uk time', 'Europe/London'],
    ['indian standard time', 'Asia/Kolkata'], ['india time', 'Asia/Kolkata'], ['japan standard time', 'Asia/Tokyo'], ['japan time', 'Asia/Tokyo'], ['mitteleuropaische zeit', 'Europe/Berlin'], ['deutscher zeit', 'Europe/Berlin'],
    ['central european time', 'Europe/Paris'], ['irish time', 'Europe/Dublin'],
  ] as const
).map(([words, zone]) => [words.split(' '), zone] as const);

/** Words that announce a zone's city: "hora de Lima", "heure de Montréal", "in Madrid", "(Paris)". */
export const zoneLeads: readonly (readonly string[])[] = ['hora de', 'hora en', 'horario de', 'heure de', 'heure d', 'ortszeit', 'local time in', 'in', 'en', 'a', 'em', 'de', ''].map((lead) => lead.split(' ').filter((word) => word !== ''));

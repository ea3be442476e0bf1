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
  ['BRT', 'BRST', -3, 'America/Sao_Paulo'], ['CLT', 'CLST', -4, 'America/Santiago'], ['PYT', 'PYST', -4, 'America/Asuncion'], ['UYT', 'UYST', -3, 'America/Montevideo'],
  ['HNE', 'HAE', -5, 'America/Toronto'], ['HNC', 'HAC', -6, 'America/Winnipeg'], ['HNR', 'HAR', -7, 'America/Edmonton'], ['HNP', 'HAP', -8, 'America/Vancouver'], ['HNA', 'HAA', -4, 'America/Halifax'],
];
for (const [standard, summer, offset, zone] of pairs) {
  table.set(standard, { kind: 'letters', offset: offset * hour, zone, other: (offset + 1) * hour });
  table.set(summer, { kind: 'letters', offset: (offset + 1) * hour, zone, other: offset * hour });
}
table.set('CDT', { kind: 'letters', offset: -5 * hour, zone: 'America/Chicago', other: -6 * hour });

const single: readonly (readonly [string, number, string])[] = [
  ['UTC', 0, 'UTC'], ['GMT', 0, 'UTC'], ['Z', 0, 'UTC'], ['UT', 0, 'UTC'], ['ART', -3, 'America/Argentina/Buenos_Aires'], ['BOT', -4, 'America/La_Paz'],
  ['COT', -5, 'America/Bogota'], ['PET', -5, 'America/Lima'], ['VET', -4, 'America/Caracas'], ['HST', -10, 'Pacific/Honolulu'], ['HDT', -9, 'America/Adak'],
  ['MSK', 3, 'Europe/Moscow'], ['JST', 9, 'Asia/Tokyo'], ['KST', 9, 'Asia/Seoul'], ['HKT', 8, 'Asia/Hong_Kong'], ['SGT', 8, 'Asia/Singapore'], ['AWST', 8, 'Australia/Perth'], ['AWDT', 9, 'Australia/Perth'],
  ['MSD', 4, 'Europe/Moscow'], ['JDT', 10, 'Asia/Tokyo'], ['KDT', 10, 'Asia/Seoul'], ['HKST', 9, 'Asia/Hong_Kong'], ['ARST', -2, 'America/Argentina/Buenos_Aires'],
  ['PKT', 5, 'Asia/Karachi'], ['WIB', 7, 'Asia/Jakarta'], ['SAST', 2, 'Africa/Johannesburg'], ['TRT', 3, 'Europe/Istanbul'], ['ICT', 7, 'Asia/Bangkok'], ['PHT', 8, 'Asia/Manila'],
  ['MYT', 8, 'Asia/Kuala_Lumpur'], ['WITA', 8, 'Asia/Makassar'], ['NPT', 5.75, 'Asia/Kathmandu'], ['WAT', 1, 'Africa/Lagos'], ['CAT', 2, 'Africa/Maputo'], ['EAT', 3, 'Africa/Nairobi'],
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
];
for (const [letters, meanings] of ambiguous) table.set(letters, { kind: 'ambiguous', meanings: meanings.map(([offset, zone]) => ({ offset: offset * hour, zone })) });

for (const [letters, zone] of [['ET', 'America/New_York'], ['CT', 'America/Chicago'], ['MT', 'America/Denver'], ['PT', 'America/Los_Angeles'], ['AKT', 'America/Anchorage'], ['HT', 'Pacific/Honolulu'], ['AET', 'Australia/Sydney']] as const) {
  table.set(letters, { kind: 'rules', zone });
}

/** Letters of a zone in capitals (`EDT`) -> what they mean; undefined for other words. */
export function zoneLettersMeaning(letters: string): ZoneMeaning | undefined {
  return table.get(letters);
}

/** Names of zones in words, folded: what they mean. Cities are looked up in the list of zones. */
export const zonePhrases: readonly (readonly [words: readonly string[], meaning: ZoneMeaning])[] = [
  ...(
    [
      ['Europe/Madrid', 'hora peninsular espanola, hora peninsular, hora oficial espanola, hora de espana, hora espanola, hora central europea, hora de europa central'], ['Atlantic/Canary', 'hora insular canaria, hora insular, hora canaria'],
      ['America/Sao_Paulo', 'horario de brasilia, hora de brasilia'], ['Europe/Lisbon', 'horario de lisboa, hora de portugal, hora de portugal continental, hora portuguesa'],
      ['America/Mexico_City', 'hora del centro de mexico, hora central de mexico, tiempo del centro de mexico, tiempo del centro, hora del centro, hora de mexico'],
      ['America/Argentina/Buenos_Aires', 'hora de argentina, hora argentina'], ['America/Bogota', 'hora de colombia, hora colombiana'], ['America/Santiago', 'hora de chile, hora chilena'], ['America/Lima', 'hora de peru, hora peruana'], ['America/Caracas', 'hora de venezuela, hora venezolana'],
      ['America/New_York', 'hora del este de estados unidos, hora del este de eeuu, hora del este, eastern time, eastern, us eastern time, us eastern, us east coast time'], ['America/Chicago', 'central time, us central time'], ['America/Denver', 'mountain time, us mountain time'],
      ['America/Los_Angeles', 'hora del pacifico, pacific time, us pacific time, us west coast time'], ['America/Toronto', 'heure de l est'], ['Europe/Paris', 'heure de paris, heure francaise, central european time'], ['Europe/London', 'uk time'], ['Europe/Dublin', 'irish time'],
      ['Europe/Berlin', 'mitteleuropaische zeit, mitteleuropaischer zeit, deutscher zeit'], ['Asia/Kolkata', 'indian standard time, india time'], ['Asia/Tokyo', 'japan standard time, japan time'],
    ] as const
  ).flatMap(([zone, names]) => names.split(', ').map((words) => [words.split(' '), { kind: 'rules', zone } as const] as const)),
  ...(
    [
      ['UTC', 'coordinated universal time, universal time, tiempo universal coordinado, tiempo universal, temps universel coordonne, temps universel'], ['GMT', 'greenwich mean time'],
      ['EST', 'eastern standard time, heure normale de l est'], ['EDT', 'eastern daylight time, heure avancee de l est'], ['MST', 'mountain standard time'], ['MDT', 'mountain daylight time'], ['PST', 'pacific standard time'], ['PDT', 'pacific daylight time'], ['CDT', 'central daylight time'],
      ['CEST', 'central european summer time, heure d ete d europe centrale, hora de verano de europa central'], ['MESZ', 'mitteleuropaische sommerzeit, mitteleuropaischer sommerzeit'],
      ['AEST', 'australian eastern standard time'], ['AEDT', 'australian eastern daylight time'], ['NZST', 'new zealand standard time'], ['NZDT', 'new zealand daylight time'],
    ] as const
  ).flatMap(([letters, names]) => names.split(', ').flatMap((words) => [[words.split(' '), table.get(letters)] as const].flatMap(([phrase, meaning]) => (meaning === undefined ? [] : [[phrase, meaning] as const])))),
  [['british', 'summer', 'time'], { kind: 'letters', offset: hour, zone: 'Europe/London', other: 0 }],
  [['central', 'standard', 'time'], { kind: 'letters', offset: -6 * hour, zone: 'America/Chicago', other: -5 * hour }],
];

/** Words that announce a zone's city: "hora de Lima", "heure de Montréal", "in Madrid", "(Paris)". */
export const zoneLeads: readonly (readonly string[])[] = ['hora de', 'hora en', 'horario de', 'heure de', 'heure d', 'ortszeit', 'local time in', 'in', 'en', 'a', 'em', 'de', ''].map((lead) => lead.split(' ').filter((word) => word !== ''));

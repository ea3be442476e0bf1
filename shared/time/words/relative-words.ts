/** How a language says days that count from another day. Patterns are sources of regular expressions with the flags `gu`; names of weekdays run from Monday to Sunday. */
export interface RelativeWords {
  /** Words and the days they lie from the day of writing. */
  readonly days: readonly (readonly [pattern: string, days: number])[];
  /** What counts back: groups `count` and `unit`. */
  readonly ago: string;
  /** Units of one and of seven days; any other unit gives no day. */
  readonly dayUnit: string;
  readonly weekUnit: string;
  /** What may or must stand before and behind a weekday's name; the name itself is put in between. */
  readonly weekdays: readonly string[];
  readonly before: string;
  readonly behind: string;
  /** Words beside a weekday that choose the one before or the one after. */
  readonly last: RegExp;
  readonly next: RegExp;
}

/** Small numbers in words, in all five languages. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10,
  um: 1, uma: 1, dois: 2, duas: 2, 'três': 3, quatro: 4, sete: 7, oito: 8, nove: 9, dez: 10,
  une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10,
  einem: 1, einer: 1, zwei: 2, drei: 3, vier: 4, 'fünf': 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10,
};

const count = String.raw`(?<count>\p{L}+|\d{1,3})`;

/** The words of each language. A language that is not here has no relative days: "hier" is here in German and yesterday in French. */
export const relativeWords: Readonly<Record<string, RelativeWords>> = {
  en: {
    days: [['[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)', 0], ['[Yy]esterday|[Ll]ast night', -1], ['[Tt]omorrow', 1]],
    ago: `${count} (?<unit>(?:second|minute|hour|day|week|month|year)s?) ago`, dayUnit: 'day', weekUnit: 'week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    before: '(?:(?:[Ll]ast|[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming) )?', behind: '(?:’s|\'s)?', last: /^(?:last|past)/i, next: /^(?:this|next|coming)/i,
  },
  es: {
    days: [['[Hh]oy(?! en día)|[Ee]sta (?:mañana|tarde|noche)', 0], ['[Aa]nteayer|[Aa]ntes de ayer', -2], ['[Aa]yer|[Aa]noche', -1], ['[Pp]asado mañana', 2], ['(?<!(?:la|una|cada|toda|esta|misma|de|por|media) )[Mm]añana(?! siguiente)', 1]],
    ago: `[Hh]ace ${count} (?<unit>segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)`, dayUnit: 'día', weekUnit: 'semana',
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    before: '(?:[Ee]ste|[Ee]l|[Dd]el|[Aa]l)(?: pasado| próximo)? ', behind: '(?: pasado| próximo| que viene)?', last: /pasado/, next: /próximo|que viene/,
  },
  pt: {
    days: [['[Hh]oje(?! em dia)|[Ee]sta (?:manhã|tarde|noite)', 0], ['[Aa]nteontem', -2], ['[Oo]ntem', -1], ['[Dd]epois de amanhã', 2], ['[Aa]manhã', 1]],
    ago: `[Hh]á ${count} (?<unit>segundos?|minutos?|horas?|dias?|semanas?|m[êe]s(?:es)?|anos?)`, dayUnit: 'dia', weekUnit: 'semana',
    weekdays: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado', 'domingo'],
    before: '(?:[Nn][ao]|[Nn]est[ae]|[Dd][ao]|[Àà]|[Aa]o)(?: últim[ao]| próxim[ao])? ', behind: '(?: passad[ao]| que vem)?', last: /últim|passad/, next: /próxim|que vem/,
  },
  fr: {
    days: [['[Aa]ujourd[’\']hui|[Cc]e (?:matin|soir)|[Cc]et après-midi', 0], ['[Aa]vant-hier', -2], ['(?<!-)[Hh]ier', -1], ['[Aa]près-demain', 2], ['(?<!-)[Dd]emain', 1]],
    ago: `[Ii]l y a ${count} (?<unit>secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)`, dayUnit: 'jour', weekUnit: 'semaine',
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    before: '(?:[Cc]e )?', behind: '(?: dernier| prochain)?', last: /dernier/, next: /prochain/,
  },
  de: {
    days: [['[Hh]eute', 0], ['[Vv]orgestern', -2], ['[Gg]estern', -1], ['[Üü]bermorgen', 2], ['morgen', 1]],
    ago: `[Vv]or ${count} (?<unit>Sekunden?|Minuten?|Stunden?|Tag(?:en?)?|Wochen?|Monat(?:en?)?|Jahr(?:en?)?)`, dayUnit: 'Tag', weekUnit: 'Woche',
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    before: '(?:(?:[Ll]etzten|[Vv]ergangenen|[Kk]ommenden|[Nn]ächsten|[Dd]iesen|[Aa]m) )?', behind: '', last: /letzten|vergangenen/i, next: /kommenden|nächsten/i,
  },
};

const list = (text: string): readonly (readonly string[])[] => text.trim().split('\n').map((line) => line.trim().split(' '));

/** Month words of the five languages, folded (lower case, no accents, no final dot), January first. */
const months = list(`
january jan enero ene janeiro janvier janv januar janner
february feb febrero fevereiro fev fevrier fevr februar
march mar marzo marco mars marz mrz
april apr abril abr avril avr
may mayo maio mai
june jun junio junho juin juni
july jul julio julho juillet juil juli
august aug agosto ago aout
september sep sept septiembre setiembre set setembro septembre
october oct octubre outubro out octobre oktober okt
november nov noviembre novembro novembre
december dec diciembre dic dezembro dez decembre dezember
`);

/** Weekday words, Monday first. Two-letter German forms count only beside a date. */
const weekdays = list(`
monday mon lunes lun segunda segunda-feira seg lundi montag mo
tuesday tue tues martes mar terca terca-feira ter mardi dienstag di
wednesday wed miercoles mie quarta quarta-feira qua mercredi mer mittwoch mi
thursday thu thur thurs jueves jue quinta quinta-feira qui jeudi jeu donnerstag do
friday fri viernes vie sexta sexta-feira sex vendredi ven freitag fr
saturday sat sabado sab samedi sam samstag sonnabend sa
sunday sun domingo dom dimanche dim sonntag so
`);

const index = (table: readonly (readonly string[])[]): ReadonlyMap<string, number> => new Map(table.flatMap((names, at) => names.map((name): [string, number] => [name, at])));

/** Month word -> 1 to 12. */
export const monthOf: ReadonlyMap<string, number> = new Map([...index(months)].map(([word, at]) => [word, at + 1]));

/** Weekday word -> 0 Monday to 6 Sunday. */
export const weekdayOfWord: ReadonlyMap<string, number> = index(weekdays);

/** Words that stand between the parts of a stamp and say nothing. */
export const fillers: ReadonlySet<string> = new Set(
  'at on of the a las la los el de del em no na as um am den der die dem le les du uhr horas hora hrs hs h date time from this dia a partir y e um kl vom le en al ao local locale locales ortszeit'.split(' '),
);

/** Words for the first day of a month. */
export const firstOfMonth: ReadonlySet<string> = new Set(['primero', 'primeiro', 'premier', 'erster', 'ersten']);

/** Words for twelve o'clock in the day and in the night. */
export const clockWords: ReadonlyMap<string, 'noon' | 'midnight'> = new Map([
  ...['noon', 'midday', 'mediodia', 'midi', 'mittag', 'meio-dia', 'meiodia'].map((word): [string, 'noon'] => [word, 'noon']),
  ...['midnight', 'medianoche', 'minuit', 'mitternacht', 'meia-noite'].map((word): [string, 'midnight'] => [word, 'midnight']),
]);

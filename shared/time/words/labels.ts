import type { StampRole } from '../reading';

/** A label of a stamp, as folded words, and what it dates. Longer labels are tried first. */
export interface Label {
  readonly words: readonly string[];
  readonly role: StampRole;
}

const table: readonly (readonly [StampRole, string])[] = [
  ['first-published', 'first published, originally published, first posted, publicado por primera vez, primera publicacion, publicado originalmente, publie pour la premiere fois, premiere publication, erstmals veroffentlicht, erstveroffentlichung, primeira publicacao'],
  ['published', 'published, published on, published at, posted, posted on, publication date, date published, publish date, released, issued, publicado, publicada, publicado el, publicada el, fecha de publicacion, publicacion, publicado em, publicada em, data de publicacao, publie, publiee, publie le, publiee le, date de publication, paru le, mis en ligne le, mis en ligne, veroffentlicht, veroffentlicht am, veroffentlichung, erschienen, erschienen am'],
  ['updated', 'updated, updated on, updated at, last updated, last updated on, last update, last modified, last modified on, modified, modified on, last edited, edited, revised, last revised, update, actualizado, actualizada, actualizado el, actualizada el, ultima actualizacion, actualizacion, modificado, modificado el, ultima modificacion, atualizado, atualizada, atualizado em, atualizada em, ultima atualizacao, atualizacao, modificado em, mis a jour, mise a jour, mis a jour le, mise a jour le, derniere mise a jour, derniere mise a jour le, modifie, modifie le, actualise le, aktualisiert, aktualisiert am, zuletzt aktualisiert, zuletzt aktualisiert am, letzte aktualisierung, zuletzt geandert, zuletzt geandert am, geandert, geandert am, stand'],
  ['embargo', 'embargoed until, embargoed till, embargoed, embargo until, under embargo until, strictly embargoed until, embargo, under embargo, not for publication before, not for publication until, not for release before, not for release until, not to be published before, hold for release until, hold for release, do not publish before, hold until, embargoed for release until, for release at, for release on, not for use before, not for use until, strict embargo, embargado, embargada, embargado hasta, embargada hasta, embargo hasta, bajo embargo hasta, bajo embargo, no publicar antes de, no publicar antes del, no publicar hasta, no difundir antes de, no difundir antes del, no difundir hasta, embargado ate, embargada ate, embargo ate, sob embargo ate, sob embargo, nao publicar antes de, nao divulgar antes de, sous embargo jusqu au, sous embargo jusqu a, sous embargo, embargo jusqu au, embargo jusqu a, ne pas publier avant, ne pas publier avant le, ne pas diffuser avant, ne pas diffuser avant le, diffusion interdite avant, diffusion interdite avant le, sperrfrist, sperrfrist bis, gesperrt bis, embargo bis, frei ab, frei fur, nicht vor, nicht veroffentlichen vor'],
  ['created', 'created, created on, written, written on, creado, creado el, escrito el, criado em, escrito em, cree le, ecrit le, redige le, erstellt, erstellt am, verfasst am'],
  ['expires', 'expires, expires on, expiry, valid until, expira, expira el, caduca, caduca el, valido hasta, expira em, valido ate, expire le, valable jusqu au, lauft ab am, gultig bis'],
];

/** Every label in the five languages, longest first. */
export const labels: readonly Label[] = table
  .flatMap(([role, names]) => names.split(', ').map((name): Label => ({ role, words: name.split(' ') })))
  .sort((a, b) => b.words.length - a.words.length);

/** Phrases of time that count from the moment of writing; folded. `#` stands for a number or a number word, `@` for a weekday. */
export const relativePhrases: readonly (readonly string[])[] = (
  'just now, yesterday, today, tonight, tomorrow, last night, this morning, this afternoon, # ago, hace #, ayer, anteayer, hoy, manana, anoche, esta manana, esta tarde, ha #, ontem, hoje, agora, agora mesmo, amanha, il y a #, hier, aujourd hui, demain, ce matin, ce soir, vor #, gestern, heute, morgen, vorgestern, last @, next @, el @ pasado, el pasado @, @ pasado, el proximo @, na ultima @, @ passada, @ passado, @ dernier, @ prochain, letzten @, am vergangenen @, nachsten @'
).split(', ').map((phrase) => phrase.split(' '));

/** Words for spans of time, in the five languages, folded. */
export const spanWords: ReadonlySet<string> = new Set(
  'second seconds sec secs minute minutes min mins hour hours hr hrs h day days d week weeks month months year years segundo segundos minuto minutos hora horas dia dias semana semanas mes meses ano anos seconde secondes heure heures jour jours semaine semaines mois an ans sekunde sekunden stunde stunden std tag tagen tage woche wochen monat monaten jahr jahren'.split(' '),
);

/** Number words that stand before a span: "an hour ago". */
export const countWords: ReadonlySet<string> = new Set('a an one two three four five six seven eight nine ten un una uno dos tres cuatro cinco um uma dois duas une deux trois einer einem ein zwei drei vier few'.split(' '));

import type { Message } from '../message';

/** Words of the checks area: what was found and what to do; `.title` is the rule's name in a list. */
export const checksMessages = {
  'check.level.block': { en: 'Blocks publishing', es: 'Impide publicar' },
  'check.level.warn': { en: 'Worth a look', es: 'Conviene mirar' },
  'check.level.hint': { en: 'Good to know', es: 'A saber' },

  'check.no-headline.title': { en: 'Headline missing', es: 'Falta el titular' },
  'check.no-headline': { en: 'There is no headline. Write one above the text.', es: 'No hay titular. Escribe uno encima del texto.' },

  'check.no-publish-date.title': { en: 'Publish date missing', es: 'Falta la fecha de publicación' },
  'check.no-publish-date': {
    en: 'There is no publish date. Set it in Dates; an update or a copyright year never fills it.',
    es: 'No hay fecha de publicación. Ponla en Fechas; ni una actualización ni un año de copyright la rellenan.',
  },

  'check.notice-year.title': { en: 'Copyright year and dates differ', es: 'El año del copyright y las fechas no coinciden' },
  'check.notice-year': {
    en: 'The copyright notice says {notice}, the story is dated {dates}. Both stay as they are: see which is right.',
    es: 'El aviso de copyright dice {notice} y la noticia es de {dates}. Los dos quedan como están: mira cuál es el bueno.',
  },

  'check.notice-without-year.title': { en: 'Copyright notice without a year', es: 'Aviso de copyright sin año' },
  'check.notice-without-year': {
    en: 'The copyright notice names no year. Ask the holder, or leave it as it is.',
    es: 'El aviso de copyright no dice el año. Pregunta al titular o déjalo como está.',
  },

  'check.permission.title': { en: 'Permission', es: 'Permiso' },
  'check.permission': {
    en: 'The rights belong to {holder} and no permission is recorded. Record it in Rights, or say that it is your own work.',
    es: 'Los derechos son de {holder} y no consta ningún permiso. Anótalo en Derechos o indica que es trabajo propio.',
  },
  'check.permission.no-holder': {
    en: 'There is a copyright notice and no permission is recorded. Record it in Rights, or say that it is your own work.',
    es: 'Hay un aviso de copyright y no consta ningún permiso. Anótalo en Derechos o indica que es trabajo propio.',
  },
  'check.permission.without': {
    en: 'Rights says that this text is somebody else’s and that there is no permission. It cannot be published until there is one.',
    es: 'Según Derechos, el texto es de terceros y no hay permiso. No se puede publicar hasta que lo haya.',
  },

  'check.doubled-word.title': { en: 'Doubled word', es: 'Palabra repetida' },
  'check.doubled-word': { en: '“{word}” stands twice in a row. Delete one.', es: '«{word}» aparece dos veces seguidas. Borra una.' },
  'check.doubled-word.maybe': { en: '“{word}” stands twice in a row. It may be right: read it once more.', es: '«{word}» aparece dos veces seguidas. Puede ser correcto: léelo otra vez.' },

  'check.unclosed-quotation.title': { en: 'Quotation mark without its partner', es: 'Comilla sin pareja' },
  'check.unclosed-quotation': { en: 'The quotation opens with {mark} and does not close. Put the mark where the words end.', es: 'La cita se abre con {mark} y no se cierra. Pon la comilla donde acaban las palabras.' },
  'check.unclosed-quotation.unopened': { en: 'The mark {mark} closes a quotation that never opened. Put one where the words begin.', es: 'La comilla {mark} cierra una cita que no se abrió. Pon otra donde empiezan las palabras.' },

  'check.leftover-tk.title': { en: 'TK left in the text', es: 'TK sin completar' },
  'check.leftover-tk': { en: '{quote} still waits for a fact. Fill it in or take it out.', es: '{quote} espera un dato. Complétalo o quítalo.' },

  'check.accent-variants.title': { en: 'One name, two spellings', es: 'Un nombre, dos grafías' },
  'check.accent-variants': {
    en: 'It says “{here}” here and “{there}” elsewhere. If they are the same, choose one spelling.',
    es: 'Aquí dice «{here}» y en otro lugar «{there}». Si son lo mismo, elige una grafía.',
  },

  'check.date-without-zone.title': { en: 'Time without a zone', es: 'Hora sin zona' },
  'check.date-without-zone.firstPublished': { en: 'First published has a time and no zone. Choose the city in Dates.', es: 'La primera publicación tiene hora y no zona. Elige la ciudad en Fechas.' },
  'check.date-without-zone.published': { en: 'The publish date has a time and no zone. Choose the city in Dates.', es: 'La fecha de publicación tiene hora y no zona. Elige la ciudad en Fechas.' },
  'check.date-without-zone.updated': { en: 'The update has a time and no zone. Choose the city in Dates.', es: 'La actualización tiene hora y no zona. Elige la ciudad en Fechas.' },
  'check.date-without-zone.expires': { en: 'The expiry has a time and no zone. Choose the city in Dates.', es: 'La caducidad tiene hora y no zona. Elige la ciudad en Fechas.' },
  'check.date-without-zone.embargoUntil': {
    en: 'Nobody can say when this embargo ends. Give it a time and a city in Dates.',
    es: 'No se puede saber cuándo acaba este embargo. Ponle hora y ciudad en Fechas.',
  },

  'check.updated-before-published.title': { en: 'Updated before published', es: 'Actualizado antes de publicarse' },
  'check.updated-before-published': { en: 'The update is earlier than the publish date. See in Dates which is right.', es: 'La actualización es anterior a la publicación. Mira en Fechas cuál es la buena.' },

  'check.published-in-future.title': { en: 'Publish date in the future', es: 'Fecha de publicación futura' },
  'check.published-in-future': { en: 'The publish date is still to come. Check the day and the zone in Dates.', es: 'La fecha de publicación aún no ha llegado. Comprueba el día y la zona en Fechas.' },

  'check.unknown-block.title': { en: 'Block from another version', es: 'Bloque de otra versión' },
  'check.unknown-block': {
    en: 'A block of the kind “{type}” was made by another version. It stays in the file but will not be on the page.',
    es: 'Hay un bloque de tipo «{type}» hecho con otra versión. Se conserva en el archivo, pero no saldrá en la página.',
  },

  'check.all-caps-headline.title': { en: 'Headline in capitals', es: 'Titular en mayúsculas' },
  'check.all-caps-headline': { en: 'The headline is in capitals only. Write it as a sentence if it came that way from a feed.', es: 'El titular está todo en mayúsculas. Escríbelo como una frase si llegó así de una agencia.' },

  'check.invisible-characters.title': { en: 'Hidden characters', es: 'Caracteres invisibles' },
  'check.invisible-characters': {
    en: { one: 'There is a hidden character here, such as a soft hyphen. Retype the word if it is not meant.', other: 'There are {count} hidden characters here, such as soft hyphens. Retype the words if they are not meant.' },
    es: { one: 'Aquí hay un carácter invisible, como un guion blando. Reescribe la palabra si no hace falta.', other: 'Aquí hay {count} caracteres invisibles, como guiones blandos. Reescribe las palabras si no hacen falta.' },
  },

  'checks.list': { en: 'Findings', es: 'Avisos' },
  'checks.empty': { en: 'Nothing found.', es: 'Nada que avisar.' },
  'checks.empty.says': { en: 'The checks run while you type. What they find stands here and in the text.', es: 'Se comprueba mientras escribes. Lo que aparezca estará aquí y en el texto.' },
  'checks.place.paragraph': { en: 'paragraph {number}', es: 'párrafo {number}' },
} as const satisfies Record<string, Message>;

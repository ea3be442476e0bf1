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

  'check.date-order.title': { en: 'Dates in the wrong order', es: 'Fechas en mal orden' },
  'check.date-order': { en: '“{second}” ({late}) comes before “{first}” ({early}). See in Dates which is right.', es: '«{second}» ({late}) es anterior a «{first}» ({early}). Mira en Fechas cuál es la buena.' },

  'check.date-in-future.title': { en: 'Date still to come', es: 'Fecha que aún no ha llegado' },
  'check.date-in-future': { en: '“{field}” says {when}, which has not come yet. Check the year.', es: '«{field}» dice {when}, y eso aún no ha llegado. Comprueba el año.' },
  'check.date-in-future.notice': { en: 'The copyright notice names {year}, which has not come yet. See whether a program wrote it.', es: 'El aviso de copyright dice {year}, que aún no ha llegado. Mira si lo puso un programa.' },

  'check.weekday-mismatch.title': { en: 'Weekday and date differ', es: 'El día de la semana y la fecha no coinciden' },
  'check.weekday-mismatch': { en: 'The words name another weekday: the date is {date}. One of the two is wrong.', es: 'El texto dice otro día de la semana: la fecha es {date}. Uno de los dos está mal.' },

  'check.stale-day.title': { en: '“Yesterday” gone stale', es: '«Ayer» que ya no es ayer' },
  'check.stale-day': { en: '“{words}” was {meant} when the story was written ({written}). It will be read on {read}: write the date.', es: '«{words}» era {meant} cuando se escribió ({written}). Se leerá el {read}: escribe la fecha.' },
  'check.stale-day.span': { en: '“{words}” counts from {written}, but it will be read on {read}. Write the date.', es: '«{words}» cuenta desde el {written}, pero se leerá el {read}. Escribe la fecha.' },

  'check.clock-contradicts-itself.title': { en: 'Clock and instant differ', es: 'La hora y el instante no coinciden' },
  'check.clock-contradicts-itself': { en: 'The file says a clock, a zone and an instant for “{field}” that do not belong together. Set it again in Dates.', es: 'El archivo da para «{field}» una hora, una zona y un instante que no corresponden. Vuelve a ponerla en Fechas.' },

  'check.embargo-past.title': { en: 'Embargo that has ended', es: 'Embargo ya terminado' },
  'check.embargo-past': { en: 'The embargo ended {when} and holds nothing back any more. If it was extended, set the new end in Dates.', es: 'El embargo acabó el {when} y ya no retiene nada. Si se ha alargado, pon el nuevo final en Fechas.' },

  'check.notice-without-holder.title': { en: 'Nobody named as holder', es: 'Sin titular de los derechos' },
  'check.notice-without-holder': { en: 'The copyright notice names nobody. Add the holder in Rights if you know it.', es: 'El aviso de copyright no nombra a nadie. Añade el titular en Derechos si lo sabes.' },
  'check.notice-without-holder.permission': { en: 'A permission is recorded, but not whose story it is. Add the holder in Rights.', es: 'Consta un permiso, pero no de quién es el artículo. Añade el titular en Derechos.' },

  'check.notice-and-fields.title': { en: 'Notice and fields differ', es: 'El aviso y los campos no coinciden' },
  'check.notice-and-fields.copyrightHolder': { en: 'The notice names {notice}, the field says {said}. Readers see one, machines the other.', es: 'El aviso nombra a {notice} y el campo dice {said}. Los lectores ven uno y las máquinas, otro.' },
  'check.notice-and-fields.copyrightYears': { en: 'The notice says {notice}, the year field {said}. Readers see one, machines the other.', es: 'El aviso dice {notice} y el campo del año, {said}. Los lectores ven uno y las máquinas, otro.' },

  'check.house-over-wire.title': { en: 'Our name over a wire story', es: 'Nuestro nombre sobre una nota de agencia' },
  'check.house-over-wire': { en: 'The story comes from {agency}, and {holder} stands as the holder. See whose it is.', es: 'El artículo es de {agency} y como titular figura {holder}. Mira de quién es.' },
  'check.house-over-wire.own-work': { en: 'Rights says own work, but the story is {agency}’s. Record the permission, or correct the notice.', es: 'Derechos dice que es propio, pero el artículo es de {agency}. Anota el permiso o corrige el aviso.' },

  'check.permission-ends.title': { en: 'Permission that ends', es: 'Permiso con final' },
  'check.permission-ends': { en: 'The permission ended on {until}. Ask for a new one and record it in Rights.', es: 'El permiso acabó el {until}. Pide otro y anótalo en Derechos.' },
  'check.permission-ends.stays': { en: 'The permission ends on {until} and the page would stay up. Set “Expires” in Dates to that day or earlier.', es: 'El permiso acaba el {until} y la página seguiría publicada. Pon «Caduca» en Fechas ese día o antes.' },

  'check.permission-scope.title': { en: 'Outside the permission', es: 'Fuera del permiso' },
  'check.permission-scope.web': { en: 'These terms leave the web out, and publishing makes a web page. Ask for the web, or do not publish it here.', es: 'Estas condiciones excluyen la web y publicar crea una página web. Pide la web o no lo publiques aquí.' },
  'check.permission-scope.language': { en: 'The permission names other languages than the story’s. Ask for this one, or correct the language in Details.', es: 'El permiso es para otras lenguas que la del artículo. Pide esta o corrige el idioma en Ficha.' },

  'check.licence-terms.title': { en: 'What the licence asks for', es: 'Lo que pide la licencia' },
  'check.licence-terms.credit': { en: '{licence} asks for credit, and nobody is named. Add a byline or a credit line.', es: '{licence} pide reconocimiento y no se nombra a nadie. Añade una firma o un crédito.' },
  'check.licence-terms.no-derivatives': { en: '{licence} allows no adaptation, and this is a translation. Ask the holder.', es: '{licence} no permite adaptaciones y esto es una traducción. Pregunta al titular.' },
  'check.licence-terms.reserved': { en: '{licence} gives rights away that the notice reserves. See which of the two holds.', es: '{licence} cede derechos que el aviso se reserva. Mira cuál de los dos vale.' },
  'check.licence-terms.non-commercial': { en: '{licence} forbids commercial use. A newsroom that sells or carries advertising needs a permission.', es: '{licence} prohíbe el uso comercial. Una redacción que vende o lleva publicidad necesita permiso.' },

  'check.quoted-notice.title': { en: 'Somebody else’s notice in the text', es: 'Aviso ajeno en el texto' },
  'check.quoted-notice': { en: 'A notice of its own stands in the text. See what it covers and whether that may be used.', es: 'Hay otro aviso dentro del texto. Mira qué cubre y si se puede usar.' },

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

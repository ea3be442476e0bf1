import type { Outcome, Reason } from '../../article/receipt';
import type { Message } from '../message';

/** What became of a line, as a word above a group of the receipt. Forgetting one is a type error. */
const outcomeMessages = {
  'receipt.outcome.flagged': { en: 'Flagged', es: 'Por revisar' },
  'receipt.outcome.guessed': { en: 'Guessed', es: 'Supuesto' },
  'receipt.outcome.changed': { en: 'Changed', es: 'Cambiado' },
  'receipt.outcome.removed': { en: 'Removed', es: 'Quitado' },
  'receipt.outcome.kept': { en: 'Kept', es: 'Conservado' },
} as const satisfies Record<`receipt.outcome.${Outcome}`, Message>;

/** Why it became so, one sentence each. Forgetting one is a type error. */
const reasonMessages = {
  'receipt.reason.body': { en: 'Kept as it came.', es: 'Se conserva tal como llegó.' },
  'receipt.reason.headline': { en: 'Headline.', es: 'Titular.' },
  'receipt.reason.standfirst': { en: 'Taken as the standfirst.', es: 'Se toma como entradilla.' },
  'receipt.reason.byline': { en: 'Byline.', es: 'Firma.' },
  'receipt.reason.byline-guessed': { en: 'A name alone on its line, taken as the byline.', es: 'Un nombre solo en su línea: se toma como firma.' },
  'receipt.reason.dateline': { en: 'The dateline left the paragraph and has its own field.', es: 'La data sale del párrafo y pasa a su campo.' },
  'receipt.reason.section': { en: 'Taken as the section.', es: 'Se toma como sección.' },
  'receipt.reason.stamp': { en: 'Read as a date of the story.', es: 'Se lee como fecha de la noticia.' },
  'receipt.reason.stamp-day': { en: 'Read as a day; it gives no time.', es: 'Se lee como un día; no da hora.' },
  'receipt.reason.stamp-no-zone': { en: 'The time has no zone. Choose one in Dates.', es: 'La hora no tiene zona. Elígela en Fechas.' },
  'receipt.reason.stamp-flagged': { en: 'Read as a date of the story, with a doubt. Check it in Dates.', es: 'Se lee como fecha de la noticia, con una duda. Compruébala en Fechas.' },
  'receipt.reason.stamp-asked': { en: 'This date can be read in more than one way, or not at all. Nothing was filled in; set it in Dates.', es: 'Esta fecha se puede leer de varias formas, o de ninguna. No se ha rellenado nada: ponla en Fechas.' },
  'receipt.reason.stamp-rejected': { en: 'This date cannot be right. Nothing was filled in.', es: 'Esta fecha no puede ser correcta. No se ha rellenado nada.' },
  'receipt.reason.dates-disagree': { en: 'Two dates disagree: the page gives more than one for the same thing. Nothing was filled in; choose in Dates.', es: 'Dos fechas no coinciden: la página da más de una para lo mismo. No se ha rellenado nada: elige en Fechas.' },
  'receipt.reason.embargo': { en: 'Read as the embargo.', es: 'Se lee como embargo.' },
  'receipt.reason.notice': { en: 'Copyright notice, kept letter by letter in Rights.', es: 'Aviso de derechos: se guarda letra por letra en Derechos.' },
  'receipt.reason.notice-flagged': { en: 'Copyright notice, kept letter by letter. Something in it is missing or unusual; check it in Rights.', es: 'Aviso de derechos, guardado letra por letra. Algo falta o es poco común: compruébalo en Derechos.' },
  'receipt.reason.notice-second': { en: 'There is more than one copyright notice. None was chosen; say in Rights which is the story’s.', es: 'Hay más de un aviso de derechos. No se ha elegido ninguno: di en Derechos cuál es el de la noticia.' },
  'receipt.reason.credit': { en: 'Credit, kept here and out of the body.', es: 'Crédito: se guarda aquí y no en el texto.' },
  'receipt.reason.source': { en: 'Taken as the source.', es: 'Se toma como fuente.' },
  'receipt.reason.caption': { en: 'Caption of a picture, kept as a paragraph.', es: 'Pie de una imagen: se conserva como párrafo.' },
  'receipt.reason.heading-guessed': { en: 'A short line alone before a paragraph, taken as a subhead.', es: 'Una línea corta y sola antes de un párrafo: se toma como ladillo.' },
  'receipt.reason.list-joined': { en: 'Became an item of a list.', es: 'Pasa a ser un punto de una lista.' },
  'receipt.reason.lines-joined': { en: 'Lines broken for the width of a page were joined.', es: 'Se unen líneas cortadas por el ancho de la página.' },
  'receipt.reason.dehyphenated': { en: 'A word broken at the end of a line was joined. Check its hyphen.', es: 'Se une una palabra partida a final de línea. Comprueba el guion.' },
  'receipt.reason.soft-hyphens-removed': { en: 'Hidden signs were taken out: soft hyphens or spaces without width.', es: 'Se quitan signos ocultos: guiones opcionales o espacios sin ancho.' },
  'receipt.reason.spaces-normalised': { en: 'Odd or doubled spaces became plain ones.', es: 'Los espacios raros o repetidos pasan a ser normales.' },
  'receipt.reason.doubled-word': { en: 'Doubled word ({detail}), left as it came.', es: 'Palabra repetida ({detail}): se deja como llegó.' },
  'receipt.reason.all-caps': { en: 'All in capitals, left as it came.', es: 'Todo en mayúsculas: se deja como llegó.' },
  'receipt.reason.unknown-markup': { en: 'Its form is not known here; its words were kept.', es: 'Su forma no se conoce aquí; se conservan sus palabras.' },
  'receipt.reason.navigation': { en: 'Navigation.', es: 'Navegación.' },
  'receipt.reason.share': { en: 'Share buttons.', es: 'Botones para compartir.' },
  'receipt.reason.advertisement': { en: 'Advertisement.', es: 'Publicidad.' },
  'receipt.reason.newsletter': { en: 'Sign-up line.', es: 'Línea de suscripción.' },
  'receipt.reason.related': { en: 'Link to another story.', es: 'Enlace a otra noticia.' },
  'receipt.reason.player': { en: 'Player or gallery.', es: 'Reproductor o galería.' },
  'receipt.reason.reading-time': { en: 'Reading time.', es: 'Tiempo de lectura.' },
  'receipt.reason.comments': { en: 'Readers’ comments.', es: 'Comentarios de lectores.' },
  'receipt.reason.cookies': { en: 'Cookie banner.', es: 'Aviso de cookies.' },
  'receipt.reason.running-head': { en: 'Head or number of a page.', es: 'Cabecera o número de página.' },
  'receipt.reason.contact': { en: 'Contact for the press.', es: 'Contacto de prensa.' },
  'receipt.reason.end-mark': { en: 'End mark.', es: 'Marca de final.' },
  'receipt.reason.site-name': { en: 'Name of the site.', es: 'Nombre del sitio.' },
  'receipt.reason.boilerplate': { en: 'Line of the site, not of the story.', es: 'Línea del sitio, no de la noticia.' },
  'receipt.reason.link-list': { en: 'List of links.', es: 'Lista de enlaces.' },
  'receipt.reason.label': { en: 'Label above the story.', es: 'Rótulo sobre la noticia.' },
  'receipt.reason.kept-in-doubt': { en: 'Kept, though it may not belong to the story. Delete it if it does not.', es: 'Se conserva, aunque quizá no sea de la noticia. Bórralo si no lo es.' },
  'receipt.reason.put-back': { en: 'Put back into the text.', es: 'Devuelto al texto.' },
} as const satisfies Record<`receipt.reason.${Reason}`, Message>;

/** Words of the receipt: every outcome and every reason. */
export const receiptMessages = { ...outcomeMessages, ...reasonMessages } as const satisfies Record<string, Message>;

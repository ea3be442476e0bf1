import type { Message } from '../message';

/** Words of the receipt of a paste: what came along and what stayed behind, in the form that a sentence takes after a colon. */
export const pasteMessages = {
  'command.edit.paste-plain-instead': { en: 'Paste as plain text instead', es: 'Pegar mejor como texto sin formato' },
  'paste.receipt': { en: 'Receipt of the paste', es: 'Recibo de lo pegado' },
  'paste.kept': { en: 'Kept: {things}.', es: 'Se conserva: {things}.' },
  'paste.lost': { en: 'Left behind: {things}.', es: 'Se queda fuera: {things}.' },
  'paste.kept.headings': { en: { one: 'a heading', other: '{count} headings' }, es: { one: 'un ladillo', other: '{count} ladillos' } },
  'paste.kept.lists': { en: { one: 'a list', other: '{count} lists' }, es: { one: 'una lista', other: '{count} listas' } },
  'paste.kept.tables': { en: { one: 'a table', other: '{count} tables' }, es: { one: 'una tabla', other: '{count} tablas' } },
  'paste.kept.quotes': { en: { one: 'a quotation', other: '{count} quotations' }, es: { one: 'una cita', other: '{count} citas' } },
  'paste.kept.preformatted': { en: 'preformatted text', es: 'texto preformateado' },
  'paste.kept.pictures': { en: { one: 'a picture', other: '{count} pictures' }, es: { one: 'una imagen', other: '{count} imágenes' } },
  'paste.kept.links': { en: { one: 'a link', other: '{count} links' }, es: { one: 'un enlace', other: '{count} enlaces' } },
  'paste.kept.footnotes': { en: { one: 'a footnote', other: '{count} footnotes' }, es: { one: 'una nota al pie', other: '{count} notas al pie' } },
  'paste.kept.formats': { en: 'letter formats', es: 'formatos de letra' },
  'paste.lost.pictures': { en: { one: 'a picture (its description is a note to the desk)', other: '{count} pictures (their descriptions are notes to the desk)' }, es: { one: 'una imagen (su descripción queda como nota a la mesa)', other: '{count} imágenes (sus descripciones quedan como notas a la mesa)' } },
  'paste.lost.embeds': { en: { one: 'a player or frame', other: '{count} players or frames' }, es: { one: 'un reproductor o marco', other: '{count} reproductores o marcos' } },
  'paste.lost.comments': { en: { one: 'a comment', other: '{count} comments' }, es: { one: 'un comentario', other: '{count} comentarios' } },
  'paste.lost.hidden': { en: 'hidden text', es: 'texto oculto' },
  'paste.lost.links': { en: { one: 'the address of a link that leads nowhere from here', other: 'the addresses of {count} links that lead nowhere from here' }, es: { one: 'la dirección de un enlace que desde aquí no lleva a nada', other: 'las direcciones de {count} enlaces que desde aquí no llevan a nada' } },
  'paste.lost.fields': { en: 'the fields of a form', es: 'los campos de un formulario' },
  'paste.lost.numbers': { en: 'the numbers of headings', es: 'los números de los ladillos' },
  'paste.lost.merged-cells': { en: { one: 'a merged cell, now several', other: '{count} merged cells, now several each' }, es: { one: 'una celda combinada, ahora dividida', other: '{count} celdas combinadas, ahora divididas' } },
  'paste.lost.looks': { en: 'fonts, colours and underlines', es: 'tipos de letra, colores y subrayados' },
  'paste.lost.structure': { en: 'all form, because it was too much to read; the words are here', es: 'toda la forma, porque era demasiada; las palabras están' },
} as const satisfies Record<string, Message>;

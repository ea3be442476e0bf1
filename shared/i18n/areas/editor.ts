import type { Message } from '../message';

/** Words of the editor area. */
export const editorMessages = {
  'editor.body': { en: 'Text of the story', es: 'Texto del artículo' },
  'editor.placeholder': { en: 'Write here, or paste a whole story', es: 'Escribe aquí o pega un artículo entero' },
  'editor.unknown-block': { en: 'A block this version does not know; it is kept as it is.', es: 'Un bloque que esta versión no conoce; se conserva tal cual.' },
  'editor.toolbar': { en: 'Text format', es: 'Formato del texto' },
  'editor.block-style': { en: 'Block style', es: 'Tipo de bloque' },
  'editor.more': { en: 'More formats', es: 'Más formatos' },
  'editor.link.title': { en: 'Link', es: 'Enlace' },
  'editor.link.address': { en: 'Address', es: 'Dirección' },
  'editor.link.refused': { en: 'A link starts with http, https or mailto. Check the address.', es: 'Un enlace empieza por http, https o mailto. Revisa la dirección.' },
  'editor.link.apply': { en: 'Link', es: 'Enlazar' },
  'editor.link.remove': { en: 'Remove link', es: 'Quitar el enlace' },
  'editor.link.open': { en: 'Open in browser', es: 'Abrir en el navegador' },
} as const satisfies Record<string, Message>;

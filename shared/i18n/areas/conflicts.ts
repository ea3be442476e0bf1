import type { Message } from '../message';

/** Words about the second versions of a story that sync programs keep. */
export const conflictsMessages = {
  'conflicts.title': { en: 'A sync program kept a second version of this story.', es: 'Un programa de sincronización guardó una segunda versión de este artículo.' },
  'conflicts.beside': { en: 'There is a second version of this story beside it.', es: 'Junto a este artículo hay una segunda versión.' },
  'conflicts.who-when': { en: 'From {who}, {when}.', es: 'De {who}, {when}.' },
  'conflicts.who': { en: 'From {who}.', es: 'De {who}.' },
  'conflicts.when': { en: 'From {when}.', es: 'Del {when}.' },
  'conflicts.says': { en: 'It is in the file “{name}”. Nothing happens to either until you decide.', es: 'Está en el archivo «{name}». Nada cambia en ninguna de las dos hasta que decidas.' },
  'conflicts.keep-this': { en: 'Keep this one', es: 'Conservar esta' },
  'conflicts.keep-both': { en: 'Keep both', es: 'Conservar ambas' },
  'conflicts.later': { en: 'Later', es: 'Más tarde' },
  'conflicts.parted': { en: '“{name}” is a story of its own now.', es: '«{name}» es ahora un artículo aparte.' },
  'conflicts.of': { en: 'This is a second version of “{name}” that a sync program kept.', es: 'Esta es una segunda versión de «{name}» que guardó un programa de sincronización.' },
  'conflicts.of.says': { en: 'The two can be compared there.', es: 'Allí se pueden comparar las dos.' },
  'conflicts.go': { en: 'Go to the story', es: 'Ir al artículo' },
  'conflicts.mark': { en: 'Second version', es: 'Segunda versión' },
} as const satisfies Record<string, Message>;

import type { Message } from '../message';

/** Words of the checks area. */
export const checksMessages = {
  'checks.list': { en: 'Findings', es: 'Avisos' },
  'checks.level.block': { en: 'Blocks publishing', es: 'Impide publicar' },
  'checks.level.warn': { en: 'Worth a look', es: 'Conviene mirar' },
  'checks.level.hint': { en: 'Good to know', es: 'Bueno saberlo' },
  'checks.empty': { en: 'Nothing found.', es: 'Nada que avisar.' },
  'checks.empty.says': { en: 'The checks run while you type. What they find stands here and in the text.', es: 'Se comprueba mientras escribes. Lo que aparezca estará aquí y en el texto.' },
  'checks.place.paragraph': { en: 'paragraph {number}', es: 'párrafo {number}' },
  'checks.show': { en: 'Show: {finding}', es: 'Mostrar: {finding}' },
} as const satisfies Record<string, Message>;

import type { Message } from '../message';

/** Words of a story whose file has other names (hard links). */
export const linksMessages = {
  'links.title': { en: 'This file has other names (hard links).', es: 'Este archivo tiene otros nombres (enlaces duros).' },
  'links.says': { en: 'Saving parts them: the other names keep the old text. What you type is kept meanwhile.', es: 'Guardar los separa: los otros nombres conservan el texto anterior. Lo que escribes está a salvo mientras tanto.' },
  'links.save-so': { en: 'Save anyway', es: 'Guardar de todos modos' },
} as const satisfies Record<string, Message>;

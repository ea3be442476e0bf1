import type { Message } from '../message';

/** Words about pictures: in the text, in their details, in the checks. */
export const picturesMessages = {
  'pictures.choose': { en: 'Choose pictures', es: 'Elegir imágenes' },
} as const satisfies Record<string, Message>;

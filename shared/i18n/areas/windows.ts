import type { Message } from '../message';

/** Words of several windows: opening them, and a story that another has. */
export const windowsMessages = {
  'command.window.new': { en: 'New window', es: 'Ventana nueva' },
  'command.window.close': { en: 'Close window', es: 'Cerrar ventana' },
  'windows.open-story': { en: 'Open in new window', es: 'Abrir en una ventana nueva' },
  'windows.elsewhere': { en: 'Open in another window', es: 'Abierto en otra ventana' },
  'windows.edited-by': { en: '{who} is editing it on {machine}', es: '{who} lo está editando en {machine}' },
  'windows.was-open': { en: 'This story was open in this window.', es: 'Este artículo estaba abierto en esta ventana.' },
} as const satisfies Record<string, Message>;

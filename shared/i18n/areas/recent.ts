import type { Message } from '../message';

/** Words of the libraries to go back to. */
export const recentMessages = {
  'recent.open': { en: 'Open recent library', es: 'Abrir biblioteca reciente' },
  'recent.none': { en: 'No other library yet', es: 'Ninguna otra todavía' },
  'recent.missing': { en: 'folder not found', es: 'no se encuentra la carpeta' },
  'recent.missing.says': { en: 'Its folder is not there: moved, renamed, or on a drive that is not connected.', es: 'Su carpeta no está: se movió, se renombró o está en una unidad sin conectar.' },
  'recent.menu': { en: 'Libraries', es: 'Bibliotecas' },
  'recent.other': { en: 'Open another library…', es: 'Abrir otra biblioteca…' },
} as const satisfies Record<string, Message>;

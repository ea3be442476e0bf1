import type { Message } from '../message';

/** Words of the native dialogs that main shows. */
export const shellMessages = {
  'shell.choose.library': { en: 'Folder for your stories', es: 'Carpeta para tus artículos' },
  'shell.choose.imports': { en: 'Stories to bring in', es: 'Artículos que traer' },
  'shell.choose.publish-folder': { en: 'Folder to publish to', es: 'Carpeta donde publicar' },
  'shell.cancel': { en: 'Cancel', es: 'Cancelar' },
  'shell.open-link.question': { en: 'Open {host} in your browser?', es: '¿Abrir {host} en tu navegador?' },
  'shell.open-link.open': { en: 'Open', es: 'Abrir' },
  'shell.quit': { en: 'Quit', es: 'Salir' },
  'shell.quit.not-saved': { en: 'A story could not be saved.', es: 'Un artículo no se pudo guardar.' },
  'shell.quit.not-saved.detail': {
    en: 'Its words are in the journal and will be offered at the next start. Stay to settle it now.',
    es: 'Sus palabras están en el diario de seguridad y se ofrecerán al abrir de nuevo. Quédate para resolverlo ahora.',
  },
  'shell.quit.stay': { en: 'Stay', es: 'Quedarme' },
  'shell.quit.anyway': { en: 'Quit anyway', es: 'Salir de todos modos' },
  'shell.close.not-saved.detail': {
    en: 'Its words are in the journal and will be offered when the story is opened again. Stay to settle it now.',
    es: 'Sus palabras están en el diario de seguridad y se ofrecerán al volver a abrir el artículo. Quédate para resolverlo ahora.',
  },
  'shell.close.anyway': { en: 'Close anyway', es: 'Cerrar de todos modos' },
  'shell.quit.slow': { en: 'Copydesk is still saving.', es: 'Copydesk sigue guardando.' },
  'shell.quit.slow.detail': { en: 'The disk or the window is slow. It closes by itself when that is done; what was typed is in the journal.', es: 'El disco o la ventana van lentos. Se cerrará sola cuando termine; lo escrito está en el diario de seguridad.' },
  'shell.quit.wait': { en: 'Keep waiting', es: 'Seguir esperando' },
  'shell.crash.again': { en: 'The window failed three times in two minutes.', es: 'La ventana ha fallado tres veces en dos minutos.' },
  'shell.crash.report': { en: 'What you typed is in the journal. Report {reportId} is in the log.', es: 'Lo que escribiste está en el diario de seguridad. El informe {reportId} está en el registro.' },
  'shell.crash.try-again': { en: 'Open it again', es: 'Abrirla de nuevo' },
  'shell.hang.question': { en: 'The window does not answer.', es: 'La ventana no responde.' },
  'shell.hang.detail': { en: 'You can wait, or restart it. What you typed is in the journal.', es: 'Puedes esperar o reiniciarla. Lo que escribiste está en el diario de seguridad.' },
  'shell.hang.wait': { en: 'Wait', es: 'Esperar' },
  'shell.hang.restart': { en: 'Restart the window', es: 'Reiniciar la ventana' },
} as const satisfies Record<string, Message>;

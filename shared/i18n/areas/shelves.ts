import type { Message } from '../message';

/** Words of the shelves: archive, templates, trash, and what moving between them says. */
export const shelvesMessages = {
  'shelves.name': { en: 'Shelves', es: 'Estantes' },
  'shelves.stories': { en: 'Stories', es: 'Artículos' },
  'shelves.archive': { en: 'Archive', es: 'Archivo' },
  'shelves.templates': { en: 'Templates', es: 'Plantillas' },
  'shelves.trash': { en: 'Trash', es: 'Papelera' },
  'shelves.undo': { en: 'Undo', es: 'Deshacer' },
  'shelves.stop': { en: 'Stop', es: 'Parar' },
  'shelves.working': { en: '{done} of {total} done.', es: '{done} de {total} hechos.' },
  'shelves.and-more': { en: { one: 'One other story was refused too.', other: '{count} other stories were refused too.' }, es: { one: 'Tampoco se ha podido con otro artículo.', other: 'Tampoco se ha podido con otros {count} artículos.' } },
  'shelves.trashed.one': { en: '“{name}” was moved to the trash.', es: '«{name}» está en la papelera.' },
  'shelves.trashed.many': { en: { one: 'One story was moved to the trash.', other: '{count} stories were moved to the trash.' }, es: { one: 'Un artículo está en la papelera.', other: '{count} artículos están en la papelera.' } },
  'shelves.archived.one': { en: '“{name}” is in the archive.', es: '«{name}» está en el archivo.' },
  'shelves.archived.many': { en: { one: 'One story is in the archive.', other: '{count} stories are in the archive.' }, es: { one: 'Un artículo está en el archivo.', other: '{count} artículos están en el archivo.' } },
  'shelves.moved.one': { en: '“{name}” was moved.', es: '«{name}» se ha movido.' },
  'shelves.moved.many': { en: { one: 'One story was moved.', other: '{count} stories were moved.' }, es: { one: 'Se ha movido un artículo.', other: 'Se han movido {count} artículos.' } },
  'shelves.restored.one': { en: '“{name}” is back where it was.', es: '«{name}» vuelve a su sitio.' },
  'shelves.restored.many': { en: { one: 'One story is back where it was.', other: '{count} stories are back where they were.' }, es: { one: 'Un artículo vuelve a su sitio.', other: '{count} artículos vuelven a su sitio.' } },
  'shelves.emptied': { en: { one: 'The trash is empty. One story went to the trash of your system.', other: 'The trash is empty. {count} stories went to the trash of your system.' }, es: { one: 'La papelera está vacía. Un artículo ha pasado a la papelera del sistema.', other: 'La papelera está vacía. {count} artículos han pasado a la papelera del sistema.' } },
  'shelves.duplicated': { en: { one: 'One story was duplicated.', other: '{count} stories were duplicated.' }, es: { one: 'Se ha duplicado un artículo.', other: 'Se han duplicado {count} artículos.' } },
  'shelves.moved-on': { en: { one: 'One story was moved on.', other: '{count} stories were moved on.' }, es: { one: 'Un artículo ha cambiado de estado.', other: '{count} artículos han cambiado de estado.' } },
  'shelves.template-saved': { en: '“{name}” is a template now.', es: '«{name}» ya es una plantilla.' },
  'shelves.template-saved.says': { en: 'New stories can start from it. Its dates and its review were left out.', es: 'Se pueden empezar artículos con ella. Sus fechas y su revisión no van con ella.' },
} as const satisfies Record<string, Message>;

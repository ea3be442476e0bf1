import type { Message } from '../message';

/** Words of what is done to several stories at once: deleting for good, giving a section. */
export const manyMessages = {
  'delete.title.many': { en: { one: 'Delete one story for good?', other: 'Delete {number} stories for good?' }, es: { one: '¿Eliminar un artículo para siempre?', other: '¿Eliminar {number} artículos para siempre?' } },
  'delete.title.trash': { en: { one: 'Empty the trash and delete one story for good?', other: 'Empty the trash and delete {number} stories for good?' }, es: { one: '¿Vaciar la papelera y eliminar un artículo para siempre?', other: '¿Vaciar la papelera y eliminar {number} artículos para siempre?' } },
  'delete.says.many': { en: 'Their files, their pictures, every version of them, what was typed but not saved and what the search knows of them are deleted. Nothing of it can be brought back.', es: 'Se eliminan sus archivos, sus imágenes, todas sus versiones, lo escrito sin guardar y lo que sabe de ellos la búsqueda. Nada de ello se puede recuperar.' },
  'delete.cancel.many': { en: 'Keep them', es: 'Conservarlos' },
  'delete.done': { en: { one: 'One story was deleted for good.', other: '{number} stories were deleted for good.' }, es: { one: 'Un artículo se ha eliminado para siempre.', other: '{number} artículos se han eliminado para siempre.' } },
  'delete.tidying': { en: 'Taking the last traces out of the search…', es: 'Quitando los últimos rastros de la búsqueda…' },
  'delete.nothing': { en: 'The trash is empty already.', es: 'La papelera ya está vacía.' },
  'many.refused': { en: { one: 'One story was left as it is.', other: '{number} stories were left as they are.' }, es: { one: 'Un artículo se ha quedado como estaba.', other: '{number} artículos se han quedado como estaban.' } },
  'many.refused.more': { en: { one: 'And one other.', other: 'And {number} others.' }, es: { one: 'Y otro más.', other: 'Y otros {number}.' } },
  'section.menu': { en: 'Section…', es: 'Sección…' },
  'section.title': { en: { one: 'The section of one story', other: 'The section of {number} stories' }, es: { one: 'La sección de un artículo', other: 'La sección de {number} artículos' } },
  'section.known': { en: 'Sections of the library', es: 'Secciones de la biblioteca' },
  'section.hint': { en: 'Empty for no section. An approval is taken back, as by any change.', es: 'Vacío para ninguna sección. Una aprobación se retira, como con cualquier cambio.' },
  'section.do': { en: 'Set section', es: 'Poner la sección' },
  'section.do.none': { en: 'Take the section away', es: 'Quitar la sección' },
  'section.done': { en: { one: 'One story is in “{section}” now.', other: '{number} stories are in “{section}” now.' }, es: { one: 'Un artículo está ahora en «{section}».', other: '{number} artículos están ahora en «{section}».' } },
  'section.done.none': { en: { one: 'One story has no section now.', other: '{number} stories have no section now.' }, es: { one: 'Un artículo ya no tiene sección.', other: '{number} artículos ya no tienen sección.' } },
  'section.done.already': { en: 'They had that section already.', es: 'Ya tenían esa sección.' },
  'section.undone': { en: { one: 'One story has its earlier section again.', other: '{number} stories have their earlier section again.' }, es: { one: 'Un artículo vuelve a tener su sección de antes.', other: '{number} artículos vuelven a tener su sección de antes.' } },
  'section.undone.kept': { en: { one: 'Another one changed since, and stays.', other: '{number} others changed since, and stay.' }, es: { one: 'Otro ha cambiado desde entonces y se queda así.', other: 'Otros {number} han cambiado desde entonces y se quedan así.' } },
  'section.took-back': { en: { one: 'One approval was taken back.', other: '{number} approvals were taken back.' }, es: { one: 'Se ha retirado una aprobación.', other: 'Se han retirado {number} aprobaciones.' } },
} as const satisfies Record<string, Message>;

import type { Message } from '../message';

/** Words of what helps while writing: marks and spaces, letter case, counts, outline, ways to look at the text. */
export const writingMessages = {
  'menu.format.case': { en: 'Change case', es: 'Mayúsculas y minúsculas' },
  'menu.format.marks': { en: 'Marks and spaces', es: 'Signos y espacios' },
  'command.format.upper-case': { en: 'UPPER CASE', es: 'MAYÚSCULAS' },
  'command.format.lower-case': { en: 'lower case', es: 'minúsculas' },
  'command.format.title-case': { en: 'Title Case', es: 'Mayúscula Inicial' },
  'command.format.sentence-case': { en: 'Sentence case', es: 'Como en una frase' },
  'command.format.curly-quotes': { en: 'Quotation marks and dashes of the language', es: 'Comillas y rayas del idioma' },
  'command.format.straight-quotes': { en: 'Straight quotation marks', es: 'Comillas rectas' },
  'command.format.no-break-space': { en: 'No-break space', es: 'Espacio de no separación' },
  'command.format.ordinary-spaces': { en: 'Make ordinary spaces of no-break spaces', es: 'Convertir los espacios de no separación en normales' },
  'settings.writing': { en: 'Writing', es: 'Escritura' },
  'settings.smart-marks': { en: 'Set quotation marks and dashes while typing', es: 'Poner comillas y rayas al escribir' },
  'settings.smart-marks.hint': { en: 'As the language of the story has them: “ ”, « », —, …. Undo right after gives back what you typed.', es: 'Las del idioma del artículo: « », “ ”, —, …. Deshacer justo después devuelve lo que escribiste.' },
  'settings.smart-marks.on': { en: 'On', es: 'Sí' },
  'settings.smart-marks.off': { en: 'Off', es: 'No' },
  'settings.quotes': { en: 'Languages with « »', es: 'Idiomas con « »' },
  'settings.quotes.language': { en: 'Print « »', es: 'Usar « »' },
  'settings.quotes.double': { en: 'Print “ ”', es: 'Usar “ ”' },
  'writing.spaces.none': { en: 'No no-break spaces here', es: 'Aquí no hay espacios de no separación' },
  'writing.spaces.changed': { en: { one: 'One no-break space made ordinary', other: '{count} no-break spaces made ordinary' }, es: { one: 'Un espacio de no separación, ahora normal', other: '{count} espacios de no separación, ahora normales' } },
  'writing.spaces.kept': { en: { one: 'one kept, where it belongs', other: '{count} kept, where they belong' }, es: { one: 'uno se queda donde hace falta', other: '{count} se quedan donde hacen falta' } },
} as const satisfies Record<string, Message>;

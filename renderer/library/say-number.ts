import type { Language } from '../../shared/i18n/message';

const formats = { en: new Intl.NumberFormat('en-GB'), es: new Intl.NumberFormat('es-ES') } as const;

/** A count as it is written in a language: 12,345 or 12.345. */
export function sayNumber(count: number, language: Language): string {
  return formats[language].format(count);
}

const shortFormats = { en: new Intl.NumberFormat('en-GB', { notation: 'compact' }), es: new Intl.NumberFormat('es-ES', { notation: 'compact' }) } as const;

/** A count where there is little room: from ten thousand on only its first figures, 12K or 12 mil. */
export function sayShortNumber(count: number, language: Language): string {
  return count < 10_000 ? sayNumber(count, language) : shortFormats[language].format(count);
}

/** The facts of a message that counts: `count` chooses its form, `number` is what stands in it. */
export function counted(count: number, language: Language): { readonly count: number; readonly number: string } {
  return { count, number: sayNumber(count, language) };
}

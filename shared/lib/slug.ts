const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' };

/**
 * A headline as a slug for file names and addresses: lower case, accents folded, words joined by hyphens, cut at a
 * word's end to at most `limit` characters. Undefined when nothing of the text can stand in a slug.
 */
export function slugOf(text: string, limit = 72): string | undefined {
  const folded = text.toLowerCase().replace(/[ßæœøđðþłı]/gu, (letter) => letters[letter] ?? letter).normalize('NFD').replace(/\p{M}/gu, '');
  const words = folded.replace(/['’]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word.slice(0, limit) : `${slug}-${word}`;
    if (next.length > limit) break;
    slug = next;
  }
  return slug === '' ? undefined : slug;
}

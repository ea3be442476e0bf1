const allowed = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@)/i;
const looksLikeAddress = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]{2,}$/;
const looksLikeHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?$/u;
/** No address of a page is longer, and nobody could read one that is. */
const longest = 4000;
/** Characters that take no room and hide what an address really says. */
const invisible = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * What a person typed or pasted as the address of a link -> a URL that an article may carry (http, https or mailto), or
 * undefined. A bare host gets `https://`, a bare e-mail address `mailto:`; invisible characters are dropped; spaces in
 * the middle are refused, and so is what is longer than 4,000 signs.
 */
export function readLinkUrl(text: string): string | undefined {
  const typed = text.replace(invisible, '').trim();
  if (typed === '' || typed.length > longest || /\s/.test(typed)) return undefined;
  if (allowed.test(typed)) return typed;
  if (looksLikeAddress.test(typed)) return `mailto:${typed}`;
  return looksLikeHost.test(typed) ? `https://${typed}` : undefined;
}

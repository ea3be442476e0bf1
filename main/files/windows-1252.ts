/**
 * What Windows-1252 has at 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); a space stands where it has
 * nothing. Some versions of Node read this encoding as Latin-1 and turn every curly quote into a control character.
 */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const isUpper = (byte: number): boolean => byte >= 0x80 && byte <= 0x9f;

/** Text of Windows-1252 bytes; undefined when a byte is no character of it. */
export function decodeWindows1252(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => isUpper(byte) && upper.charAt(byte - 0x80) === ' ')) return undefined;
  return Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (control) => upper.charAt(control.charCodeAt(0) - 0x80));
}

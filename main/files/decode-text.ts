import { Refusal } from '../../shared/errors/refusal';
import { decodeWindows1252 } from './windows-1252';

/** How the bytes of a foreign file were read. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding. */
  readonly encoding: string;
}

/** A declaration has to stand in the first bytes of a page (HTML standard, 13.2.3.2). */
const prescanBytes = 1024;

/**
 * Bytes that others made -> text, without guessing: a byte order mark decides, then valid UTF-8, then what an HTML page
 * declares, then Windows-1252 (what browsers take for Western pages that declare nothing). Refuses with
 * `import/not-text` bytes that are no text in that encoding; the words are never repaired.
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const marked = byMark(bytes);
  const encoding = marked ?? (decode(bytes, 'utf-8') !== undefined ? 'utf-8' : (declaredEncoding(bytes) ?? 'windows-1252'));
  const text = decode(bytes, encoding);
  if (text === undefined || isBinary(text)) throw new Refusal({ code: 'import/not-text', name });
  return { text, encoding };
}

function byMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that a page names in `<meta charset>`, its older form, or an XML declaration; undefined when it names none that exists. A page whose bytes could be read so far is not UTF-16, whatever it says. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, prescanBytes)).toString('latin1');
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Control characters that no text has: NUL and its like, and the C1 range that stands where Windows-1252 has no letter. */
function isBinary(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return controls > 0 && (text.includes('\u0000') || controls > text.length / 2000 || /^%PDF-|^PK/.test(text));
}

import { basename, extname } from 'node:path';
import { Refusal } from '../../shared/errors/refusal';
import { decodeText } from './decode-text';
import { diskRefusal, errnoOf } from './disk-error';
import { readLimited } from './read-article';

/** The largest foreign file that is read (bytes). */
export const largestImport = 20 * 1024 * 1024;

/** The extensions of files that can be brought in. */
export const importExtensions = ['txt', 'text', 'html', 'htm', 'xhtml', 'md'] as const;

/** A foreign text; whether it is a page or plain text is told by name and content. */
export interface ForeignText {
  readonly text: string;
  /** File name without folder; undefined for what came without one. */
  readonly name?: string | undefined;
}

/** Reads a file that others made. Refuses with `import/*` what is too large, empty, binary or of another kind. */
export async function readForeignFile(path: string): Promise<ForeignText> {
  const name = basename(path);
  try {
    const bytes = await readLimited(path, largestImport);
    if (bytes === undefined) throw new Refusal({ code: 'import/too-large', name, limit: largestImport });
    return { ...foreignText(bytes, name), name };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw new Refusal({ code: 'article/gone', name });
    throw diskRefusal(error, name);
  }
}

/** Bytes that came without a file (standard input) or were read from one -> text. */
export function foreignText(bytes: Uint8Array, name: string): ForeignText {
  if (bytes.length > largestImport) throw new Refusal({ code: 'import/too-large', name, limit: largestImport });
  const { text } = decodeText(bytes, name);
  if (text.trim() === '') throw new Refusal({ code: 'import/empty', name });
  const kind = extname(name).slice(1).toLowerCase();
  if (kind === 'article' || kind === 'rtf' || text.startsWith('{\\rtf')) throw new Refusal({ code: 'import/unknown-kind', name });
  return { text };
}

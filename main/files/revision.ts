import { createHash } from 'node:crypto';

/** The revision of an article: sha256 of the bytes of its file, in lower-case hex. The same bytes have the same revision on every computer. */
export function revisionOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

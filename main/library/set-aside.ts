import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { revisionOf } from '../files/revision';
import { writeAtomically } from '../files/write-atomically';

/** Keeps bytes that a person decided to overwrite, durably and for this user alone, before they are replaced. The same bytes are kept once. */
export async function setAside(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${revisionOf(bytes).slice(0, 16)}-${name}`);
  await writeAtomically({ path, folder, bytes, expected: { kind: 'anything' }, mode: 0o600 });
}

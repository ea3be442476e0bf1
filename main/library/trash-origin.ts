import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { shelves, type Shelf } from '../../shared/library/story-query';
import type { FileSpot } from '../files/move-file';
import { readIfThere, writeAtomically } from '../files/write-atomically';

/** Where a story of the trash was before. */
export interface TrashOrigin {
  readonly shelf: Shelf;
  readonly name: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly trashed: string;
}

const format = 'copydesk.trashed';
const originSchema = z.looseObject({ format: z.literal(format), version: z.literal(1), shelf: z.enum(shelves), name: z.string().min(1).regex(/^[^/\\]+$/), trashed: z.string() });

const pathOf = ({ folder, name }: FileSpot): string => join(folder, `${name}.origin`);

/** Writes beside a story of the trash where it was before. */
export async function keepOrigin(trashed: FileSpot, origin: TrashOrigin): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ format, version: 1, ...origin })}\n`);
  await writeAtomically({ path: pathOf(trashed), folder: trashed.folder, bytes, expected: { kind: 'anything' } });
}

/** Where a story of the trash was before; undefined when nobody wrote it down. */
export async function readOrigin(trashed: FileSpot): Promise<TrashOrigin | undefined> {
  try {
    const bytes = await readIfThere(pathOf(trashed));
    return bytes === undefined ? undefined : originSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return undefined;
  }
}

/** The story has left the trash. */
export async function forgetOrigin(trashed: FileSpot): Promise<void> {
  await unlink(pathOf(trashed)).catch(() => undefined);
}

import { z } from 'zod';
import { saidFields, type PictureSays } from '../../shared/body/picture-says';
import { momentSchema } from '../../shared/time/moment';
import { runInWorker } from '../workers/run-in-worker';

/** Reads what a picture says of itself: in a worker in the app, directly in tests and on the command line. Never refuses. */
export type ReadSays = (bytes: Buffer) => Promise<PictureSays>;

const saysSchema: z.ZodType<PictureSays> = z.object({
  said: z.array(z.object({ field: z.enum(saidFields), text: z.string(), from: z.enum(['iptc', 'xmp', 'exif']) })),
  taken: momentSchema.optional(),
});

/** Reads each picture in a thread of its own; one that is made to hang or to swell says nothing, and is a picture all the same. */
export function saysInWorker(modulePath: string): ReadSays {
  return async (bytes) => {
    const answer = await runInWorker({ modulePath, data: new Uint8Array(bytes), timeMs: 5000, memoryMb: 256 }).catch(() => undefined);
    return answer?.kind === 'message' ? saysSchema.catch({ said: [] }).parse(answer.message) : { said: [] };
  };
}

import { useMemo } from 'react';
import { largestPicture } from '../../shared/body/media';
import type { AppError } from '../../shared/errors/app-error';
import { pictureAddress } from '../../shared/ipc/picture-address';
import type { AddedPicture, AddedPictures } from '../../shared/ipc/contract';
import type { Result } from '../../shared/ipc/result';
import { call } from '../api/client';
import { noPictures, type PictureWorld } from '../editor/pictures/picture-world';

const none: AddedPictures = { pictures: [] };

async function addFile(id: string, file: File): Promise<Result<AddedPicture>> {
  if (file.size > largestPicture) return { ok: false, error: { code: 'picture/too-large', name: file.name, limit: largestPicture } };
  return call('picture.add', { id, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name });
}

/** What the editor of the open story asks about pictures; `id` is the story's, and another one after it was renamed. */
export function usePictureWorld(id: string | undefined, refuse: (error: AppError) => void, tell: (words: string) => void): PictureWorld {
  return useMemo((): PictureWorld => {
    if (id === undefined) return noPictures;
    const granted = <T>(answer: Result<T>): T | undefined => {
      if (answer.ok) return answer.value;
      refuse(answer.error);
      return undefined;
    };
    return {
      address: (file) => pictureAddress(id, file),
      choose: async () => granted(await call('picture.choose', { id })) ?? none,
      add: async (files) => {
        const answers: Result<AddedPicture>[] = [];
        // One after the other, so that many large pictures are never in memory at once.
        for (const file of files) answers.push(await addFile(id, file));
        return { pictures: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])), refused: answers.find((answer) => !answer.ok)?.error };
      },
      file: async (file) => {
        const answer = await call('picture.file', { id, file });
        return answer.ok ? answer.value : undefined;
      },
      find: async () => granted(await call('picture.find', { id }))?.picture,
      refuse,
      tell,
    };
  }, [id, refuse, tell]);
}

import { expect, it } from 'vitest';
import { createSaveQueue, type SaveRequest } from './save-queue';

const request = (baseRevision: string, text: string): SaveRequest => ({ baseRevision, text, overwrite: false });

/** A disk that writes when it is told to and takes nothing but what stands on it. */
function slowDisk(): { readonly write: (request: SaveRequest, head: string | undefined) => Promise<string>; readonly finish: () => void; content: string; readonly writes: string[] } {
  const finishers: (() => void)[] = [];
  const disk = {
    content: 'base',
    writes: new Array<string>(),
    write: async ({ baseRevision, text }: SaveRequest, head: string | undefined): Promise<string> => {
      await new Promise<void>((resolve) => finishers.push(resolve));
      if (disk.content !== baseRevision && disk.content !== head) throw new Error('changed on disk');
      disk.content = text;
      disk.writes.push(text);
      return text;
    },
    finish: () => finishers.shift()?.(),
  };
  return disk;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('writes one at a time, only the newest of those that wait, and answers each with words at least as new as its own', async () => {
  const queue = createSaveQueue();
  const disk = slowDisk();
  const first = queue.save('a', request('base', 'one'), disk.write);
  await turn();
  const second = queue.save('a', request('base', 'two'), disk.write);
  const third = queue.save('a', request('base', 'three'), disk.write);
  disk.finish();
  expect(await first).toBe('one');
  await turn();
  disk.finish();
  expect(await Promise.all([second, third])).toEqual(['three', 'three']);
  expect(disk.writes).toEqual(['one', 'three']);
});

it('still finds a change by somebody else in the middle of our own line', async () => {
  const queue = createSaveQueue();
  const disk = slowDisk();
  const first = queue.save('a', request('base', 'one'), disk.write);
  await turn();
  disk.finish();
  await first;
  disk.content = 'theirs';
  const second = queue.save('a', request('base', 'two'), disk.write);
  await turn();
  disk.finish();
  await expect(second).rejects.toThrow('changed on disk');
  expect(disk.content).toBe('theirs');
});

it('goes on after a failure, and knows when it is idle', async () => {
  const queue = createSaveQueue();
  const failed = queue.alone('a', () => Promise.reject(new Error('disk')));
  const next = queue.alone('a', () => Promise.resolve('fine'));
  await expect(failed).rejects.toThrow('disk');
  expect(await next).toBe('fine');
  await queue.idle();
});

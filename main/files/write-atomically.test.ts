import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../shared/errors/refusal';
import { revisionOf } from './revision';
import { syncFolder, writeAtomically, type Expected } from './write-atomically';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-write-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string, expected: Expected): Promise<string> =>
  writeAtomically({ path: join(folder, name), folder, bytes: Buffer.from(text), expected });

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'written';
}

describe('writing atomically', () => {
  it('creates a file, then replaces exactly the bytes it knows, and leaves no temp file', async () => {
    const first = await write('a.article', 'one', { kind: 'nothing' });
    expect(first).toBe(revisionOf('one'));
    const second = await write('a.article', 'two', { kind: 'revision', revision: first });
    expect(readFileSync(join(folder, 'a.article'), 'utf8')).toBe('two');
    expect(second).toBe(revisionOf('two'));
    expect(readdirSync(folder)).toEqual(['a.article']);
  });

  it('never writes over bytes that nobody has read', async () => {
    writeFileSync(join(folder, 'a.article'), 'theirs');
    expect(await refusal(write('a.article', 'mine', { kind: 'revision', revision: revisionOf('base') }))).toBe('article/changed-on-disk');
    expect(await refusal(write('a.article', 'mine', { kind: 'nothing' }))).toBe('article/name-taken');
    expect(readFileSync(join(folder, 'a.article'), 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.article']);
  });

  it('says that a file or its folder is gone instead of making it again', async () => {
    expect(await refusal(write('gone.article', 'x', { kind: 'revision', revision: revisionOf('x') }))).toBe('article/gone');
    const inner = join(folder, 'inner');
    expect(await refusal(writeAtomically({ path: join(inner, 'a.article'), folder: inner, bytes: Buffer.from('x'), expected: { kind: 'nothing' } }))).toBe('disk/no-folder');
    expect(await refusal(writeAtomically({ path: join(inner, 'a.article'), folder: inner, bytes: Buffer.from('x'), expected: { kind: 'revision', revision: revisionOf('x') } }))).toBe('article/gone');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform !== 'linux')('saves where folders cannot be made to last, as on some shared disks', async () => {
    await expect(syncFolder('/proc')).resolves.toBeUndefined();
  });

  it('keeps the permission bits of the file', async () => {
    writeFileSync(join(folder, 'a.article'), 'one');
    chmodSync(join(folder, 'a.article'), 0o640);
    await write('a.article', 'two', { kind: 'revision', revision: revisionOf('one') });
    expect(statSync(join(folder, 'a.article')).mode & 0o777).toBe(0o640);
  });

  it('writes through a link inside the folder and refuses one that leads out of it', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'copydesk-outside-')));
    writeFileSync(join(outside, 'mail.txt'), 'private');
    writeFileSync(join(folder, 'target.article'), 'one');
    symlinkSync('target.article', join(folder, 'link.article'));
    symlinkSync(join(outside, 'mail.txt'), join(folder, 'out.article'));
    await write('link.article', 'two', { kind: 'revision', revision: revisionOf('one') });
    expect(readFileSync(join(folder, 'target.article'), 'utf8')).toBe('two');
    expect(await refusal(write('out.article', 'mine', { kind: 'revision', revision: revisionOf('private') }))).toBe('article/bad-link');
    expect(await refusal(write('../other.article', 'mine', { kind: 'nothing' }))).toBe('disk/not-allowed');
    expect(readFileSync(join(outside, 'mail.txt'), 'utf8')).toBe('private');
    rmSync(outside, { recursive: true });
  });

  it('lets only one of several new files have a name', async () => {
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((text) => refusal(write('same.article', text, { kind: 'nothing' }))));
    expect(results.filter((result) => result === 'written')).toHaveLength(1);
    expect(results.filter((result) => result === 'article/name-taken')).toHaveLength(3);
  });

  it('keeps the old file and removes its temp file on a full disk', async (context) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) {
      context.skip('needs the right to mount a small disk');
    }
    try {
      writeFileSync(join(disk, 'a.article'), 'old words');
      const failed = writeAtomically({ path: join(disk, 'a.article'), folder: disk, bytes: Buffer.alloc(200_000, 'x'), expected: { kind: 'revision', revision: revisionOf('old words') } });
      expect(await refusal(failed)).toBe('disk/full');
      expect(readFileSync(join(disk, 'a.article'), 'utf8')).toBe('old words');
      expect(readdirSync(disk)).toEqual(['a.article']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('says that a folder may not be written', async (context) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) context.skip('permission bits do not stop root or Windows');
    writeFileSync(join(folder, 'a.article'), 'one');
    chmodSync(folder, 0o500);
    try {
      expect(await refusal(write('a.article', 'two', { kind: 'revision', revision: revisionOf('one') }))).toBe('disk/not-allowed');
      expect(readFileSync(join(folder, 'a.article'), 'utf8')).toBe('one');
    } finally {
      chmodSync(folder, 0o700);
    }
  });

  it('says that a disk is read-only', async (context) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) {
      context.skip('needs the right to mount a small disk');
    }
    try {
      writeFileSync(join(disk, 'a.article'), 'old words');
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const failed = writeAtomically({ path: join(disk, 'a.article'), folder: disk, bytes: Buffer.from('new'), expected: { kind: 'revision', revision: revisionOf('old words') } });
      expect(await refusal(failed)).toBe('disk/not-allowed');
      expect(existsSync(join(disk, 'a.article'))).toBe(true);
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

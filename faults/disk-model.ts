import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, textsOf, type Call } from './strace';

/**
 * What a process did to the files below a folder, as a disk sees it that loses power: every piece of it is on the disk or
 * is not, whatever the order, until a sync of that file or of that folder has come back. Real file systems keep more.
 */
export type DiskOp =
  | { readonly kind: 'enter'; readonly path: string; readonly inode: number; readonly folder?: boolean }
  | { readonly kind: 'leave'; readonly path: string }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly inode: number }
  | { readonly kind: 'grow' | 'cut'; readonly inode: number; readonly size: number }
  | { readonly kind: 'data'; readonly inode: number; readonly offset: number; readonly bytes: Buffer; readonly number: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'sync-folder'; readonly path: string }
  | { readonly kind: 'said' };

/** Folders and files by path. */
export type Tree = ReadonlyMap<string, 'folder' | Buffer>;

/** A disk before anything happened. */
export interface Disk {
  readonly entries: ReadonlyMap<string, number>;
  readonly contents: ReadonlyMap<number, 'folder' | Buffer>;
}

/** In how many pieces a single write may come apart. */
const pieces = 3;

/** Everything below a folder, all of it safely on the disk. */
export function readDisk(root: string): Disk {
  const entries = new Map<string, number>();
  const contents = new Map<number, 'folder' | Buffer>();
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const inode = entries.size + 1;
    entries.set(path, inode);
    contents.set(inode, lstatSync(join(root, path)).isDirectory() ? 'folder' : readFileSync(join(root, path)));
  }
  return { entries, contents };
}

/** Calls of a process -> what they did to the disk below `root`. Throws at a call that changes files in a way that is not modelled here. */
export function opsOf(calls: readonly Call[], root: string, before: Disk): readonly DiskOp[] {
  const ops: DiskOp[] = [];
  const entries = new Map(before.entries);
  const sizes = new Map([...before.contents].map(([inode, content]) => [inode, content === 'folder' ? 0 : content.length]));
  const open = new Map<number, { readonly path: string; readonly inode: number | undefined; readonly appends: boolean; offset: number }>();
  let inodes = entries.size;
  const inside = (path: string): string | undefined => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path === root ? '' : undefined);
  const enter = (path: string, inode: number, folder: boolean): void => {
    entries.set(path, inode);
    ops.push({ kind: 'enter', path, inode, ...(folder ? { folder } : {}) });
  };
  const write = (inode: number, offset: number, bytes: Buffer): void => {
    if (offset + bytes.length > (sizes.get(inode) ?? 0)) {
      sizes.set(inode, offset + bytes.length);
      ops.push({ kind: 'grow', inode, size: offset + bytes.length });
    }
    const length = Math.ceil(bytes.length / pieces);
    for (let from = 0; from < bytes.length; from += length) ops.push({ kind: 'data', inode, offset: offset + from, bytes: bytes.subarray(from, from + length), number: ops.length });
  };
  const cut = (inode: number, size: number): void => {
    sizes.set(inode, size);
    ops.push({ kind: 'cut', inode, size });
  };

  for (const call of calls) {
    if (call.result < 0) continue;
    const texts = textsOf(call);
    const [first, second] = texts.map((text) => inside(text.toString()));
    const file = fileOf(call);
    const handle = file === undefined ? undefined : open.get(file.number);
    const inode = handle?.inode;
    switch (call.name) {
      case 'openat': {
        if (first === undefined) break;
        const appends = call.rest.includes('O_APPEND');
        if (!entries.has(first) && call.rest.includes('O_CREAT')) {
          inodes += 1;
          sizes.set(inodes, 0);
          enter(first, inodes, false);
        } else if (call.rest.includes('O_TRUNC')) cut(entries.get(first) ?? -1, 0);
        open.set(call.result, { path: first, inode: entries.get(first), appends, offset: 0 });
        break;
      }
      case 'close':
        if (file !== undefined) open.delete(file.number);
        break;
      case 'read':
        if (handle !== undefined) handle.offset += call.result;
        break;
      case 'write': {
        const [bytes] = texts;
        if (handle === undefined || inode === undefined || bytes === undefined) break;
        const offset = handle.appends ? (sizes.get(inode) ?? 0) : handle.offset;
        write(inode, offset, bytes.subarray(0, call.result));
        handle.offset = offset + call.result;
        break;
      }
      case 'pwrite64': {
        const [bytes] = texts;
        if (inode !== undefined && bytes !== undefined) write(inode, Number(/(\d+)$/.exec(call.rest)?.[1]), bytes.subarray(0, call.result));
        break;
      }
      case 'writev':
        if (file?.number === 1) ops.push({ kind: 'said' });
        else if (handle !== undefined) throw new Error(`not modelled: ${call.name} on ${handle.path}`);
        break;
      case 'ftruncate':
        if (inode !== undefined) cut(inode, Number(/(\d+)$/.exec(call.rest)?.[1]));
        break;
      case 'fsync':
      case 'fdatasync':
        if (handle === undefined) break;
        if (handle.path === '' || before.contents.get(inode ?? -1) === 'folder' || isFolder(ops, inode)) ops.push({ kind: 'sync-folder', path: handle.path });
        else if (inode !== undefined) ops.push({ kind: 'sync', inode });
        break;
      case 'link':
      case 'linkat':
        if (first !== undefined && second !== undefined) enter(second, entries.get(first) ?? -1, false);
        break;
      case 'mkdir':
        if (first === undefined) break;
        inodes += 1;
        enter(first, inodes, true);
        break;
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const moved = first === undefined ? undefined : entries.get(first);
        if (first === undefined || second === undefined || moved === undefined) break;
        if (isFolder(ops, moved) || before.contents.get(moved) === 'folder') throw new Error(`not modelled: a folder gets another name, ${first}`);
        entries.delete(first);
        entries.set(second, moved);
        ops.push({ kind: 'move', from: first, to: second, inode: moved });
        break;
      }
      case 'unlink':
        if (first === undefined) break;
        entries.delete(first);
        ops.push({ kind: 'leave', path: first });
        break;
      case 'rmdir':
      case 'copy_file_range':
      case 'fallocate':
      case 'sendfile':
      case 'symlink':
      case 'truncate':
        if (first !== undefined || handle !== undefined) throw new Error(`not modelled: ${call.name} on ${first ?? handle?.path ?? ''}`);
        break;
      default:
        break;
    }
  }
  return ops;
}

function isFolder(ops: readonly DiskOp[], inode: number | undefined): boolean {
  return ops.some((op) => op.kind === 'enter' && op.inode === inode && op.folder === true);
}

/** For every op the index of the sync that makes it last; ops that nothing makes last are not in it. */
export function lasting(ops: readonly DiskOp[]): ReadonlyMap<number, number> {
  const until = new Map<number, number>();
  for (const [index, op] of ops.entries()) {
    const need = foldersOf(op);
    const waiting = new Set(need);
    for (let later = index + 1; later < ops.length; later += 1) {
      const sync = ops[later];
      if (sync?.kind === 'sync-folder') waiting.delete(sync.path);
      const done = need.length > 0 ? waiting.size === 0 : sync?.kind === 'sync' && 'inode' in op && sync.inode === op.inode;
      if (!done) continue;
      until.set(index, later);
      break;
    }
  }
  return until;
}

function foldersOf(op: DiskOp): readonly string[] {
  if (op.kind === 'enter' || op.kind === 'leave') return [folderOf(op.path)];
  return op.kind === 'move' ? [folderOf(op.from), folderOf(op.to)] : [];
}

function folderOf(path: string): string {
  return path.includes('/') ? dirname(path) : '';
}

/** The same for two lists of ops that leave the same disk: which file each name means, and what was done to that file. */
export function signatureOf(before: Disk, kept: readonly DiskOp[]): string {
  const entries = namesAfter(before, kept);
  const done = new Map<number, string>();
  for (const op of kept) {
    if (op.kind === 'data') done.set(op.inode, `${done.get(op.inode) ?? ''} ${op.offset}+${op.bytes.length}#${op.number}`);
    else if (op.kind === 'grow' || op.kind === 'cut') done.set(op.inode, `${done.get(op.inode) ?? ''} ${op.kind} ${op.size}`);
  }
  return [...entries].map(([path, inode]) => `${path} ${inode}${done.get(inode) ?? ''}`).sort().join('\n');
}

function namesAfter(before: Disk, kept: readonly DiskOp[]): ReadonlyMap<string, number> {
  const entries = new Map(before.entries);
  for (const op of kept) {
    if (op.kind === 'enter') entries.set(op.path, op.inode);
    else if (op.kind === 'leave') entries.delete(op.path);
    else if (op.kind === 'move') {
      if (entries.get(op.from) === op.inode) entries.delete(op.from);
      entries.set(op.to, op.inode);
    }
  }
  // A file in a folder that never reached the disk did not either.
  return new Map([...entries].filter(([path]) => hasFolders(entries, path)));
}

/** The disk after `kept` of the ops, in their order. */
export function afterOps(before: Disk, kept: readonly DiskOp[]): Tree {
  const contents = new Map(before.contents);
  const bytesAt = (inode: number): Buffer => {
    const content = contents.get(inode);
    return content === undefined || content === 'folder' ? Buffer.alloc(0) : content;
  };
  const sized = (bytes: Buffer, size: number): Buffer => (bytes.length >= size ? bytes.subarray(0, size) : Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]));
  for (const op of kept) {
    if (op.kind === 'enter' && op.folder === true) contents.set(op.inode, 'folder');
    else if (op.kind === 'cut') contents.set(op.inode, sized(bytesAt(op.inode), op.size));
    else if (op.kind === 'grow') contents.set(op.inode, sized(bytesAt(op.inode), Math.max(op.size, bytesAt(op.inode).length)));
    else if (op.kind === 'data') {
      const grown = Buffer.from(sized(bytesAt(op.inode), Math.max(op.offset + op.bytes.length, bytesAt(op.inode).length)));
      op.bytes.copy(grown, op.offset);
      contents.set(op.inode, grown);
    }
  }
  return new Map([...namesAfter(before, kept)].map(([path, inode]) => [path, contents.get(inode) ?? Buffer.alloc(0)]));
}

function hasFolders(entries: ReadonlyMap<string, number>, path: string): boolean {
  const folder = folderOf(path);
  return folder === '' || (entries.has(folder) && hasFolders(entries, folder));
}

/** Writes a tree into an empty folder. */
export function writeTree(root: string, tree: Tree): void {
  for (const [path, content] of [...tree].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (content === 'folder') mkdirSync(join(root, path), { recursive: true });
    else {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  }
}

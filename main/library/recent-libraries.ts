import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { RecentLibrary } from '../../shared/ipc/contract';
import { mostRecentLibraries } from '../../shared/settings/settings';
import { isFolder } from '../files/is-folder';
import { revisionOf } from '../files/revision';

/** The folders with one more in front of them, each once, and no more than are kept. */
export function withRecent(folders: readonly string[], latest: string): string[] {
  return [latest, ...folders.filter((folder) => folder !== latest)].slice(0, mostRecentLibraries);
}

/** The folder of a recent library; undefined for an id that is none of them. */
export function recentFolder(folders: readonly string[], id: string): string | undefined {
  return folders.find((folder) => idOf(folder) === id);
}

/** The libraries to go back to, the latest first: all but the one that is open. A folder that is gone is among them, and said to be. */
export async function listRecent(folders: readonly string[], open: string | undefined): Promise<readonly RecentLibrary[]> {
  return Promise.all(folders.filter((folder) => folder !== open).map(async (folder) => ({ id: idOf(folder), name: basename(folder), where: sayWhere(dirname(folder)), isMissing: !(await isFolder(folder)) })));
}

function idOf(folder: string): string {
  return revisionOf(folder).slice(0, 32);
}

function sayWhere(folder: string): string {
  const home = homedir();
  return folder === home || folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}

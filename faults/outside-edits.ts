import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newArticle } from '../shared/article/article';
import { formatArticleFile } from '../shared/article/article-file';
import { Refusal } from '../shared/errors/refusal';
import { revisionOf } from '../main/files/revision';
import { createHistory } from '../main/history/history';
import { createArticleStore } from '../main/library/article-store';
import { createJournal } from '../main/library/journal';
import { createPlaces } from '../main/library/places';
import { randomFrom } from './random';
import type { Fault, Row } from './report';
import { inFolder } from './writer';

const edits = { whole: 500, short: 130 };

/** What another program did to a file, and where its text stands now; undefined when it left none. */
interface Edit {
  readonly path: string | undefined;
  readonly text: string | undefined;
}

/** Every way in which another program changes a file behind our back. `theirs` is as long as what it replaces. */
const outside: Readonly<Record<string, (path: string, theirs: string) => Edit>> = {
  'written over': (path, theirs) => {
    writeFileSync(path, theirs);
    return { path, text: theirs };
  },
  'replaced by a rename': (path, theirs) => {
    writeFileSync(`${path}.part`, theirs);
    renameSync(`${path}.part`, path);
    return { path, text: theirs };
  },
  'same size and time': (path, theirs) => {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, theirs);
    utimesSync(path, atime, mtime);
    return { path, text: theirs };
  },
  'cut off': (path) => {
    truncateSync(path, 120);
    return { path, text: readFileSync(path, 'utf8') };
  },
  'made empty': (path) => {
    truncateSync(path, 0);
    return { path, text: '' };
  },
  'appended to': (path) => {
    writeFileSync(path, 'a line of a merge\n', { flag: 'a' });
    return { path, text: readFileSync(path, 'utf8') };
  },
  'deleted': (path) => {
    rmSync(path);
    return { path: undefined, text: undefined };
  },
  'renamed': (path) => {
    const text = readFileSync(path, 'utf8');
    renameSync(path, `${path}.moved`);
    return { path: `${path}.moved`, text };
  },
  'renamed, another in its place': (path, theirs) => {
    renameSync(path, `${path}.moved`);
    writeFileSync(path, theirs);
    return { path, text: theirs };
  },
  'renamed, and followed': (path) => {
    const text = readFileSync(path, 'utf8');
    renameSync(path, `${path}.moved`);
    return { path: `${path}.moved`, text };
  },
  'a link in its place': (path, theirs) => {
    writeFileSync(`${path}.target`, theirs);
    rmSync(path);
    symlinkSync(`${path}.target`, path);
    return { path: `${path}.target`, text: theirs };
  },
  'deleted and made again': (path, theirs) => {
    rmSync(path);
    writeFileSync(path, theirs);
    return { path, text: theirs };
  },
  'touched': (path) => {
    const text = readFileSync(path, 'utf8');
    utimesSync(path, new Date(), new Date());
    return { path, text };
  },
  'written again as it was': (path) => {
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text);
    return { path, text };
  },
};
/** The app sees where the file went, as its index tells it: a save goes through there. */
const followed = 'renamed, and followed';
/** Edits that change nothing: a save goes through. */
const harmless = new Set(['touched', 'written again as it was']);

const textOf = (who: string, number: number): string => formatArticleFile({ ...newArticle('story', { headline: `${who} ${String(number).padStart(5, '0')}` }), body: [{ type: 'paragraph', content: [{ type: 'text', text: 'word '.repeat(40) }] }] });

/** A story is open and typed in when another program changes its file; then it is saved, and then the person keeps their own text or a copy. */
export const outsideEdits: Fault = ({ short, seed }) =>
  inFolder(async (root) => {
    const random = randomFrom(seed);
    const each = Math.ceil((short ? edits.short : edits.whole) / Object.keys(outside).length);
    const rows: Row[] = [];
    for (const [kind, edit] of Object.entries(outside)) {
      const bad: string[] = [];
      for (let number = 0; number < each; number += 1) bad.push(...(await editOnce(join(root, `${rows.length}-${number}`), number, edit, kind, random.below(2) === 0)).map((line) => `edit ${number}: ${line}`));
      rows.push({ fault: 'outside edit', of: kind, tried: each, bad, seen: harmless.has(kind) || kind === followed ? 'saved' : 'both texts there' });
    }
    return rows;
  });

async function editOnce(root: string, number: number, edit: (path: string, theirs: string) => Edit, kind: string, keepsMine: boolean): Promise<readonly string[]> {
  const library = join(root, 'library');
  mkdirSync(library, { recursive: true });
  const path = join(library, 'story.article');
  writeFileSync(path, textOf('base', number));
  const open = () => {
    const places = createPlaces();
    const history = createHistory({ folder: join(root, 'history'), by: () => 'Ana Lomas' });
    const { id } = places.add(path);
    return { id, places, history, store: createArticleStore({ places, history, journal: createJournal(join(root, 'journal')), trash: () => Promise.reject(new Error('no trash here')) }) };
  };
  const { store, places, history, id } = open();
  const { revision } = await store.open(id);
  const mine = textOf('mine', number);
  await store.keepTyped(id, revision, mine);
  const { path: place, text: theirs } = edit(path, textOf('them', number));
  const bad: string[] = [];
  const saved = await store.save(id, { baseRevision: revision, text: mine, overwrite: false }).then(() => 'saved', (error: unknown) => (error instanceof Refusal ? error.error.code : String(error)));
  if (harmless.has(kind)) {
    await store.idle();
    if (saved !== 'saved' || readFileSync(path, 'utf8') !== mine) bad.push(`a save over the same words: ${saved}`);
    return bad;
  }
  const expected = theirs === undefined || place === `${path}.moved` ? 'article/gone' : 'article/changed-on-disk';
  if (saved !== expected) bad.push(`the save ended as ${saved}, not as ${expected}`);
  if (place !== undefined && readFileSync(place, 'utf8') !== theirs) bad.push('their text is gone from its file');
  await store.idle();
  const again = open();
  const typed = await createJournal(join(root, 'journal')).read(again.id);
  if (typed?.text !== mine) bad.push('my text is gone from the journal');
  if (kind === followed && place !== undefined) {
    const to = places.add(place);
    if (!(await store.follow(id, to))) bad.push('the story was not followed');
    if ((await createJournal(join(root, 'journal')).read(to.id))?.text !== mine) bad.push('my text did not go along');
    await store.save(to.id, { baseRevision: revision, text: mine, overwrite: false }).catch((error: unknown) => bad.push(String(error)));
    await store.idle();
    if (readFileSync(place, 'utf8') !== mine) bad.push('my text is not in the renamed file');
    if (existsSync(path)) bad.push('the old name came back');
    return bad;
  }
  // What the person then decides.
  if (keepsMine) {
    // Only what was seen is written over: the person was shown the other one's text, where there is one.
    const seen = theirs === undefined || place === `${path}.moved` ? revision : revisionOf(theirs);
    await store.save(id, { baseRevision: seen, text: mine, overwrite: true });
    await store.idle();
    if (readFileSync(path, 'utf8') !== mine) bad.push('my text was kept and is not in the file');
    const versions = await Promise.all((await history.list('story')).map(async (version) => (await history.read('story', version.id)).toString()));
    if (theirs !== undefined && (place === path || place === `${path}.target`) && !versions.includes(theirs)) bad.push('their text is in no version');
    if (place === `${path}.moved` && readFileSync(place, 'utf8') !== theirs) bad.push('their renamed file was changed');
  } else if (theirs !== undefined) {
    const copy = await store.saveCopy(id, mine);
    await store.idle();
    if (place !== undefined && readFileSync(place, 'utf8') !== theirs) bad.push('a copy changed their file');
    if (!readFileSync(copy.path, 'utf8').includes(`mine ${String(number).padStart(5, '0')}`)) bad.push('my copy holds something else');
  }
  return bad;
}

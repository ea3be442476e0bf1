import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatArticleFile } from '../shared/article/article-file';
import { Refusal } from '../shared/errors/refusal';
import { revisionOf } from '../main/files/revision';
import { mutations } from './mutate';
import { randomFrom } from './random';
import type { Fault, Row } from './report';
import { richStory } from './rich-story';
import { storeIn, storyAt } from './subjects';
import { inFolder } from './writer';

const files = { whole: 10_000, short: 700 };
/** What a spoilt file may be refused as. */
const fair: ReadonlySet<string> = new Set(['article/damaged', 'article/not-an-article', 'article/newer-version']);

/** Spoils an article file in every way, opens it and tries to save over it: it is refused, or opens with everything that it held. */
export const mutatedFiles: Fault = ({ short, seed }) =>
  inFolder(async (root) => {
    mkdirSync(join(root, 'library'));
    const path = join(root, 'library', 'story.article');
    const good = Buffer.from(formatArticleFile(richStory));
    const each = Math.ceil((short ? files.short : files.whole) / Object.keys(mutations).length);
    const rows: Row[] = [];
    for (const [kind, mutate] of Object.entries(mutations)) {
      const bad: string[] = [];
      let opened = 0;
      for (let number = 0; number < each; number += 1) {
        const bytes = mutate(good, randomFrom(seed * 1_000_003 + number));
        writeFileSync(path, bytes);
        const trouble = await lookAt(root, path, bytes);
        if (trouble === 'opened') opened += 1;
        else if (trouble !== 'refused') bad.push(`file ${number}: ${trouble}`);
      }
      rows.push({ fault: 'spoilt file', of: kind, tried: each, bad, seen: `${opened} opened, ${each - opened - bad.length} refused` });
    }
    return rows;
  });

/** How a spoilt file fared; anything but `opened` and `refused` is a loss in words. */
async function lookAt(root: string, path: string, bytes: Buffer): Promise<string> {
  // A start of its own for each: nothing is known of the file before.
  const { store, id } = storeIn(root);
  const revision = revisionOf(bytes);
  try {
    const { article, readOnly } = await store.open(id);
    if (readOnly) return (await isWrittenOver()) ? 'a read-only file was saved over' : 'opened';
    const lost = lostIn(bytes.toString(), formatArticleFile(article));
    return lost === undefined ? 'opened' : `opens without ${lost}`;
  } catch (error) {
    if (!(error instanceof Refusal)) return String(error instanceof Error ? error.stack : error).split('\n').slice(0, 3).join(' ');
    if (!fair.has(error.error.code)) return `refused as ${error.error.code}`;
    return (await isWrittenOver()) ? 'what could not be opened was saved over' : 'refused';
  }

  async function isWrittenOver(): Promise<boolean> {
    await store.save(id, { baseRevision: revision, text: formatArticleFile(storyAt(1, 50)), overwrite: false }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
    await store.idle();
    return !readFileSync(path).equals(bytes);
  }
}

/** What a file held and its next save would not hold; undefined when all of it is there. */
function lostIn(before: string, after: string): string | undefined {
  const text = before.replace(/^\uFEFF+/, '');
  const value: unknown = JSON.parse(text);
  // Of a key that stands twice a reader sees one.
  const keys = text.match(/"(?:[^"\\]|\\.)*"\s*:/g)?.length ?? 0;
  if (keys !== countKeys(value)) return 'the first of a key that stands twice';
  const left: unknown = JSON.parse(after);
  return difference(value, left, '', (text.match(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g) ?? []).filter((token) => !token.startsWith('"')));
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inner: unknown) => sum + countKeys(inner), own);
}

function difference(before: unknown, after: unknown, at: string, numbers: readonly string[]): string | undefined {
  if (typeof before === 'number') {
    if (before !== after) return `the number at ${at}`;
    return numbers.some((token) => Number(token) === before && BigInt(Math.trunc(before)).toString() === String(before) && /^-?\d+$/.test(token) && BigInt(token) !== BigInt(before)) ? `digits of the number at ${at}` : undefined;
  }
  if (typeof before !== 'object' || before === null) return Object.is(before, after) ? undefined : `what stood at ${at}`;
  if (typeof after !== 'object' || after === null) return `what stood at ${at}`;
  // Formats of a run have no order, and none stands twice.
  if (at.endsWith('/marks') && Array.isArray(before) && Array.isArray(after)) return before.every((mark) => after.some((each) => each === mark)) ? undefined : `a format at ${at}`;
  const known = new Map<string, unknown>(Object.entries(after));
  for (const [key, inner] of Object.entries(before)) {
    if ((key === 'children' || key === 'marks') && Array.isArray(inner) && inner.length === 0) continue;
    if (!known.has(key)) return `${at}/${key}`;
    const lost = difference(inner, known.get(key), `${at}/${key}`, numbers);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

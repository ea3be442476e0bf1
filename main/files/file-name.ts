import { Refusal } from '../../shared/errors/refusal';
import { slugOf } from '../../shared/lib/slug';

/** What every article file's name ends with. */
export const articleExtension = '.article';

/** Names that Windows keeps for devices, whatever follows a dot. Refused everywhere, so that a library can move. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
/** Most file systems take 255 bytes; the rest is room for ` (12)`. */
const longestBytes = 240;

/** A name for comparing: two names with the same key are one file on Windows or macOS, or look like one to a person. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('und').normalize('NFC');
}

/** Whether the file layer may write a file called so. */
export function isGoodName(name: string): boolean {
  return (
    name === name.normalize('NFC') && name !== '' && !/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) && !/^[. ]|[. ]$/.test(name) &&
    !reserved.test(name.split('.')[0]?.trim() ?? '') && Buffer.byteLength(name) <= longestBytes
  );
}

/** The file name of a slug that a person typed: `.article` is added; refuses with `article/bad-name` what no system or only some systems could keep. */
export function fileNameOf(slug: string): string {
  const stem = slug.normalize('NFC').trim().replace(/\.article$/i, '');
  const name = `${stem}${articleExtension}`;
  if (stem === '' || !isGoodName(stem) || !isGoodName(name)) throw new Refusal({ code: 'article/bad-name', name: slug });
  return name;
}

/** The stem of a file name made from words of a story; `untitled` when nothing usable is left. */
export function slugFrom(words: string): string {
  const slug = slugOf(words, 60);
  return slug !== undefined && isGoodName(slug) && isGoodName(`${slug}${articleExtension}`) ? slug : 'untitled';
}

/** As much of a stem as leaves room for the rest of a name, cut between letters as people see them. */
function cutToFit(stem: string): string {
  const room = longestBytes - articleExtension.length;
  if (Buffer.byteLength(stem) <= room) return stem;
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    if (Buffer.byteLength(short + segment) > room) break;
    short += segment;
  }
  return short.replace(/[. ]+$/, '');
}

/** The first free name: `ferry.article`, `ferry-2.article`, … Twins that differ only in case or in how an accent is stored count as taken, and a stem that is too long is cut. */
export function freeName(stem: string, taken: Iterable<string>): string {
  const keys = new Set([...taken].map(nameKey));
  const short = cutToFit(stem);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${short}${articleExtension}` : `${short}-${number}${articleExtension}`;
    if (!keys.has(nameKey(name))) return name;
  }
}

import { findAll, textOf, type HtmlElement } from './tree';

/** The notes of a page: what each sign in the text leads to, and the elements that are shown at their sign and nowhere else. */
export interface NoteBlocks {
  /** The link that is the sign -> the block that holds the note. */
  readonly signs: ReadonlyMap<HtmlElement, HtmlElement>;
  /** Note blocks, links from a note back to its sign, and the lines that part the notes from the text. */
  readonly shownElsewhere: ReadonlySet<HtmlElement>;
  /** How many of the notes were comments of a word processor, which stay behind. */
  readonly comments: number;
}

const sign = /^\s*[[(]?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,4}|†|‡)[\])]?\s*$/iu;
const backSign = /^\s*(?:\[?(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|\*{1,4})\]?|\^|↩|↑|⤴)\uFE0E?\s*$/iu;
/** With more short links than these nobody meant notes. */
const mostLinks = 1000;
const noteTags = new Set(['div', 'p', 'li', 'dd', 'section', 'aside']);

function target(link: HtmlElement): string | undefined {
  const href = link.attributes.get('href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : undefined;
}

/** Word writes `#_ftn1` for what it calls `ftn1`. */
function key(name: string): string {
  return name.replace(/^_/u, '').toLowerCase();
}

function blockAround(element: HtmlElement): HtmlElement | undefined {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) {
    if (!noteTags.has(at.tag)) continue;
    const around: HtmlElement | undefined = at.parent;
    // One note may have several paragraphs in a box of its own.
    return around !== undefined && around.tag === 'div' && around.attributes.has('id') && findAll(around, (one) => one.tag === 'a' && target(one) !== undefined && backSign.test(textOf(one))).length === 1 ? around : at;
  }
  return undefined;
}

function inside(element: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}

function isRuleBefore(element: HtmlElement, blocks: ReadonlySet<HtmlElement>): boolean {
  const siblings = (element.parent?.children ?? []).filter((one): one is HtmlElement => one.kind === 'element');
  const next = siblings[siblings.indexOf(element) + 1];
  return next !== undefined && (blocks.has(next) || findAll(next, (one) => blocks.has(one)).length > 0);
}

/**
 * Finds footnotes and endnotes as Word, LibreOffice, Google Docs and web pages write them: a short link in the text leads
 * to a block, and that block leads back. A link that is answered by none is no note.
 */
export function findNotes(root: HtmlElement): NoteBlocks {
  const links = findAll(root, (one) => one.tag === 'a' && target(one) !== undefined && (sign.test(textOf(one)) || backSign.test(textOf(one))));
  const signs = new Map<HtmlElement, HtmlElement>();
  const shownElsewhere = new Set<HtmlElement>();
  let comments = 0;
  if (links.length < 2 || links.length > mostLinks) return { signs, shownElsewhere, comments };
  const named = new Map<string, HtmlElement>();
  for (const one of findAll(root, (element) => element.attributes.has('id') || (element.tag === 'a' && element.attributes.has('name')))) {
    for (const name of [one.attributes.get('id'), one.attributes.get('name')]) if (name !== undefined && !named.has(key(name))) named.set(key(name), one);
  }
  const blocks = new Set<HtmlElement>();
  for (const link of links) {
    if ([...blocks].some((block) => inside(link, block))) continue;
    const place = named.get(key(target(link) ?? ''));
    const block = place === undefined ? undefined : blockAround(place);
    if (block === undefined || inside(link, block) || blocks.has(block)) continue;
    const back = links.find((other) => other !== link && inside(other, block) && answers(other, link, named));
    if (back === undefined) continue;
    if (/^cmnt/u.test(key(target(link) ?? ''))) {
      shownElsewhere.add(link);
      comments += 1;
    } else signs.set(link, block);
    blocks.add(block);
    shownElsewhere.add(back);
  }
  for (const block of blocks) shownElsewhere.add(block);
  for (const rule of findAll(root, (one) => one.tag === 'hr')) if (isRuleBefore(rule, blocks)) shownElsewhere.add(rule);
  return { signs, shownElsewhere, comments };
}

/** Whether a link in a note leads back to the sign: to its name, or to an element around or beside it. */
function answers(back: HtmlElement, link: HtmlElement, named: ReadonlyMap<string, HtmlElement>): boolean {
  const place = named.get(key(target(back) ?? ''));
  return place !== undefined && (place === link || inside(link, place) || place.parent === link.parent);
}

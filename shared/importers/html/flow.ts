import type { Reason } from '../../article/receipt';
import type { Mark } from '../../body/inline';
import { readLinkUrl } from '../../body/link-url';
import type { Hint } from '../story/piece';
import { furnitureReason } from '../text/furniture';
import type { TableBlock } from '../../body/block';
import { cleanInline, saysSomething, splitRuns, type CleanInline, type RunOrBreak } from './inline-buffer';
import { isComment, isHidden, pictureRuns } from './left-behind';
import type { LossCount } from './losses';
import { findNotes } from './note-blocks';
import type { FlatItem } from './list-block';
import { furnitureOf, hintOf } from './page-furniture';
import { isCopiedTable, isDataTable, tableCaption, tableGrid, tableRows } from './table-rows';
import { marksInside } from './style-marks';
import { silentTags, textOf, type HtmlElement } from './tree';
import { goesOnAt, isWordMarker, itemLevel, marginOf, wordListPlace, type ListPlace } from './word-list';

/** One visible block of a page in document order. */
export interface Flowed {
  readonly kind: 'text' | 'heading' | 'quote' | 'list' | 'table' | 'preformatted' | 'divider';
  readonly level: number;
  readonly clean: CleanInline;
  /** The lines it shows: one, or a list's items, or a table's rows. */
  readonly lines: readonly string[];
  readonly items: readonly FlatItem[];
  /** The fields of a table that is not too large for one. */
  readonly table?: TableBlock | undefined;
  readonly owner: HtmlElement;
  readonly hint?: Hint | undefined;
  readonly drop?: Reason | undefined;
  readonly doubt?: Reason | undefined;
  readonly datetime?: string | undefined;
  /** Every word of it is bold: a subhead of the days before headings. */
  readonly bold: boolean;
  /** It stood in a `p` of its own and not loose in a container. */
  readonly paragraph: boolean;
  /** The words of each link, when it is nothing but links. */
  readonly links: readonly string[];
}

/** How a page is walked: a whole page drops furniture, a fragment (`losses` given) keeps every word and counts what could not come along. */
export interface FlowOptions {
  readonly dropFurniture: boolean;
  readonly pageProse: number;
  readonly losses?: LossCount | undefined;
}

const blockTags = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'option', 'select', 'optgroup', 'textarea']);
const looseBlocks = new Set(['div', 'td', 'th', 'body', 'section', 'article', 'main', 'header', 'center', 'footer', 'aside', '#root', 'form', 'figure', 'address', 'hgroup', 'font']);

/** An item while its words still come in. */
interface OpenItem extends ListPlace {
  readonly runs: RunOrBreak[];
  /** Where its words begin, in points, when it is a paragraph of Word. */
  readonly margin: number | undefined;
}

interface Context {
  readonly marks: ReadonlySet<Mark>;
  readonly url?: string | undefined;
  readonly inLink?: number | undefined;
  readonly hint?: Hint | undefined;
  readonly drop?: Reason | undefined;
  readonly doubt?: Reason | undefined;
  readonly datetime?: string | undefined;
  readonly story: boolean;
  readonly kind: 'text' | 'heading' | 'quote';
  readonly level: number;
  readonly owner: HtmlElement;
  readonly pre: boolean;
  /** How a heading looks as a whole: no mark of its words. */
  readonly look?: ReadonlySet<Mark> | undefined;
}

function withoutMarks(runs: readonly RunOrBreak[], look: ReadonlySet<Mark>): RunOrBreak[] {
  return runs.map((run) => (run === 'break' ? run : { ...run, marks: new Set([...run.marks].filter((mark) => !look.has(mark))) }));
}

/** Whether an element says words of its own, outside the elements in it. */
function ownLetters(element: HtmlElement): boolean {
  return element.children.some((child) => child.kind === 'text' && /[\p{L}\p{N}]/u.test(child.text));
}

function linkOf(element: HtmlElement): string | undefined {
  const href = (element.attributes.get('href') ?? '').trim();
  if (/^\/\/[^/]/u.test(href)) return readLinkUrl(`https:${href}`);
  return /^(?:https?|mailto):/iu.test(href) ? readLinkUrl(href) : undefined;
}

/** Whether a link's address leads nowhere from a story: a file, a place in the other document. */
function lostLink(element: HtmlElement): boolean {
  return (element.attributes.get('href') ?? '') !== '' && linkOf(element) === undefined && /\S/u.test(textOf(element));
}

/** The words of preformatted text, line by line. */
function preText(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : child.tag === 'br' ? '\n' : silentTags.has(child.tag) ? '' : preText(child))).join('');
}

function isQuoteBlock(element: HtmlElement): boolean {
  const text = textOf(element);
  const paragraphs = element.children.filter((child) => child.kind === 'element' && (child.tag === 'p' || child.tag === 'div')).length;
  return text.length <= 1500 && paragraphs <= 4 && !element.children.some((child) => child.kind === 'element' && /^(?:table|h[1-3]|ul|ol)$/u.test(child.tag));
}

/** The words of each link of a row that is nothing but links; empty for anything else. */
function linkRow(runs: readonly RunOrBreak[]): readonly string[] {
  const words = new Map<number, string>();
  for (const run of runs) {
    if (run === 'break' || !/[\p{L}\p{N}]/u.test(run.text)) continue;
    if (run.inLink === undefined) return [];
    words.set(run.inLink, `${words.get(run.inLink) ?? ''} ${run.text}`.replace(/\s+/gu, ' ').trim());
  }
  return [...words.values()];
}

/** The level of a heading by its tag, by Word's styles beyond six, or by the name that a program gave it for assistive tools. */
function headingLevel({ tag, attributes }: HtmlElement): number | undefined {
  const said = /^h(?<level>[1-6])$/u.exec(tag)?.groups?.['level'] ?? /\bMsoHeading(?<level>[1-9])\b/u.exec(attributes.get('class') ?? '')?.groups?.['level'];
  if (said !== undefined) return Number(said);
  return attributes.get('role') === 'heading' ? Number(/^[1-9]$/u.exec(attributes.get('aria-level') ?? '')?.[0] ?? '2') : undefined;
}

/** The heading that an item is nothing but: a numbered headline of a word processor. */
function headingInItem(element: HtmlElement): HtmlElement | undefined {
  const [only, second] = element.children.filter((child) => child.kind === 'element' || /\S/u.test(child.text));
  return only?.kind === 'element' && second === undefined && headingLevel(only) !== undefined ? only : undefined;
}

function isList({ tag }: HtmlElement): boolean {
  return tag === 'ul' || tag === 'ol';
}

/** Several breaks in a row are one line's end here. */
function singleBreaks(runs: readonly RunOrBreak[]): RunOrBreak[] {
  return runs.filter((run, index) => run !== 'break' || runs[index - 1] !== 'break');
}

/** Runs without so many signs at their beginning. */
function withoutStart(runs: readonly RunOrBreak[], signs: number): readonly RunOrBreak[] {
  let left = signs;
  return runs.map((run) => {
    if (run === 'break' || left === 0) return run;
    const text = run.text.slice(left);
    left -= run.text.length - text.length;
    return { ...run, text };
  });
}

/** Walks a page and gives its visible blocks in order. Nothing visible is left out: what is furniture says so in `drop`. */
export function flow(root: HtmlElement, options: FlowOptions): readonly Flowed[] {
  const out: Flowed[] = [];
  let runs: RunOrBreak[] = [];
  let anchors = 0;
  const { losses } = options;
  const notes = losses === undefined ? undefined : findNotes(root);
  losses?.add('comments', notes?.comments);
  let open: { readonly context: Context; readonly items: OpenItem[] } | undefined;

  const push = (context: Context, clean: CleanInline, more: Partial<Flowed> = {}): void => {
    if (clean.text === '' && clean.content.length === 0 && more.kind !== 'divider') return;
    closeItems();
    out.push({
      // A heading that was nothing but a picture is none.
      kind: context.kind === 'heading' && clean.content.every((part) => part.type === 'text' && part.marks?.includes('note') === true) ? 'text' : context.kind, level: context.level, clean, lines: [clean.text], items: [], owner: context.owner, hint: context.hint, drop: context.drop, doubt: context.doubt, datetime: context.datetime,
      bold: clean.content.length > 0 && clean.content.every((part) => part.type === 'text' && part.marks?.includes('bold') === true), paragraph: context.owner.tag === 'p', links: [], ...more,
    });
  };
  const flush = (context: Context): void => {
    const pending = context.look === undefined ? runs : withoutMarks(runs, context.look);
    runs = [];
    if (!saysSomething(pending)) return;
    const loose = looseBlocks.has(context.owner.tag) && context.kind === 'text';
    const every = !context.pre && ((loose && options.dropFurniture) || context.drop !== undefined);
    for (const group of splitRuns(pending, every)) push(context, cleanInline(group, context.pre), { links: linkRow(group) });
  };
  const closeItems = (): void => {
    const closed = open;
    open = undefined;
    if (closed === undefined) return;
    const items = closed.items.map(({ level, style, runs: words }): FlatItem => ({ level, style, clean: cleanInline(words) }));
    const text = items.map((one) => one.clean.text).join('\n');
    const clean: CleanInline = { content: [], text, hidden: items.some((one) => one.clean.hidden), spaces: items.some((one) => one.clean.spaces) };
    push(closed.context, clean, { kind: 'list', lines: items.map((one) => one.clean.text), items, bold: false });
  };
  /** Items gather until words stand outside of them; an item without words is none. */
  const addItem = (context: Context, item: OpenItem): void => {
    if (!saysSomething(item.runs)) return;
    open ??= { context, items: [] };
    open.items.push(item);
  };

  /** What an element is that is no container of words: a break, a sign, a picture, or nothing at all. Undefined for containers. */
  const leaf = (element: HtmlElement, marks: ReadonlySet<Mark>): readonly RunOrBreak[] | undefined => {
    if (silentTags.has(element.tag) || isWordMarker(element) || element.tag === 'o:p') return [];
    if (element.tag === 'br') return ['break'];
    if (losses === undefined || notes === undefined) return undefined;
    if (notes.shownElsewhere.has(element) || isComment(element, losses) || isHidden(element, losses)) return [];
    const note = notes.signs.get(element);
    if (note !== undefined) return [{ text: '', marks, note: { type: 'footnote', content: cleanInline(singleBreaks(gather(note, new Set()))).content.flatMap((part) => (part.type === 'footnote' ? [] : [part])) } }];
    if (element.tag === 'a' && lostLink(element)) losses.add('links');
    return element.tag === 'img' ? pictureRuns(element, marks, losses) : undefined;
  };

  /** Gathers the words of an element without regard to blocks: for items, captions and quotes, where blocks become lines. */
  const gather = (element: HtmlElement, marks: ReadonlySet<Mark>, skip: (child: HtmlElement, at: number) => boolean = () => false): RunOrBreak[] => {
    const found: RunOrBreak[] = [];
    const walk = (node: HtmlElement, around: ReadonlySet<Mark>, link: string | undefined): void => {
      for (const child of node.children) {
        if (child.kind === 'text') {
          found.push({ text: child.text, marks: around, url: link });
          continue;
        }
        const only = leaf(child, around);
        if (only !== undefined) found.push(...only);
        else if (!skip(child, found.length)) {
          const block = blockTags.has(child.tag);
          if (block && saysSomething(found)) found.push('break');
          walk(child, marksInside(child, around), child.tag === 'a' ? (linkOf(child) ?? link) : link);
          if (block) found.push('break');
        }
      }
    };
    walk(element, marks, undefined);
    return found;
  };

  const list = (element: HtmlElement, context: Context, nested: number): void => {
    const style = element.tag === 'ol' ? 'numbered' : 'bulleted';
    for (const child of element.children) {
      if (child.kind === 'text') addItem(context, { level: nested, style, runs: [{ text: child.text, marks: context.marks }], margin: undefined });
      else if (isList(child)) list(child, context, nested + 1);
      else if (!silentTags.has(child.tag)) listItem(child, context, { level: itemLevel(child, nested), style, nested });
    }
  };

  /** An item's words, parted where lists stand between them, so that everything keeps its order. */
  const listItem = (element: HtmlElement, context: Context, at: ListPlace & { readonly nested: number }): void => {
    const heading = headingInItem(element);
    if (heading !== undefined) {
      visit(heading, context, false);
      return;
    }
    const inner: { readonly at: number; readonly list: HtmlElement }[] = [];
    const words = gather(element, marksInside(element, context.marks), (child, position) => isList(child) && inner.push({ at: position, list: child }) > 0);
    let from = 0;
    for (const { at: to, list: below } of inner) {
      addItem(context, { level: at.level, style: at.style, runs: singleBreaks(words.slice(from, to)), margin: undefined });
      list(below, context, Math.max(at.nested, at.level) + 1);
      from = to;
    }
    addItem(context, { level: at.level, style: at.style, runs: singleBreaks(words.slice(from)), margin: undefined });
  };

  const walk = (element: HtmlElement, context: Context, inline: boolean): void => {
    // "© 2024 Paper. <a>Privacy</a>": the links of the site are no part of the notice.
    const notice = options.dropFurniture && !inline && /©|\(c\)|copyright/iu.test(element.children.map((child) => (child.kind === 'text' ? child.text : '')).join(''));
    // A row of labelled parts ("By Ana" + time + share buttons) is read part by part.
    const parts = context.drop !== undefined ? !ownLetters(element) : looseBlocks.has(element.tag) && options.dropFurniture && !ownLetters(element)
      && element.children.some((child) => child.kind === 'element' && !blockTags.has(child.tag) && hintOf(child) !== undefined);
    for (const child of element.children) {
      if (child.kind === 'text') {
        runs.push({ text: child.text, marks: context.marks, url: context.url, inLink: context.inLink });
        continue;
      }
      const footLink = notice && child.tag === 'a' && furnitureReason(textOf(child), textOf(child).trim()) !== undefined;
      visit(child, context, footLink || (parts && (!inline || context.drop !== undefined)));
    }
  };

  const visit = (element: HtmlElement, context: Context, apart: boolean): void => {
    const { tag } = element;
    const only = leaf(element, context.marks);
    if (only !== undefined) {
      if (context.kind === 'heading' && isWordMarker(element)) losses?.add('numbers');
      runs.push(...only);
      return;
    }
    const furniture = options.dropFurniture && context.drop === undefined ? furnitureOf(element, options.pageProse, context.story) : undefined;
    const drop = context.drop ?? (furniture?.keptInDoubt === false ? furniture.reason : undefined);
    const doubt = context.doubt ?? (furniture?.keptInDoubt === true ? 'kept-in-doubt' : undefined);
    const hint = options.dropFurniture ? (hintOf(element) ?? (context.hint === 'caption' || context.hint === 'byline' || context.hint === 'standfirst' || context.hint === 'credit' ? context.hint : undefined)) : undefined;
    const splitsCaption = context.hint === 'caption' && (hint === 'credit' || (hint === 'byline' && tag !== 'a'));
    const block = blockTags.has(tag) || apart || splitsCaption || (drop !== undefined && context.drop === undefined);
    const marks = marksInside(element, context.marks);
    if (!block) {
      walk(element, { ...context, marks, url: tag === 'a' ? (linkOf(element) ?? context.url) : context.url, inLink: tag === 'a' || tag === 'button' ? (anchors += 1) : context.inLink }, true);
      return;
    }
    flush(context);
    const heading = headingLevel(element);
    const inner: Context = {
      ...context, marks, look: heading === undefined ? context.look : new Set([...marks, 'bold']), url: tag === 'a' ? linkOf(element) : context.url, drop, doubt,
      hint: splitsCaption ? 'credit' : hint, datetime: element.attributes.get('datetime') ?? (hint === 'stamp' ? element.attributes.get('content') : undefined) ?? context.datetime, story: context.story || tag === 'article' || tag === 'main' || element.attributes.get('role') === 'main' || element.attributes.get('itemprop') === 'articleBody',
      owner: element, pre: context.pre || tag === 'pre', kind: heading === undefined ? context.kind : 'heading', level: heading ?? context.level,
    };
    special(element, inner);
  };

  /** Lists, tables, quotes and rules are made whole; every other block is walked. */
  const special = (element: HtmlElement, context: Context): void => {
    const { tag } = element;
    if (context.drop === undefined && context.kind !== 'heading') {
      const place = wordListPlace(element);
      if (place !== undefined) {
        addItem(context, { level: place.level, style: place.style, runs: singleBreaks(withoutStart(gather(element, context.marks), place.typed)), margin: marginOf(element) });
        return;
      }
      const last = open?.items.at(-1);
      const margin = goesOnAt(element);
      if (last !== undefined && margin !== undefined && last.margin !== undefined && Math.abs(last.margin - margin) < 1) {
        last.runs.push('break', ...gather(element, context.marks));
        return;
      }
    }
    if (tag === 'hr') push(context, cleanInline([]), { kind: 'divider', lines: [] });
    else if (isList(element) && context.drop === undefined) list(element, context, 0);
    else if (tag === 'pre' && losses !== undefined) push(context, { ...cleanInline([]), text: preText(element).replace(/\n$/u, '') }, { kind: 'preformatted' });
    else if (tag === 'table' && context.drop === undefined && (losses === undefined ? isDataTable(element) : isCopiedTable(element))) {
      const caption = tableCaption(element);
      if (caption !== undefined) push(context, cleanInline(singleBreaks(gather(caption, context.marks))), { hint: 'caption' });
      const cell = (one: HtmlElement): CleanInline => cleanInline(singleBreaks(gather(one, marksInside(one, context.marks))));
      const grid = tableGrid(element, (one) => cell(one).content);
      losses?.add('merged-cells', grid?.merged);
      const rows = tableRows(element, (one) => cell(one).text.replace(/\n/gu, ' '));
      const clean = cleanInline(rows.flatMap((row, index): RunOrBreak[] => [...(index === 0 ? [] : ['break' as const]), { text: row, marks: new Set() }]));
      push(context, clean, { kind: 'table', lines: rows, table: grid?.block });
    } else if (tag === 'blockquote' && context.drop === undefined && isQuoteBlock(element)) {
      push({ ...context, kind: 'quote' }, cleanInline(singleBreaks(gather(element, context.marks))), { hint: 'quote' });
    } else {
      walk(element, context, false);
      flush(context);
    }
  };

  const top: Context = { marks: new Set(), story: false, kind: 'text', level: 0, owner: root, pre: false };
  walk(root, top, false);
  flush(top);
  closeItems();
  return out;
}

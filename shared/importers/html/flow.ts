import type { Reason } from '../../article/receipt';
import type { Mark } from '../../body/inline';
import { readLinkUrl } from '../../body/link-url';
import type { Hint } from '../story/piece';
import { furnitureReason } from '../text/furniture';
import { cleanInline, splitRuns, type CleanInline, type RunOrBreak } from './inline-buffer';
import { wordListLevel, type FlatItem } from './list-block';
import { furnitureOf, hintOf } from './page-furniture';
import { isDataTable, tableCaption, tableRows } from './table-rows';
import { marksInside, styleOf } from './style-marks';
import { silentTags, textOf, type HtmlElement } from './tree';

/** One visible block of a page in document order. */
export interface Flowed {
  readonly kind: 'text' | 'heading' | 'quote' | 'list' | 'table' | 'divider';
  readonly level: number;
  readonly clean: CleanInline;
  /** The lines it shows: one, or a list's items, or a table's rows. */
  readonly lines: readonly string[];
  readonly items: readonly FlatItem[];
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

/** How a page is walked: a whole page drops furniture, a fragment keeps every word. */
export interface FlowOptions {
  readonly dropFurniture: boolean;
  readonly pageProse: number;
}

const blockTags = new Set(['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'option', 'select', 'optgroup', 'textarea']);
const looseBlocks = new Set(['div', 'td', 'th', 'body', 'section', 'article', 'main', 'header', 'center', 'footer', 'aside', '#root', 'form', 'figure', 'address', 'hgroup', 'font']);

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

/** Walks a page and gives its visible blocks in order. Nothing visible is left out: what is furniture says so in `drop`. */
export function flow(root: HtmlElement, options: FlowOptions): readonly Flowed[] {
  const out: Flowed[] = [];
  let runs: RunOrBreak[] = [];
  let anchors = 0;
  let item: { context: Context; items: FlatItem[] } | undefined;

  const push = (context: Context, clean: CleanInline, more: Partial<Flowed> = {}): void => {
    if (clean.text === '' && more.kind !== 'divider') return;
    out.push({
      kind: context.kind, level: context.level, clean, lines: [clean.text], items: [], owner: context.owner, hint: context.hint, drop: context.drop, doubt: context.doubt, datetime: context.datetime,
      bold: clean.content.length > 0 && clean.content.every((part) => part.type === 'text' && part.marks?.includes('bold') === true), paragraph: context.owner.tag === 'p', links: [], ...more,
    });
  };
  const flush = (context: Context): void => {
    const pending = runs;
    runs = [];
    if (!pending.some((run) => run !== 'break' && /\S/u.test(run.text))) return;
    const loose = looseBlocks.has(context.owner.tag) && context.kind === 'text';
    const every = !context.pre && ((loose && options.dropFurniture) || context.drop !== undefined);
    for (const group of splitRuns(pending, every)) push(context, cleanInline(group, context.pre), { links: linkRow(group) });
  };
  const closeItems = (): void => {
    const open = item;
    item = undefined;
    if (open === undefined || open.items.length === 0) return;
    const text = open.items.map((one) => one.clean.text).join('\n');
    const clean: CleanInline = { content: [], text, hidden: open.items.some((one) => one.clean.hidden), spaces: open.items.some((one) => one.clean.spaces) };
    push(open.context, clean, { kind: 'list', lines: open.items.map((one) => one.clean.text), items: open.items, bold: false });
  };

  /** Gathers the words of an element without regard to blocks: for items, captions and quotes, where blocks become lines. */
  const gather = (element: HtmlElement, marks: ReadonlySet<Mark>, url: string | undefined, skip: (child: HtmlElement) => boolean): RunOrBreak[] => {
    const found: RunOrBreak[] = [];
    const walk = (node: HtmlElement, around: ReadonlySet<Mark>, link: string | undefined): void => {
      for (const child of node.children) {
        if (child.kind === 'text') found.push({ text: child.text, marks: around, url: link });
        else if (child.tag === 'br') found.push('break');
        else if (!silentTags.has(child.tag) && !skip(child)) {
          const block = blockTags.has(child.tag);
          if (block && found.some((run) => run !== 'break' && /\S/u.test(run.text))) found.push('break');
          walk(child, marksInside(child, around), child.tag === 'a' ? (linkOf(child) ?? link) : link);
          if (block) found.push('break');
        }
      }
    };
    walk(element, marks, url);
    // Several breaks in a row are one line's end here.
    return found.filter((run, index) => run !== 'break' || found.slice(Math.max(0, index - 1), index).every((before) => before !== 'break'));
  };

  const list = (element: HtmlElement, context: Context, depth: number, items: FlatItem[]): void => {
    const style = element.tag === 'ol' ? 'numbered' : 'bulleted';
    for (const child of element.children) {
      if (child.kind === 'text') {
        const clean = cleanInline([{ text: child.text, marks: context.marks, url: undefined }]);
        if (clean.text !== '') items.push({ depth, style, clean });
      } else if (child.tag === 'ul' || child.tag === 'ol') list(child, context, depth + 1, items);
      else if (!silentTags.has(child.tag)) {
        const nested: HtmlElement[] = [];
        const clean = cleanInline(gather(child, marksInside(child, context.marks), undefined, (one) => {
          if (one.tag !== 'ul' && one.tag !== 'ol') return false;
          nested.push(one);
          return true;
        }));
        if (clean.text !== '') items.push({ depth, style, clean });
        for (const one of nested) list(one, context, depth + 1, items);
      }
    }
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
    if (silentTags.has(tag)) return;
    if (tag === 'br') {
      runs.push('break');
      return;
    }
    const style = styleOf(element);
    if (style.get('mso-list') === 'ignore' || tag === 'o:p') return;
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
    const level = wordListLevel(element.attributes.get('class') ?? '', style);
    if (level === undefined) closeItems();
    const inner: Context = {
      ...context, marks: /^h[1-6]$/u.test(tag) ? new Set([...marks].filter((mark) => mark !== 'bold')) : marks, url: tag === 'a' ? linkOf(element) : context.url, drop, doubt,
      hint: splitsCaption ? 'credit' : hint, datetime: element.attributes.get('datetime') ?? (hint === 'stamp' ? element.attributes.get('content') : undefined) ?? context.datetime, story: context.story || tag === 'article' || tag === 'main' || element.attributes.get('role') === 'main' || element.attributes.get('itemprop') === 'articleBody',
      owner: element, pre: context.pre || tag === 'pre', kind: /^h[1-6]$/u.test(tag) ? 'heading' : context.kind, level: /^h[1-6]$/u.test(tag) ? Number(tag.charAt(1)) : context.level,
    };
    special(element, inner, level);
  };

  /** Lists, tables, quotes and rules are made whole; every other block is walked. */
  const special = (element: HtmlElement, context: Context, level: number | undefined): void => {
    const { tag } = element;
    if (level !== undefined && context.drop === undefined) {
      const ignored = textOf(element).trim();
      const clean = cleanInline(gather(element, context.marks, undefined, (one) => styleOf(one).get('mso-list') === 'ignore'));
      item ??= { context, items: [] };
      if (clean.text !== '') item.items.push({ depth: level, style: /^\(?(?:\d+|[a-z])[.)]/iu.test(ignored) ? 'numbered' : 'bulleted', clean });
      return;
    }
    if (tag === 'hr') push(context, cleanInline([]), { kind: 'divider', lines: [] });
    else if ((tag === 'ul' || tag === 'ol') && context.drop === undefined) {
      const items: FlatItem[] = [];
      list(element, context, 0, items);
      item = { context, items };
      closeItems();
    } else if (tag === 'table' && context.drop === undefined && isDataTable(element)) {
      const caption = tableCaption(element);
      if (caption !== undefined) push(context, cleanInline(gather(caption, context.marks, undefined, () => false)), { hint: 'caption' });
      const rows = tableRows(element, (cell) => cleanInline(gather(cell, marksInside(cell, context.marks), undefined, () => false)).text.replace(/\n/gu, ' '));
      const clean = cleanInline(rows.flatMap((row, index): RunOrBreak[] => [...(index === 0 ? [] : ['break' as const]), { text: row, marks: new Set() }]));
      push(context, clean, { kind: 'table', lines: rows });
    } else if (tag === 'blockquote' && context.drop === undefined && isQuoteBlock(element)) {
      push({ ...context, kind: 'quote' }, cleanInline(gather(element, context.marks, undefined, () => false)), { hint: 'quote' });
    } else {
      walk(element, context, false);
      flush(context);
      if (tag !== 'p' && tag !== 'div') closeItems();
    }
  };

  const top: Context = { marks: new Set(), story: false, kind: 'text', level: 0, owner: root, pre: false };
  walk(root, top, false);
  flush(top);
  closeItems();
  return out;
}

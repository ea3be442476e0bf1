// What a clipboard says as Chromium shows it: an independent reading that shares no code with the importer. Words, marks and
// margins come from the rendered page (computed styles, so style sheets count); lists of Word from its own @list definitions.
import { plain, type Facts, type Item, type Span } from '../facts';

declare global {
  interface Window {
    /** Shows the HTML in a frame without scripts and says what stands in it. */
    readWitness(html: string): Promise<Facts>;
  }
}

/** A line as it is seen: one paragraph, heading, item or cell. */
interface Line {
  readonly spans: Span[];
  readonly heading: number | undefined;
  readonly item: Element | undefined;
  /** Level as written, from 0. */
  readonly level: number;
  readonly style: Item['style'];
  readonly margin: number;
  readonly listParagraph: boolean;
  readonly table: HTMLTableElement | undefined;
}

const silent = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'XML', 'NOSCRIPT', 'TEMPLATE']);

const styled = (element: Element): CSSStyleDeclaration => getComputedStyle(element);
const inlineStyle = (element: Element): string => (element.getAttribute('style') ?? '').replace(/\s+/gu, ' ');

/** Nodes of a frame are no instances of this window's classes. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isSilent(element: Element): boolean {
  return silent.has(element.tagName) || /mso-list:\s*ignore/iu.test(inlineStyle(element)) || styled(element).display === 'none';
}

function ancestors(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && at.tagName !== 'BODY'; at = at.parentElement) found.push(at);
  return found;
}

function ownHeading(one: Element): number | undefined {
  const level = /^H([1-6])$/u.exec(one.tagName)?.[1] ?? /\bMsoHeading([1-9])\b/u.exec(one.className)?.[1] ?? (one.getAttribute('role') === 'heading' ? (one.getAttribute('aria-level') ?? '2') : undefined);
  return level === undefined ? undefined : Number(level);
}

const isHeading = (one: Element): boolean => ownHeading(one) !== undefined;

function headingOf(element: Element): number | undefined {
  return ancestors(element).map(ownHeading).find((level) => level !== undefined);
}

/** An article's own subheads begin at 2 and end at 4. */
const ourLevel = (level: number): number => Math.min(4, Math.max(2, level));

function spanOf(text: string, element: Element): Span {
  const own = styled(element);
  const around = ancestors(element);
  const marks = [
    Number(own.fontWeight) >= 600 && headingOf(element) === undefined && !around.some((one) => one.tagName === 'TH') ? 'bold' : '',
    own.fontStyle === 'normal' || around.some((one) => isHeading(one) && styled(one).fontStyle !== 'normal') ? '' : 'italic',
    around.some((one) => styled(one).textDecorationLine.includes('line-through')) ? 'strikethrough' : '',
    around.some((one) => styled(one).verticalAlign === 'sub') ? 'subscript' : '',
    around.some((one) => styled(one).verticalAlign === 'super') ? 'superscript' : '',
  ].filter((mark) => mark !== '').join(' ');
  const href = element.closest('a[href]')?.getAttribute('href') ?? '';
  return { text, marks, url: /^(?:https?:\/\/|mailto:)/iu.test(href) ? href.trim() : '' };
}

/** How a level of a Word list is numbered, by the list definitions of the clipboard's own style sheet. */
function wordStyle(html: string, list: string, level: number, marker: string): Item['style'] {
  const rule = new RegExp(`@list ${list}:level${level + 1}\\s*\\{([^}]*)\\}`, 'u').exec(html)?.[1];
  if (rule !== undefined) return /mso-level-number-format:\s*(?:bullet|image)/u.test(rule) ? 'bulleted' : 'numbered';
  return /[\p{L}\p{N}]/u.test(marker) && marker.trim() !== 'o' ? 'numbered' : 'bulleted';
}

function markerOf(element: Element): string {
  return [...element.querySelectorAll('[style]')].find((one) => /mso-list:\s*ignore/iu.test(inlineStyle(one)))?.textContent ?? '';
}

function readLines(body: HTMLElement, html: string, pictures: string[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  const open = (element: Element): Line => {
    const paragraph = ancestors(element).find((one) => !styled(one).display.startsWith('inline')) ?? element;
    const li = element.closest('li');
    const word = /mso-list:\s*(l\d+) level(\d)/u.exec(inlineStyle(paragraph)) ?? (li === null ? null : /mso-list:\s*(l\d+) level(\d)/u.exec(inlineStyle(li)));
    const level = word === null ? 0 : Number(word[2]) - 1;
    const lists = ancestors(element).filter((one) => one.tagName === 'UL' || one.tagName === 'OL');
    return {
      spans: [], heading: headingOf(element), item: li ?? (word === null ? undefined : paragraph), level: word === null ? lists.length - 1 : level,
      style: li !== null ? (lists[0]?.tagName === 'OL' ? 'numbered' : 'bulleted') : wordStyle(html, word?.[1] ?? '', level, markerOf(paragraph)),
      margin: parseFloat(styled(paragraph).marginLeft), listParagraph: /\bMsoListParagraph/u.test(paragraph.className), table: element.closest('table') ?? undefined,
    };
  };
  const walk = (element: Element): void => {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        line ??= open(element);
        line.spans.push(spanOf(node.nodeValue ?? '', element));
        if (!lines.includes(line)) lines.push(line);
      } else if (isElement(node)) {
        if (isSilent(node)) continue;
        if (node.tagName === 'IMG' && (node.getAttribute('alt') ?? '').trim() !== '') pictures.push(plain(node.getAttribute('alt') ?? ''));
        if (node.tagName === 'BR') line?.spans.push({ text: ' ', marks: '', url: '' });
        const block = !/^(?:inline|contents)/u.test(styled(node).display);
        if (block) line = undefined;
        walk(node);
        if (block) line = undefined;
      }
    }
  };
  walk(body);
  return lines.filter((one) => plain(textOf(one)) !== '');
}

const textOf = (line: Line): string => line.spans.map((span) => span.text).join('');

/** Items with their depth: a level that was jumped over is not counted; a list paragraph without a number that stands at the newest item's words belongs to it. */
function readItems(lines: readonly Line[]): readonly Item[] {
  const items: { depth: number; style: Item['style']; text: string; from: Element }[] = [];
  let levels: readonly number[] = [];
  let margin = Number.NaN;
  for (const line of lines) {
    const last = levels.length === 0 ? undefined : items.at(-1);
    const here = line.heading === undefined && line.table === undefined;
    if (here && last !== undefined && (last.from === line.item || (line.item === undefined && line.listParagraph && Math.abs(margin - line.margin) < 1))) last.text += ` ${plain(textOf(line))}`;
    else if (here && line.item !== undefined) {
      levels = [...levels.filter((level) => level < line.level), line.level];
      margin = line.margin;
      items.push({ depth: levels.length - 1, style: line.style, text: plain(textOf(line)), from: line.item });
    } else levels = [];
  }
  return items.map(({ depth, style, text }) => ({ depth, style, text }));
}

function readTables(body: HTMLElement): Facts['tables'] {
  return [...body.querySelectorAll('table')].filter((table) => table.querySelector('table') === null && table.rows.length * (table.rows[0]?.cells.length ?? 0) > 1).map((table) => {
    const grid: string[][] = [...table.rows].map(() => []);
    [...table.rows].forEach((row, at) => {
      for (const cell of row.cells) {
        let column = 0;
        while (grid[at]?.[column] !== undefined) column += 1;
        for (let down = 0; down < cell.rowSpan; down += 1) for (let across = 0; across < cell.colSpan; across += 1) {
          const into = grid[at + down];
          if (into !== undefined) into[column + across] = down === 0 && across === 0 ? plain(cell.innerText) : '';
        }
      }
    });
    return grid;
  }).filter((rows) => rows.flat().some((cell) => cell !== ''));
}

window.readWitness = async (html) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 800px; height: 600px';
  const shown = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.replaceChildren(frame);
  await shown;
  const body = frame.contentDocument?.body;
  if (body === undefined) throw new Error('The clipboard is not shown.');
  const pictures: string[] = [];
  const lines = readLines(body, html, pictures);
  return {
    spans: lines.flatMap((line) => [...line.spans, { text: ' ', marks: '', url: '' }]),
    headings: lines.flatMap((line) => (line.heading === undefined ? [] : [{ level: ourLevel(line.heading), text: plain(textOf(line)) }])),
    items: readItems(lines),
    tables: readTables(body),
    pictures,
  };
};

import type { FlatItem } from './list-block';
import { styleOf } from './style-marks';
import { findAll, textOf, type HtmlElement } from './tree';

/** What a paragraph says about its place in a list. */
export interface ListPlace {
  /** As written, from 0. */
  readonly level: number;
  readonly style: FlatItem['style'];
}

const wordLevel = /\blevel(?<level>\d)/u;
/** A sign or number that was typed, or written out by a mail program, where a list was meant, with the wide gap behind it. */
const typedMarker = /^\s*(?<sign>[·•◦▪§o–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])[\u00a0 ]{2,}/iu;

function markerStyle(marker: string): FlatItem['style'] {
  return /^\(?[\p{L}\p{N}]+[.)]/u.test(marker.trim()) ? 'numbered' : 'bulleted';
}

/** Whether an element shows the number or sign of a Word list, which is no part of the words. */
export function isWordMarker(element: HtmlElement): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}

/** A length of a style in points; undefined when it is given in other terms. */
function points(length: string | undefined): number | undefined {
  const found = /^(?<number>-?[\d.]+)(?<unit>pt|px|cm|mm|in)?$/u.exec(length ?? '')?.groups;
  const sizes: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 28.35, mm: 2.835, in: 72 };
  return found === undefined ? undefined : Number(found['number']) * (sizes[found['unit'] ?? 'px'] ?? 1);
}

function isListParagraph(element: HtmlElement): boolean {
  return /\bMsoListParagraph/u.test(element.attributes.get('class') ?? '');
}

/** How far a paragraph stands in, in points; the style "List Paragraph" of Word stands in by half an inch. */
export function marginOf(element: HtmlElement): number {
  return points(styleOf(element).get('margin-left')) ?? (isListParagraph(element) ? 36 : 0);
}

/** The place of a paragraph in a list, and how many signs at its beginning are a marker that was written out. */
export interface WordListPlace extends ListPlace {
  readonly typed: number;
}

/** The place of a paragraph in a list of Word (`mso-list:l0 level2 lfo1`), or of one whose marker was written out; undefined for other paragraphs. */
export function wordListPlace(element: HtmlElement): WordListPlace | undefined {
  const style = styleOf(element);
  const list = style.get('mso-list') ?? '';
  const level = wordLevel.exec(list)?.groups?.['level'];
  if (level !== undefined) {
    const marker = findAll(element, isWordMarker)[0];
    return { level: Math.max(0, Number(level) - 1), style: markerStyle(marker === undefined ? textOf(element) : textOf(marker)), typed: 0 };
  }
  if (list !== '' || !((points(style.get('text-indent')) ?? 0) < 0 || isListParagraph(element))) return undefined;
  const typed = typedMarker.exec(textOf(element));
  return typed === null ? undefined : { level: Math.max(0, Math.round(marginOf(element) / 36) - 1), style: markerStyle(typed.groups?.['sign'] ?? ''), typed: typed[0].length };
}

/** A paragraph of Word's list style that has no number of its own: it goes on with the item at whose words' edge it stands. */
export function goesOnAt(element: HtmlElement): number | undefined {
  return isListParagraph(element) && styleOf(element).get('mso-list') === undefined ? marginOf(element) : undefined;
}

/** The level of a list element: what Word or an assistive name says about it, else how deep its lists are nested. */
export function itemLevel(element: HtmlElement, nested: number): number {
  const said = element.attributes.get('data-aria-level') ?? element.attributes.get('aria-level') ?? wordLevel.exec(styleOf(element).get('mso-list') ?? '')?.groups?.['level'];
  return said !== undefined && /^[1-9]$/u.test(said) ? Number(said) - 1 : nested;
}

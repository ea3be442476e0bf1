import type { Body } from '../../../shared/body/block';
import { htmlFragmentToBody } from '../../../shared/importers/html';
import type { Losses } from '../../../shared/importers/html/losses';
import { plainTextToBody } from '../../../shared/importers/plain-text';
import { tsvTable } from '../tables/tsv';
import { withSafeLinks } from './clipboard-body';
import { pasteReceipt, type PasteReceipt } from './paste-receipt';
import { sanitisedHtml } from './sanitise';

/** Blocks to be put into the text, with the receipt that goes with them. */
export interface ReadPaste {
  readonly body: Body;
  readonly receipt: PasteReceipt | undefined;
}

/** The words without any form, as Shift and paste brings them. */
export function readPlain(text: string): ReadPaste {
  return { body: plainTextToBody(text), receipt: undefined };
}

function saysNothing(body: Body): boolean {
  return body.every((block) => block.type === 'paragraph' && block.content.length === 0);
}

/** Foreign HTML -> blocks, through the sanitiser; undefined when nothing of it can be shown. `text` is its plain shadow. */
export function readHtml(html: string, text: string): ReadPaste | undefined {
  if (html.trim() === '') return undefined;
  const clean = sanitisedHtml(html);
  if (clean === undefined) return readTooMuch(text);
  const { body: read, losses } = htmlFragmentToBody(clean.html);
  const body = withSafeLinks(read);
  if (saysNothing(body)) return undefined;
  const all: Losses = { ...losses, ...(clean.embeds > 0 ? { embeds: clean.embeds } : {}), ...(clean.fields > 0 ? { fields: clean.fields } : {}) };
  return { body, receipt: pasteReceipt(body, all, plainTextToBody(text)) };
}

/** HTML beyond all measure: its plain shadow comes in, and the receipt says so. */
function readTooMuch(text: string): ReadPaste {
  const body = plainTextToBody(text);
  return { body, receipt: pasteReceipt(body, { structure: 1 }, body) };
}

/** Text without HTML beside it: the table of a spreadsheet (`inCells`: also a single row of one), or paragraphs. */
export function readText(text: string, inCells: boolean): ReadPaste {
  const plain = plainTextToBody(text);
  const table = tsvTable(text, inCells);
  return table === undefined ? { body: plain, receipt: undefined } : { body: [table], receipt: inCells ? undefined : pasteReceipt([table], {}, plain) };
}

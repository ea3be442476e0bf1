import type { Body } from '../../../shared/body/block';
import { blockText } from '../../../shared/body/text-blocks';
import { tableTsv } from '../tables/tsv';

/** A copied body as plain text: a blank line between blocks, tables as spreadsheets read them. */
export function bodyAsText(body: Body): string {
  return body.map((block) => (block.type === 'table' ? tableTsv(block) : blockText(block))).filter((text) => text !== '').join('\n\n');
}

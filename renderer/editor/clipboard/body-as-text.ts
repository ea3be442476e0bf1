import type { Body } from '../../../shared/body/block';
import { bodyForReaders } from '../../../shared/body/map-inline';
import { blockText } from '../../../shared/body/text-blocks';
import { tableTsv } from '../tables/tsv';

/** A copied body as plain text: a blank line between blocks, tables as spreadsheets read them, no notes to the desk. */
export function bodyAsText(body: Body): string {
  return bodyForReaders(body).map((block) => (block.type === 'table' ? tableTsv(block) : blockText(block))).filter((text) => text !== '').join('\n\n');
}

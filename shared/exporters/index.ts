import type { Exporter } from './exporter';
import { html } from './html';
import { ninjs } from './ninjs';
import { plainText } from './plain-text';

/** Every format, in the order in which a publication writes them. To add one: write its file and a line here. */
export const exporters: readonly Exporter[] = [html, ninjs, plainText];

/** The format called `id` on the command line, or undefined for a word that is none. */
export function exporterNamed(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

import type { Article } from '../article/article';
import type { Language } from '../i18n/message';
import type { Limit, ProvenField, ReadBack } from './facts';

/** One file that an export writes: a name inside the target folder and its text (UTF-8). */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/** What an export may know besides the article. */
export interface ExportContext {
  /** UTC instant of the export, `YYYY-MM-DDTHH:MM:SSZ`; never read from the computer inside an exporter. */
  readonly now: string;
  /** Language of words the exporter adds ("Published", "Updated"): the article's own where the app speaks it. */
  readonly language: Language;
  /** The publication's name, when a newsroom has set one. */
  readonly publisher?: string | undefined;
  /** Addresses of the pages with the house's principles and with how it puts mistakes right. */
  readonly principlesUrl?: string | undefined;
  readonly correctionsUrl?: string | undefined;
}

/** What the newsroom says of itself in everything that goes out. */
export type House = Pick<ExportContext, 'publisher' | 'principlesUrl' | 'correctionsUrl'>;

/** A format: renders an article to files, or refuses with `publish/format-refuses` when the format demands what the article does not have. */
export interface Exporter {
  /** The word on the command line: html, ninjs, text. */
  readonly id: string;
  /** Whether its files lead to the pictures of the story, which are then written beside them. */
  readonly leadsToPictures: boolean;
  render(article: Article, context: ExportContext): readonly ExportedFile[];
  /** The dates and rights of a file that it rendered with this context, read from the text alone. Never throws: what cannot be read is missing. */
  readBack(text: string, context: ExportContext): ReadBack;
  /** What it cannot do for a field that holds something; undefined when the format carries it as it is. */
  limit(field: ProvenField, article: Article, context: ExportContext): Limit | undefined;
}

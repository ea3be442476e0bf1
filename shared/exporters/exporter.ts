import type { Article } from '../article/article';
import type { Language } from '../i18n/message';

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
}

/** A format: renders an article to files, or refuses with `publish/format-refuses` when the format demands what the article does not have. */
export interface Exporter {
  /** The word on the command line: html, ninjs, text. */
  readonly id: string;
  render(article: Article, context: ExportContext): readonly ExportedFile[];
}

import type { Body } from '../body/block';
import type { Metadata } from '../metadata/index';
import type { ReceiptLine } from '../article/receipt';

/** What an importer may know besides the text. */
export interface ImportContext {
  /** BCP 47 language of the text when a person named it; otherwise the importer finds out. */
  readonly language?: string | undefined;
  /** UTC instant of the import, `YYYY-MM-DDTHH:MM:SSZ`; settles only what is in the future. */
  readonly now: string;
}

/** What came out: metadata and body, and a line of account for every non-empty line that went in. */
export interface Imported {
  readonly metadata: Metadata;
  readonly body: Body;
  readonly lines: readonly ReceiptLine[];
}

/** A reader of one kind of foreign text. Never throws for strange input; text never becomes markup. */
export interface Importer {
  readonly id: 'text' | 'html';
  read(source: string, context: ImportContext): Imported;
}

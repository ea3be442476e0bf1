import type { Article } from '../../shared/article/article';
import type { ReceiptLine } from '../../shared/article/receipt';
import type { Finding, LedgerName, Place } from '../../shared/checks/check';
import type { Language } from '../../shared/i18n/message';
import type { Metadata } from '../../shared/metadata/index';
import type { Settings } from '../../shared/settings/settings';
import type { Move } from '../../shared/workflow/workflow';

/** The tabs of the inspector, in their order. */
export const panelIds = ['details', 'dates', 'rights', 'checks', 'review'] as const;

/** One tab of the inspector. */
export type PanelId = (typeof panelIds)[number];

/** What every panel is given: the open article as it is now, and the ways to change it. A panel keeps no copy of its own. */
export interface PanelProps {
  /** Metadata, workflow and receipt are current; the body is the one last read from the editor. */
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** Nothing may be changed: a file of a newer version. */
  readonly readOnly: boolean;
  readonly uiLanguage: Language;
  readonly settings: Settings;
  /** File name of the article, without folder. */
  readonly name: string;
  /** Changes fields; a field that is `undefined` in the patch is emptied. */
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
  /** Goes to a field or to a stretch of the text and puts the focus there. */
  readonly showPlace: (place: Place) => void;
  /** Moves the story on, after saving it; resolves when the move is saved or its refusal stands in the notice bar. */
  readonly move: (move: Move, note?: string) => Promise<void>;
  /** Opens the publish sheet. */
  readonly openPublish: () => void;
  /** Puts the receipt away; it stays in the file. */
  readonly dismissReceipt: () => void;
  /** Puts a line that the import removed into the text, where it stood. */
  readonly putBack: (line: ReceiptLine) => void;
  /** Opens the list of every date, or of every right. */
  readonly openLedger: (ledger: LedgerName) => void;
  /** Shows another tab. */
  readonly openPanel: (panel: PanelId) => void;
}

import type { Outcome, Reason } from '../../article/receipt';
import { isNoticeLine } from '../../rights/read-notice';
import { isProse, isSymbols, itemMarker } from '../text/line-shape';
import { furnitureReason } from '../text/furniture';
import type { Moment } from '../../time/moment';
import type { FieldName } from '../../metadata/index';
import type { Piece } from './piece';

/** What a piece is by itself, before its place in the page is weighed. */
export type Kind = 'dropped' | 'notice' | 'furniture' | 'symbols' | 'item' | 'prose' | 'phrase';

/** What became of a piece. `body` says as what it stands in the body, when it does. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly field?: FieldName | undefined;
  readonly detail?: string | undefined;
  readonly candidates?: readonly Moment[] | undefined;
  readonly body?: 'paragraph' | 'heading' | 'item' | 'divider' | 'as-is' | undefined;
}

/** A piece with what is known about it. `verdict` is filled once; a piece without one at the end stays in the body. */
export interface Mark {
  readonly piece: Piece;
  readonly kind: Kind;
  /** Why its words make it furniture, for kind `furniture` and for pieces already dropped. */
  readonly reason?: Reason | undefined;
  /** The words without a list marker. */
  readonly text: string;
  verdict?: Verdict | undefined;
}

const noticeSigns = /©|\(c\)|copyright|copyleft|&copy|\(C\)|℗|®|Â©|derechos|reserv|droits|rechte|direitos|propiedad|propriété|licen[cs]|D\.\s?R\./iu;

/** Whether a line is a copyright notice; the cheap look at its signs comes first because every line is asked. */
function isNotice(text: string): boolean {
  return text.length <= 700 && noticeSigns.test(text) && isNoticeLine(text);
}

/** Looks at every piece by itself. */
export function markPieces(pieces: readonly Piece[]): Mark[] {
  return pieces.map((piece): Mark => {
    const marker = piece.hint === undefined ? itemMarker(piece.text) : undefined;
    const text = piece.text.slice(marker?.length ?? 0);
    if (isNotice(text) && piece.hint !== 'headline') return { piece, kind: 'notice', text };
    if (piece.drop !== undefined) return { piece, kind: 'dropped', reason: piece.drop, text };
    const raw = piece.sources.length === 1 ? (piece.sources[0]?.raw ?? piece.text) : piece.text;
    const reason = piece.hint === 'headline' || piece.hint === 'divider' ? undefined : furnitureReason(marker === undefined ? raw : text, text);
    if (reason !== undefined) return { piece, kind: 'furniture', reason, text };
    if (isSymbols(text)) return { piece, kind: 'symbols', text };
    if (marker !== undefined) return { piece, kind: 'item', text };
    return { piece, kind: isProse(text) ? 'prose' : 'phrase', text };
  });
}

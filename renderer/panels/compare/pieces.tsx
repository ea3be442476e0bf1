import { Fragment, type ReactNode } from 'react';
import type { Mark } from '../../../shared/body/inline';
import type { Piece } from '../../../shared/compare/compare-words';
import type { Run } from '../../../shared/compare/tokens';
import { useWords } from '../../ui/words';
import { sayLooks } from './say-change';

const elements = { bold: 'strong', italic: 'em', strikethrough: 's', subscript: 'sub', superscript: 'sup', code: 'code', note: 'mark' } as const satisfies Record<Mark, string>;

/** Words with their looks. */
export function Runs({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  return runs.map((run, index) => {
    const text: ReactNode = run.url === undefined ? run.text : <span className="linked">{run.text}</span>;
    const marked = run.marks.reduceRight((inner, mark) => {
      const Element = elements[mark];
      return <Element>{inner}</Element>;
    }, text);
    return <Fragment key={index}>{run.isFootnote === true ? <span className="in-note">{marked}</span> : marked}</Fragment>;
  });
}

interface PiecesProps {
  readonly pieces: readonly Piece[];
  /** One side of the comparison alone; without it both stand in one text. */
  readonly side?: 'before' | 'after' | undefined;
}

/** A compared text: what came is underlined, what went is struck through, and both are said in words. */
export function Pieces({ pieces, side }: PiecesProps): ReactNode {
  const words = useWords();
  const { say } = words;
  return pieces.map((piece, index) => {
    switch (piece.kind) {
      case 'same':
        return <Runs key={index} runs={piece.runs} />;
      case 'added':
        if (side === 'before') return null;
        return <ins key={index}><span className="vh">{say('compare.added')}</span><Runs runs={piece.runs} /><span className="vh">{say('compare.end')}</span></ins>;
      case 'removed':
        if (side === 'after') return null;
        return <del key={index}><span className="vh">{say('compare.removed')}</span><Runs runs={piece.runs} /><span className="vh">{say('compare.end')}</span></del>;
      case 'reformatted': {
        if (side === 'before') return <Runs key={index} runs={piece.before} />;
        const says = say('compare.reformatted', { before: sayLooks(piece.before, words), after: sayLooks(piece.runs, words) });
        return <span key={index} className="reformatted" title={says}><span className="vh">{says}</span><Runs runs={piece.runs} /></span>;
      }
    }
  });
}

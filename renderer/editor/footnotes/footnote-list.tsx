import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState, type JSX } from 'react';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { FootnotesExtension, type ListedFootnote } from '../extensions/footnotes';

/** What {@link FootnoteList} is given. */
export interface FootnoteListProps {
  readonly editor: LexicalEditor;
  readonly uiLanguage: Language;
}

/** The notes of the story at the foot of the sheet, as they will be printed; each opens where it is written. */
export function FootnoteList({ editor, uiLanguage }: FootnoteListProps): JSX.Element | null {
  const [notes, setNotes] = useState<readonly ListedFootnote[]>([]);
  useEffect(() => getExtensionDependencyFromEditor(editor, FootnotesExtension).output.subscribe(setNotes), [editor]);
  if (notes.length === 0) return null;
  const open = (key: string): void => {
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
    editor.dispatchCommand(OPEN_DETAILS_COMMAND, key);
  };
  return (
    <section className="footnotes" aria-label={say(uiLanguage, 'blocks.footnotes')}>
      <h2>{say(uiLanguage, 'blocks.footnotes')}</h2>
      <ol>
        {notes.map(({ key, text }, index) => (
          <li key={key}>
            <button type="button" onClick={() => open(key)}>
              <span className="number">{index + 1}</span>
              <span>{text === '' ? '…' : text}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { useEffect, useState, type JSX } from 'react';
import { Button } from 'react-aria-components';
import { say } from '../../shared/i18n/index';
import type { Language } from '../../shared/i18n/message';
import { keysOf } from '../commands/say-keys';
import type { PasteReceipt } from './clipboard/paste-receipt';
import { ClipboardExtension, pastePlainInstead } from './extensions/clipboard';
import './paste-note.css';

/** What {@link PasteNote} is given. */
export interface PasteNoteProps {
  readonly editor: LexicalEditor;
  readonly uiLanguage: Language;
}

/** The sentences of a receipt. */
export function receiptWords({ kept, lost }: PasteReceipt, language: Language): string {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const sentences = [
    kept.length === 0 ? '' : say(language, 'paste.kept', { things: list.format(kept.map(({ kind, count }) => say(language, `paste.kept.${kind}`, { count }))) }),
    lost.length === 0 ? '' : say(language, 'paste.lost', { things: list.format(lost.map(({ kind, count }) => say(language, `paste.lost.${kind}`, { count }))) }),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The receipt of the newest paste, at the foot of the text that is in view: said once, gone with the next change or Esc. */
export function PasteNote({ editor, uiLanguage }: PasteNoteProps): JSX.Element {
  const { receipt } = getExtensionDependencyFromEditor(editor, ClipboardExtension).output;
  const [shown, setShown] = useState(receipt.peek());
  useEffect(() => receipt.subscribe(setShown), [receipt]);
  return (
    <div className="paste-note-place">
      <div className={shown === undefined ? 'vh' : 'paste-note'} role="group" aria-label={say(uiLanguage, 'paste.receipt')} aria-hidden={shown === undefined}>
        <p role="status">{shown === undefined ? '' : receiptWords(shown, uiLanguage)}</p>
        {shown !== undefined && (
          <Button className="btn plain" onPress={() => pastePlainInstead(editor)}>
            <span>{say(uiLanguage, 'command.edit.paste-plain-instead')}</span>
            <kbd>{keysOf('edit.paste-plain-instead')}</kbd>
          </Button>
        )}
      </div>
    </div>
  );
}

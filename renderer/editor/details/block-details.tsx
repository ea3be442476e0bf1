import { $getNodeByKey, COMMAND_PRIORITY_EDITOR, type LexicalEditor, type NodeKey } from 'lexical';
import { Suspense, useEffect, useState, type JSX } from 'react';
import type { Language } from '../../../shared/i18n/message';
import { detailsKinds } from './details-kinds';
import { OPEN_DETAILS_COMMAND } from './open-details';
import './details.css';

/** What {@link BlockDetails} is given. */
export interface BlockDetailsProps {
  readonly editor: LexicalEditor;
  readonly uiLanguage: Language;
  readonly onOpenLink: (url: string) => void;
}

/** Shows the details of the node for which they were asked, one at a time. */
export function BlockDetails({ editor, uiLanguage, onOpenLink }: BlockDetailsProps): JSX.Element | null {
  const [node, setNode] = useState<NodeKey>();
  useEffect(() => editor.registerCommand(OPEN_DETAILS_COMMAND, (key) => {
    if (editor.isEditable()) setNode(key);
    return true;
  }, COMMAND_PRIORITY_EDITOR), [editor]);
  if (node === undefined) return null;
  const Panel = editor.read(() => {
    const shown = $getNodeByKey(node);
    return shown === null ? undefined : detailsKinds.find(({ is }) => is(shown))?.Panel;
  });
  if (Panel === undefined) return null;
  const close = (): void => {
    setNode(undefined);
    // After React Aria has given the focus back to nothing in particular.
    queueMicrotask(() => editor.focus());
  };
  return (
    <Suspense fallback={null}>
      <Panel key={node} editor={editor} node={node} uiLanguage={uiLanguage} onOpenLink={onOpenLink} onClose={close} />
    </Suspense>
  );
}

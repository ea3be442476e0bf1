import type { LexicalEditor, NodeKey } from 'lexical';
import { useLayoutEffect } from 'react';

function namesOf(element: HTMLElement): readonly string[] {
  return element.style.getPropertyValue('anchor-name').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

/** Ties what stands beside the text to a block: gives the block a CSS anchor name for as long as it is wanted. */
export function useAnchor(editor: LexicalEditor, key: NodeKey | undefined, name: `--${string}`): void {
  useLayoutEffect(() => {
    const element = key === undefined ? null : editor.getElementByKey(key);
    if (element === null) return undefined;
    element.style.setProperty('anchor-name', [...namesOf(element), name].join(', '));
    return () => element.style.setProperty('anchor-name', namesOf(element).filter((each) => each !== name).join(', '));
  }, [editor, key, name]);
}

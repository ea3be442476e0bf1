import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState, type JSX } from 'react';
import { announce } from '../../ui/announce';
import { useAnchor } from '../anchor';
import { choose, ChoicesExtension, type ChoiceList, type OpenChoices } from './choices';
import './choices.css';

const listId = 'editor-choices';
const optionId = (id: string): string => `${listId}-${id}`;

/** What the text tells a screen reader of the list that it controls. */
function describe(root: HTMLElement, list: ChoiceList): () => void {
  const active = list.choices[list.active];
  root.setAttribute('aria-controls', listId);
  root.setAttribute('aria-autocomplete', 'list');
  if (active !== undefined) root.setAttribute('aria-activedescendant', optionId(active.id));
  return () => {
    for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant']) root.removeAttribute(name);
  };
}

/** Shows the open list of choices under its block. */
export function ChoicesView({ editor }: { readonly editor: LexicalEditor }): JSX.Element | null {
  const [list, setList] = useState<OpenChoices>();
  useEffect(() => getExtensionDependencyFromEditor(editor, ChoicesExtension).output.subscribe(setList), [editor]);
  return list === undefined ? null : <List editor={editor} list={list} />;
}

function List({ editor, list }: { readonly editor: LexicalEditor; readonly list: ChoiceList }): JSX.Element {
  const open = getExtensionDependencyFromEditor(editor, ChoicesExtension).output;
  const active = useRef<HTMLDivElement>(null);
  useAnchor(editor, list.at, '--editor-choices');
  useEffect(() => {
    const root = editor.getRootElement();
    return root === null ? undefined : describe(root, list);
  }, [editor, list]);
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [list.active, list.choices]);
  useEffect(() => {
    const root = editor.getRootElement();
    const close = (): void => {
      open.value = undefined;
    };
    root?.addEventListener('blur', close);
    return () => root?.removeEventListener('blur', close);
  }, [editor, open]);
  const count = list.choices.length;
  useEffect(() => announce(`${list.name} (${count})`), [list.name, count]);
  return (
    <div className="choices" role="listbox" id={listId} aria-label={list.name}>
      {list.choices.map(({ id, label, icon: Icon, keys }, index) => (
        <div
          key={id}
          ref={index === list.active ? active : null}
          id={optionId(id)}
          role="option"
          aria-selected={index === list.active}
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => { if (index !== list.active) open.value = { ...list, active: index }; }}
          onClick={() => choose(open, index)}
        >
          <Icon className="i" size={16} strokeWidth={1.5} aria-hidden />
          {label}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </div>
      ))}
    </div>
  );
}

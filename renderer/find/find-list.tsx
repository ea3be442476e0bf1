import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer, type Key, type Selection } from 'react-aria-components';
import { hitContext } from '../../shared/find/search';
import { useWords } from '../ui/words';
import type { FindSession, FindState } from './find-session';

/** The height of a row, as find.css has it: the virtual list must know without measuring. */
const rowHeight = 28;
const layout = { rowHeight };

/** Every match between the words around it, virtual: ten and ten thousand cost the same. Arrows go through them, Enter goes into one. */
export function FindList({ session, state }: { readonly session: FindSession; readonly state: FindState }): ReactNode {
  const { say } = useWords();
  const { article, hits, current } = state;
  const rows = useMemo(() => hits.map((hit, id) => ({ id, hit })), [hits]);
  const onSelect = (keys: Selection): void => {
    const [index] = keys === 'all' ? [] : [...keys];
    if (index !== undefined) session.choose(Number(index));
  };
  const list = useRef<HTMLDivElement>(null);
  // The list follows, whoever goes on to another match.
  useEffect(() => {
    const view = list.current;
    if (view === null) return;
    const top = current * rowHeight;
    if (top < view.scrollTop || top + rowHeight > view.scrollTop + view.clientHeight) view.scrollTop = top - (view.clientHeight - rowHeight) / 2;
  }, [current]);
  if (article === undefined) return null;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layout}>
      <ListBox
        ref={list}
        className="find-list scroll"
        aria-label={say('find.list')}
        items={rows}
        dependencies={[article]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={onSelect}
        onAction={(key: Key) => session.goTo(Number(key))}
      >
        {({ id, hit }) => {
          const { before, match, after } = hitContext(article, hit);
          const field = hit.place.kind === 'field' ? say(`field.${hit.place.field}`) : hit.place.kind === 'beside' ? say(`find.beside.${hit.place.what}`) : undefined;
          return (
            <ListBoxItem id={id} className="find-hit" textValue={`${field === undefined ? '' : `${field}: `}${before}${match}${after}`}>
              {field === undefined ? null : <span className="find-field">{field}</span>}
              <span className="cut" lang={article.metadata.language} dir="auto">{before}<mark>{match}</mark>{after}</span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </Virtualizer>
  );
}

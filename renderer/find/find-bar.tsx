import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, List, Regex, WholeWord, X, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { Input, TextField, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { querySwitches, type FindQuery } from '../../shared/find/query';
import { whenQuiet } from '../articles/when-quiet';
import type { WorkingCopies } from '../articles/working-copies';
import { keysOf } from '../commands/say-keys';
import { markField } from '../desk/show-field';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { Button, ToolButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { FindSession, FindState } from './find-session';
import './find.css';

const FindList = lazy(async () => ({ default: (await import('./find-list')).FindList }));

/** How long finding waits after the last edit of the story. */
const quietMs = 250;

interface FindBarProps {
  readonly session: FindSession;
  readonly copies: WorkingCopies;
  readonly id: string;
  /** The text that is shown; null while there is none. */
  readonly editor: ArticleEditorHandle | null;
  readonly readOnly: boolean;
}

/** Marks what was found: places of the text by highlights, a field by a frame. */
function useMarks({ isOpen, hits, current }: FindState, editor: ArticleEditorHandle | null): void {
  const places = useMemo(() => hits.flatMap(({ place, from, to }, index) => (place.kind === 'body' ? [{ index, block: place.block, from, to }] : [])), [hits]);
  useEffect(() => (isOpen ? editor?.find.paint(places, places.find(({ index }) => index === current)) : undefined), [isOpen, editor, places, current]);
  const place = hits[current]?.place;
  const field = isOpen && place?.kind === 'field' ? place.field : undefined;
  useEffect(() => (field === undefined ? undefined : markField(field)), [field]);
}

/** Finding and replacing over the sheet; nothing while it is closed. */
export function FindBar({ session, copies, id, editor, readOnly }: FindBarProps): ReactNode {
  const { say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.get);
  const [isListed, setListed] = useState(false);
  const queryRef = useRef<HTMLInputElement>(null);
  const { isOpen, isReplacing, query, hits, focusCalls } = state;

  // Another document is shown: another story, or the same one read anew.
  useEffect(() => session.refresh(), [session, editor]);
  useEffect(() => (isOpen ? whenQuiet(copies, id, quietMs, session.refresh) : undefined), [session, copies, id, isOpen]);
  useEffect(() => {
    queryRef.current?.focus();
    queryRef.current?.select();
  }, [focusCalls]);
  useMarks(state, editor);

  if (!isOpen) return null;
  const isReplaced = state.replaced?.isUndone === false;
  const onKeyDown = (event: KeyboardEvent): void => {
    // Right after a replacement, undo means the replacement, wherever in the bar the focus is.
    const isUndo = isReplaced && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (event.nativeEvent.isComposing || !(isUndo || event.key === 'Escape')) return;
    event.preventDefault();
    if (isUndo) session.undoReplaced();
    else session.close();
  };
  const onQueryKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) session.step(event.shiftKey ? -1 : 1);
  };
  return (
    <section className="find" role="search" aria-label={say('find.bar')} onKeyDown={onKeyDown}>
      <div className="find-row">
        <ToolButton icon={isReplacing ? ChevronDown : ChevronRight} name={say('find.replace-row')} keys={keysOf('edit.replace')} aria-expanded={isReplacing} isDisabled={readOnly} onPress={() => session.showReplace(!isReplacing)} />
        <TextField className={`field find-words${state.isUnreadable ? ' error' : ''}`} aria-label={say('find.query')} value={query.text} onChange={(text) => session.ask({ text })} isInvalid={state.isUnreadable} validationBehavior="aria" aria-describedby="find-trouble">
          <Input ref={queryRef} placeholder={say('find.query')} spellCheck={false} onKeyDown={onQueryKey} />
          <span className="num muted small" role="status">{query.text === '' || state.isUnreadable ? '' : hits.length === 0 ? say('find.none') : say('find.count', { index: state.current + 1, count: hits.length })}</span>
        </TextField>
        <div className="find-tools">
          {querySwitches.map((name) => <Switch key={name} name={name} query={query} onChange={session.ask} />)}
          <TooltipTrigger delay={500}>
            <ToggleButton className="tool wide" isSelected={state.scope === 'everything'} onChange={(isOn) => session.lookIn(isOn ? 'everything' : 'body')}>{say('find.everything')}</ToggleButton>
            <Tooltip className="tooltip" offset={4}>{say('find.everything.says')}</Tooltip>
          </TooltipTrigger>
        </div>
        <div className="find-tools">
          <ToolButton icon={ChevronUp} name={say('find.previous')} keys={keysOf('edit.find-previous')} isDisabled={hits.length === 0} onPress={() => session.step(-1)} />
          <ToolButton icon={ChevronDown} name={say('find.next')} keys={keysOf('edit.find-next')} isDisabled={hits.length === 0} onPress={() => session.step(1)} />
          <ToolButton icon={List} name={say('find.list.show')} aria-expanded={isListed} onPress={() => setListed(!isListed)} />
          <ToolButton icon={X} name={say('find.close')} keys="Esc" onPress={session.close} />
        </div>
      </div>
      {isReplacing && !readOnly ? <ReplaceRow session={session} state={state} /> : null}
      {state.isUnreadable ? <p className="find-note error-text" id="find-trouble" role="alert">{say('find.unreadable')}</p> : null}
      {state.isAsking ? <Ask session={session} count={hits.length} /> : null}
      <p className="find-note" role="status">{state.replaced === undefined ? null : <Done state={state} session={session} />}</p>
      {isListed && hits.length > 0 ? (
        <Suspense>
          <FindList session={session} state={state} />
        </Suspense>
      ) : null}
    </section>
  );
}

const icons: Partial<Record<keyof FindQuery, LucideIcon>> = { matchCase: CaseSensitive, wholeWord: WholeWord, regex: Regex };

function Switch({ name, query, onChange }: { readonly name: (typeof querySwitches)[number]; readonly query: FindQuery; readonly onChange: (change: Partial<FindQuery>) => void }): ReactNode {
  const { say } = useWords();
  const icon = icons[name];
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton className="tool" aria-label={say(`find.${name}`)} isSelected={query[name]} onChange={(isOn) => onChange({ [name]: isOn })}>
        {icon === undefined ? <span className="find-letter" aria-hidden>á</span> : <Icon of={icon} />}
      </ToggleButton>
      <Tooltip className="tooltip" offset={4}>{say(`find.${name}`)}</Tooltip>
    </TooltipTrigger>
  );
}

function ReplaceRow({ session, state }: { readonly session: FindSession; readonly state: FindState }): ReactNode {
  const { say } = useWords();
  const isIdle = state.hits.length === 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) session.replaceOne();
  };
  return (
    <div className="find-row find-replace">
      <TextField className="field find-words" aria-label={say('find.replacement')} value={state.replacement} onChange={session.replaceWith}>
        <Input placeholder={say(state.query.regex ? 'find.replacement.groups' : 'find.replacement')} spellCheck={false} onKeyDown={onKeyDown} />
      </TextField>
      <Button isDisabled={isIdle} onPress={session.replaceOne}>{say('find.replace-one')}</Button>
      <Button isDisabled={isIdle} onPress={() => session.replaceAll()}>{say('find.replace-all')}</Button>
    </div>
  );
}

function Ask({ session, count }: { readonly session: FindSession; readonly count: number }): ReactNode {
  const { say } = useWords();
  return (
    <div className="find-note find-ask" role="alert">
      <span>{say('find.ask', { count })}</span>
      <Button onPress={() => session.replaceAll(true)}>{say('find.delete', { count })}</Button>
      <Button autoFocus onPress={session.keep}>{say('find.keep')}</Button>
    </div>
  );
}

function Done({ state, session }: { readonly state: FindState; readonly session: FindSession }): ReactNode {
  const { say } = useWords();
  const { inText, inFields, left, beside, isUndone } = state.replaced ?? { inText: 0, inFields: 0, left: 0, beside: 0, isUndone: true };
  if (isUndone) return say('find.undone');
  const words = inFields === 0 ? say('find.replaced', { count: inText }) : inText === 0 ? say('find.replaced.fields', { count: inFields }) : say('find.replaced.both', { text: inText, fields: inFields });
  return (
    <>
      <span>{[words, ...(left === 0 ? [] : [say('find.left', { count: left })]), ...(beside === 0 ? [] : [say('find.left-beside', { count: beside })])].join(' ')}</span>
      {inText + inFields === 0 ? null : <Button kind="plain" onPress={session.undoReplaced}>{say('find.undo')}</Button>}
    </>
  );
}

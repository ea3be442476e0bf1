import { BookPlus, Check, EyeOff, Languages, TextCursorInput } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Occurrence, UnknownWord } from '../../../shared/spelling/unknown-words';
import { spellChecker } from '../../api/client';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import type { PanelProps } from '../panel';
import type { PanelSpelling } from './panel-spelling';
import { useUnknownWords } from './use-unknown-words';
import '../panels.css';
import './spelling.css';

interface SpellingPanelProps {
  readonly panel: PanelProps;
  readonly spelling: PanelSpelling;
  /** Puts the panel away; Escape does it too. */
  readonly onClose: () => void;
}

/** Walks the words of the story that no dictionary knows, names first. What is decided about one leads to the next. */
export function SpellingPanel({ panel, spelling, onClose }: SpellingPanelProps): ReactNode {
  const { say } = useWords();
  const words = useUnknownWords(panel.article, spelling);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const putAway = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && document.querySelector('[role="dialog"], [role="menu"]') === null) onClose();
    };
    window.addEventListener('keydown', putAway);
    return () => window.removeEventListener('keydown', putAway);
  }, [onClose]);
  // The last word takes its buttons along, and the focus must not fall out of the window with them.
  const isEmpty = words?.length === 0;
  useEffect(() => {
    if (isEmpty) place.current?.focus();
  }, [isEmpty]);

  return (
    <>
      <div className="titlerow spelling-title">
        <h2>{say('spelling.title')}</h2>
        <span className="small muted cut grow">{sayDictionaries(spelling, say)}</span>
        <Button keys="Esc" onPress={onClose}>{say('spelling.done')}</Button>
      </div>
      <div className="panel scroll spelling" ref={place} tabIndex={-1}>
        {words === undefined ? <p className="sentence" role="status">{say('spelling.looking')}</p> : null}
        {isEmpty ? <Nothing spelling={spelling} /> : null}
        {words === undefined || isEmpty ? null : <Walk words={words} panel={panel} spelling={spelling} />}
      </div>
    </>
  );
}

type Say = ReturnType<typeof useWords>['say'];

function sayDictionaries({ dictionaries, isSystems }: PanelSpelling, say: Say): string {
  if (isSystems) return say('spelling.system');
  return dictionaries.map((dictionary) => say(`spelling.dictionary.${dictionary}`)).join(', ');
}

function Nothing({ spelling }: { readonly spelling: PanelSpelling }): ReactNode {
  const { say } = useWords();
  const isUnchecked = spelling.dictionaries.length === 0 && !spelling.isSystems;
  return (
    <section className={isUnchecked ? 'section empty-panel' : 'section empty-panel t-good'} role="status">
      <p className="state">
        <Icon of={isUnchecked ? Languages : Check} small weight={1.9} />
        {say(isUnchecked ? 'spelling.no-dictionary' : 'spelling.none')}
      </p>
      <p className="sentence">{say(isUnchecked ? 'spelling.no-dictionary.says' : 'spelling.none.says')}</p>
    </section>
  );
}

interface WalkProps {
  readonly words: readonly UnknownWord[];
  readonly panel: PanelProps;
  readonly spelling: PanelSpelling;
}

/** The list and the card of the word that is chosen in it; when that word is settled, the one that came after it takes its place. */
function Walk({ words, panel, spelling }: WalkProps): ReactNode {
  const { say } = useWords();
  const [chosen, setChosen] = useState({ word: '', index: 0 });
  const known = words.findIndex((each) => each.word === chosen.word);
  const index = known === -1 ? Math.min(chosen.index, words.length - 1) : known;
  const current = words[index];
  if (current === undefined) return null;
  // Where the word stands now is where the walk goes on once it is gone.
  if (chosen.word !== current.word || chosen.index !== index) setChosen({ word: current.word, index });
  const groups = [{ name: say('spelling.names'), of: words.filter((each) => each.isName) }, { name: say('spelling.words'), of: words.filter((each) => !each.isName) }];
  const goTo = ({ occurrences: [first] }: UnknownWord): void => (first === undefined ? undefined : panel.showPlace(first.place));
  return (
    <>
      <ListBox
        className="spelling-words"
        aria-label={say('spelling.list')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        autoFocus="first"
        selectedKeys={[current.word]}
        onSelectionChange={(keys) => {
          const at = words.findIndex((each) => keys !== 'all' && keys.has(each.word));
          const next = words[at];
          if (next !== undefined) setChosen({ word: next.word, index: at });
        }}
        onAction={(key) => words.filter((each) => each.word === key).forEach(goTo)}
      >
        {groups.filter((group) => group.of.length > 0).map((group) => (
          <ListBoxSection key={group.name}>
            <Header className="h3">
              {group.name}
              <span className="end muted num">{group.of.length}</span>
            </Header>
            {group.of.map(({ word, occurrences: { length } }) => (
              <ListBoxItem key={word} id={word} className="spelling-row" textValue={length === 1 ? word : `${word}, ${say('spelling.times', { count: length })}`}>
                <span className="cut" lang={panel.article.metadata.language}>{word}</span>
                {length === 1 ? null : <span className="muted num">{length}</span>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <Card word={current} panel={panel} spelling={spelling} />
    </>
  );
}

interface CardProps {
  readonly word: UnknownWord;
  readonly panel: PanelProps;
  readonly spelling: PanelSpelling;
}

function Card({ word: unknown, panel, spelling }: CardProps): ReactNode {
  const { say } = useWords();
  const { word, entry, occurrences } = unknown;
  const { dictionaries, checks } = spelling;
  // The checker may say something else after it was given other dictionaries.
  const { suggestions } = useMemo(() => ({ dictionaries, checks, suggestions: spellChecker.suggestions(word) }), [word, dictionaries, checks]);
  const [typed, setTyped] = useState({ word: '', text: '' });
  const [shown, setShown] = useState({ word: '', index: 0 });
  const text = typed.word === word ? typed.text : (suggestions[0] ?? '');
  const occurrence = occurrences[shown.word === word ? Math.min(shown.index, occurrences.length - 1) : 0];
  if (occurrence === undefined) return null;
  const language = panel.article.metadata.language;
  const canChange = !panel.readOnly && text.trim() !== '' && text !== word;
  const change = (these: readonly Occurrence[]): void => spelling.change(word, these, text.trim());
  return (
    <section className="section spelling-card" aria-label={word}>
      <h3 lang={language}>{word}</h3>
      {occurrences.length === 1 ? <Context of={occurrence} language={language} /> : (
        <ListBox
          className="spelling-places"
          aria-label={say('spelling.places')}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[String(occurrences.indexOf(occurrence))]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) setShown({ word, index: Number(key) });
          }}
          onAction={(key) => occurrences.filter((_, index) => String(index) === key).forEach(({ place }) => panel.showPlace(place))}
        >
          {occurrences.map((each, index) => (
            <ListBoxItem key={index} id={String(index)} className="spelling-place" textValue={say('spelling.place', { number: index + 1, text: `${each.context.before}${each.context.match}${each.context.after}` })}>
              <Context of={each} language={language} />
            </ListBoxItem>
          ))}
        </ListBox>
      )}
      {panel.readOnly ? null : (
        <>
          {suggestions.length === 0 ? <p className="hint">{say('spelling.no-suggestions')}</p> : (
            <ListBox
              className="spelling-suggestions"
              aria-label={say('spelling.suggestions')}
              orientation="horizontal"
              layout="grid"
              selectionMode="single"
              selectionBehavior="replace"
              selectedKeys={suggestions.includes(text) ? [text] : []}
              onSelectionChange={(keys) => {
                const picked = suggestions.find((each) => keys !== 'all' && keys.has(each));
                if (picked !== undefined) setTyped({ word, text: picked });
              }}
              onAction={(key) => spelling.change(word, [occurrence], String(key))}
            >
              {suggestions.map((each) => <ListBoxItem key={each} id={each} className="spelling-suggestion" textValue={each}>{each}</ListBoxItem>)}
            </ListBox>
          )}
          <TextField label={say('spelling.change-to')} value={text} onChange={(next) => setTyped({ word, text: next })} onKeyDown={(event) => (event.key === 'Enter' && canChange ? change([occurrence]) : undefined)} />
          <div className="spelling-actions">
            <Button kind="primary" isDisabled={!canChange} onPress={() => change([occurrence])}>{say('spelling.change')}</Button>
            {occurrences.length === 1 ? null : <Button isDisabled={!canChange} onPress={() => change(occurrences)}>{say('spelling.change-all', { count: occurrences.length })}</Button>}
          </div>
        </>
      )}
      <div className="spelling-actions">
        <Button kind="plain" icon={TextCursorInput} onPress={() => panel.showPlace(occurrence.place)}>{say('spelling.go-to')}</Button>
        <Button kind="plain" icon={EyeOff} onPress={() => spelling.ignore(word)}>{say('spelling.ignore')}</Button>
        <Button kind="plain" icon={BookPlus} onPress={() => spelling.add(entry)}>{say('spelling.add-entry', { entry })}</Button>
      </div>
    </section>
  );
}

function Context({ of: { context }, language }: { readonly of: Occurrence; readonly language: string | undefined }): ReactNode {
  return (
    <span className="ctx" lang={language}>
      {context.before}
      <b>{context.match}</b>
      {context.after}
    </span>
  );
}

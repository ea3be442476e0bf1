import { CircleHelp, Search, X } from 'lucide-react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Popover, SearchField as AriaSearchField } from 'react-aria-components';
import type { MessageKey } from '../../shared/i18n/index';
import { keysOf } from '../commands/say-keys';
import { ToolButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';

/** What may be typed besides words; pressing one puts it into the field. */
const pieces: readonly { readonly piece: string; readonly says: MessageKey }[] = [
  { piece: '"…"', says: 'search.help.phrase' },
  { piece: '-', says: 'search.help.without' },
  { piece: 'headline:', says: 'search.help.headline' },
  { piece: 'byline:', says: 'search.help.byline' },
  { piece: 'section:', says: 'search.help.section' },
  { piece: 'state:', says: 'search.help.state' },
  { piece: 'published:', says: 'search.help.published' },
  { piece: 'holder:', says: 'search.help.holder' },
  { piece: 'embargo:active', says: 'search.help.embargo' },
];

interface SearchFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Down or Enter: into the list. */
  readonly onDown: () => void;
}

/** The field that the library is searched with, and what it understands. */
export function SearchField({ text, onText, inputRef, onDown }: SearchFieldProps): ReactNode {
  const { say } = useWords();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onDown();
  };
  const insert = (piece: string): void => {
    const before = text === '' || text.endsWith(' ') ? text : `${text} `;
    const [open = '', close = ''] = piece.split('…');
    onText(`${before}${open}${close}`);
    requestAnimationFrame(() => {
      inputRef.current?.focus();
      inputRef.current?.setSelectionRange(before.length + open.length, before.length + open.length);
    });
  };
  return (
    <>
      <AriaSearchField className="field grow" aria-label={say('library.search')} value={text} onChange={onText}>
        <Icon of={Search} small />
        <Input ref={inputRef} placeholder={say('library.search.placeholder')} onKeyDown={onKeyDown} />
        {text === '' ? <kbd>{keysOf('view.search')}</kbd> : <ToolButton icon={X} name={say('library.search.clear')} className="inside" slot={null} onPress={() => onText('')} />}
      </AriaSearchField>
      <DialogTrigger>
        <ToolButton icon={CircleHelp} name={say('search.help')} />
        <Popover className="popover searchhelp" placement="bottom end" offset={4}>
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title" level={3}>{say('search.help.title')}</Heading>
                <ul>
                  {pieces.map(({ piece, says }) => (
                    <li key={piece}>
                      <Button className="piece" onPress={() => { close(); insert(piece); }}>
                        <code>{piece}</code>
                        <span>{say(says)}</span>
                      </Button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

import { Check, Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { keysOf } from '../commands/say-keys';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { Writing, WritingCommand } from './use-writing';

const ways = ['view.focus-mode', 'view.typewriter', 'view.signs'] as const satisfies readonly WritingCommand[];
const sizes = ['view.text-larger', 'view.text-smaller', 'view.text-normal'] as const satisfies readonly WritingCommand[];

/** The ways to look at the text, with those that are on ticked. */
export function ViewButton({ writing }: { readonly writing: Writing }): ReactNode {
  const { say } = useWords();
  const on: Record<(typeof ways)[number], boolean> = { 'view.focus-mode': writing.isFocus, 'view.typewriter': writing.editor.typewriter, 'view.signs': writing.editor.signs };
  return (
    <MenuTrigger>
      <Button className="pair" aria-label={say('writing.view')}>
        <Icon of={Eye} small />
        {writing.textSize === '100' ? null : <span className="num">{`${writing.textSize} %`}</span>}
      </Button>
      <Popover className="popover" placement="top end" offset={6}>
        <Menu className="menu" aria-label={say('writing.view')} onAction={(key) => [...ways, ...sizes].filter((command) => command === key).forEach(writing.run)}>
          {ways.map((command) => (
            <MenuItem key={command} id={command} textValue={say(`command.${command}`)} aria-label={on[command] ? say('writing.view.on', { name: say(`command.${command}`) }) : say(`command.${command}`)}>
              <span className="tick">{on[command] ? <Icon of={Check} small /> : null}</span>
              <span>{say(`command.${command}`)}</span>
              <Keys command={command} />
            </MenuItem>
          ))}
          <Separator />
          {sizes.map((command) => (
            <MenuItem key={command} id={command} textValue={say(`command.${command}`)}>
              <span className="tick" />
              <span>{say(`command.${command}`)}</span>
              <Keys command={command} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Keys({ command }: { readonly command: WritingCommand }): ReactNode {
  const keys = keysOf(command);
  return keys === undefined ? null : <kbd>{keys}</kbd>;
}

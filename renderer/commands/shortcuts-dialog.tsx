import { Fragment, type ReactNode } from 'react';
import { commands, type Command, type Menu } from '../../shared/commands/commands';
import type { MessageKey } from '../../shared/i18n/index';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWords } from '../ui/words';
import { keysOfCommand } from './say-keys';

const menus: readonly { readonly menu: Menu; readonly label: MessageKey }[] = [
  { menu: 'file', label: 'menu.file' }, { menu: 'edit', label: 'menu.edit' }, { menu: 'insert', label: 'menu.insert' }, { menu: 'format', label: 'menu.format' },
  { menu: 'story', label: 'menu.story' }, { menu: 'view', label: 'menu.view' }, { menu: 'help', label: 'menu.help' },
];

const inTheList: readonly { readonly keys: string; readonly label: MessageKey }[] = [
  { keys: '↵', label: 'shortcuts.list.open' }, { keys: 'F2', label: 'shortcuts.list.rename' }, { keys: 'Del', label: 'shortcuts.list.trash' }, { keys: '⇧F10', label: 'shortcuts.list.menu' },
];

function withKeys(menu: Menu): readonly { readonly label: MessageKey; readonly keys: string }[] {
  const all: readonly Command[] = commands;
  return all.filter((command) => command.menu === menu).flatMap((command) => {
    const keys = keysOfCommand(command);
    return keys === undefined ? [] : [{ label: command.label, keys }];
  });
}

/** Every shortcut, from the list of commands. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { say } = useWords();
  return (
    <Dialog title={say('shortcuts.title')} isRead onClose={onClose} foot={<Button kind="primary" autoFocus onPress={onClose}>{say('app.close')}</Button>}>
      {menus.map(({ menu, label }) => withKeys(menu).length === 0 ? null : (
        <section key={menu} className="keys">
          <h3>{say(label)}</h3>
          <Pairs pairs={withKeys(menu).map(({ label: name, keys }) => ({ label: say(name), keys }))} />
        </section>
      ))}
      <section className="keys">
        <h3>{say('shortcuts.list')}</h3>
        <Pairs pairs={inTheList.map(({ keys, label }) => ({ label: say(label), keys }))} />
      </section>
    </Dialog>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly { readonly label: string; readonly keys: string }[] }): ReactNode {
  return (
    <dl>
      {pairs.map(({ label, keys }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <kbd>{keys}</kbd>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, type Selection } from 'react-aria-components';
import type { MessageKey } from '../../shared/i18n/index';
import { storyGroupings, storySorts, type StoryGrouping, type StorySort } from '../../shared/library/story-query';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';

const sortWords: Record<StorySort, MessageKey> = { modified: 'list.sort.modified', published: 'list.sort.published', headline: 'list.sort.headline', relevance: 'list.sort.relevance' };
const groupWords: Record<StoryGrouping, MessageKey> = { none: 'list.group.none', day: 'list.group.day', section: 'list.group.section', state: 'list.group.state' };

interface ViewMenuProps {
  readonly sort: StorySort;
  readonly group: StoryGrouping;
  readonly onSort: (sort: StorySort) => void;
  readonly onGroup: (group: StoryGrouping) => void;
}

/** How the list is ordered and parted. */
export function ViewMenu({ sort, group, onSort, onGroup }: ViewMenuProps): ReactNode {
  const { say } = useWords();
  const chosen = <Word extends string>(words: readonly Word[], choose: (word: Word) => void) => (keys: Selection): void => {
    const word = keys === 'all' ? undefined : words.find((each) => keys.has(each));
    if (word !== undefined) choose(word);
  };
  return (
    <MenuTrigger>
      <Button className="tool wide" aria-label={say('list.view', { sort: say(sortWords[sort]), group: say(groupWords[group]) })}>
        <span className="cut">{say(sortWords[sort])}</span>
        <Icon of={ChevronDown} small />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu className="menu viewmenu" aria-label={say('list.view.name')}>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[sort]} onSelectionChange={chosen(storySorts, onSort)}>
            <Header className="menuhead">{say('list.sort')}</Header>
            {storySorts.map((each) => <MenuItem key={each} id={each}>{say(sortWords[each])}</MenuItem>)}
          </MenuSection>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[group]} onSelectionChange={chosen(storyGroupings, onGroup)}>
            <Header className="menuhead">{say('list.group')}</Header>
            {storyGroupings.map((each) => <MenuItem key={each} id={each}>{say(groupWords[each])}</MenuItem>)}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

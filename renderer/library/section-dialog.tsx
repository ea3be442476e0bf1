import { ChevronsUpDown } from 'lucide-react';
import { useEffect, useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button as AriaButton, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { fold } from '../../shared/search/fold';
import { call } from '../api/client';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { counted } from './say-number';

interface SectionDialogProps {
  readonly count: number;
  readonly onChoose: (section: string) => void;
  readonly onClose: () => void;
}

/** The sections that the stories of the library have, as they are written. */
function useSections(): readonly string[] {
  const [sections, setSections] = useState<readonly string[]>([]);
  useEffect(() => {
    void call('library.query', { text: '', shelf: 'stories', filter: 'all', sort: 'modified', group: 'section', role: 'editor', isTyping: false, offset: 0, limit: 0, shape: true })
      .then((answer) => setSections(answer.ok ? (answer.value.shape?.groups ?? []).map(({ key }) => key).filter((key) => key !== '') : []));
  }, []);
  return sections;
}

/** Asks which section stories are to have: one that the library knows, a new one, or none. */
export function SectionDialog({ count, onChoose, onClose }: SectionDialogProps): ReactNode {
  const { language, say } = useWords();
  const sections = useSections();
  const [text, setText] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const wanted = showsAll ? '' : fold(text.trim());
  const commit = (): void => {
    onClose();
    onChoose(text.trim());
  };
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    // Taking sections away is pressed for, never slipped into with Enter.
    if (text.trim() !== '') commit();
  };
  return (
    <Dialog
      title={say('section.title', counted(count, language))}
      size="small"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{say('app.cancel')}</Button>
          <Button kind="primary" onPress={commit}>{say(text.trim() === '' ? 'section.do.none' : 'section.do')}</Button>
        </>
      }
    >
      <form onSubmit={onSubmit}>
        <ComboBox
          className="formrow"
          autoFocus
          items={sections.filter((section) => fold(section).includes(wanted)).map((section) => ({ id: section, section }))}
          inputValue={text}
          onInputChange={(next) => {
            setText(next);
            setShowsAll(false);
          }}
          onOpenChange={(_isOpen, trigger) => setShowsAll(trigger === 'manual')}
          allowsCustomValue
          menuTrigger="input"
        >
          <Label className="label">{say('field.section')}</Label>
          <div className="field">
            <Input dir="auto" />
            <AriaButton className="inner" aria-label={say('section.known')}><Icon of={ChevronsUpDown} small /></AriaButton>
          </div>
          <Text slot="description" className="hint">{say('section.hint')}</Text>
          <Popover className="popover" maxHeight={240} offset={4}>
            <ListBox>{({ section }: { readonly section: string }) => <ListBoxItem textValue={section}><span className="grow cut" dir="auto">{section}</span></ListBoxItem>}</ListBox>
          </Popover>
        </ComboBox>
      </form>
    </Dialog>
  );
}

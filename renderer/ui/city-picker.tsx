import { Search } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Autocomplete, Button, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components';
import { searchZones, type ZoneMatch } from '../../shared/time/zones';
import { Icon } from './icon';
import { useWords } from './words';

interface CityPickerProps {
  /** Name of the button and of its list. */
  readonly name: string;
  readonly className: string;
  /** Zones to offer before anything is typed, likeliest first. */
  readonly offers: readonly string[];
  readonly isDisabled?: boolean;
  /** The list ends where the button ends, instead of beginning where it begins. */
  readonly end?: boolean;
  readonly onChoose: (zone: string) => void;
  /** What stands on the button. */
  readonly children: ReactNode;
}

/** A button, and under it the cities to search by name, country or letters: a zone is chosen by its city, never typed by its code. */
export function CityPicker({ name, className, offers, isDisabled = false, end = false, onChoose, children }: CityPickerProps): ReactNode {
  const { say, language } = useWords();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(() => (isOpen ? offered(searchZones(query, language), query === '' ? offers : []) : []), [isOpen, query, language, offers]);
  const countries = useMemo(() => new Intl.DisplayNames([language], { type: 'region' }), [language]);

  const open = (next: boolean): void => {
    setOpen(next);
    setQuery('');
  };

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button className={className} isDisabled={isDisabled} aria-label={name}>{children}</Button>
      <Popover className="popover zones" placement={end ? 'bottom end' : 'bottom start'} offset={4}>
        <Dialog aria-label={name}>
          <Autocomplete inputValue={query} onInputChange={setQuery}>
            <SearchField className="field" aria-label={say('dates.zone.search')} autoFocus>
              <Icon of={Search} small />
              <Input placeholder={say('dates.zone.search')} />
            </SearchField>
            <ListBox
              aria-label={say('dates.zone.list')}
              className="zone-list"
              items={found.map((each) => ({ id: each.zone, ...each }))}
              renderEmptyState={() => <p className="small soft none">{say('dates.zone.none')}</p>}
              onAction={(key) => {
                open(false);
                if (typeof key === 'string') onChoose(key);
              }}
            >
              {(each) => (
                <ListBoxItem textValue={each.city}>
                  <span className="grow cut">{each.city}</span>
                  <small className="cut">{each.country === '' ? '' : countries.of(each.country)}</small>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The zones with those on offer moved to the front. */
function offered(found: readonly ZoneMatch[], offers: readonly string[]): readonly ZoneMatch[] {
  const first = offers.flatMap((zone) => found.filter((each) => each.zone === zone));
  return [...first, ...found.filter((each) => !offers.includes(each.zone))];
}

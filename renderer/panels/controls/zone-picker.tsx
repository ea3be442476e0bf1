import { ChevronDown, Search } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Autocomplete, Button, Dialog, DialogTrigger, Input, ListBox, ListBoxItem, Popover, SearchField } from 'react-aria-components';
import type { Instant } from '../../../shared/time/moment';
import { zoneAbbreviation } from '../../../shared/time/say-moment';
import { cityName, searchZones, type ZoneMatch } from '../../../shared/time/zones';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';

interface ZonePickerProps {
  /** Name of the field it belongs to. */
  readonly label: string;
  readonly zone: string | undefined;
  /** The moment in the field, for the zone's letters on that day. */
  readonly instant: Instant | undefined;
  /** Zones to offer before anything is typed, likeliest first. */
  readonly offers: readonly string[];
  readonly isWrong: boolean;
  readonly readOnly: boolean;
  readonly onChoose: (zone: string) => void;
}

/** The button with a moment's city, and the list of cities to search under it. */
export function ZonePicker({ label, zone, instant, offers, isWrong, readOnly, onChoose }: ZonePickerProps): ReactNode {
  const { say, language } = useWords();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const found = useMemo(() => (isOpen ? offered(searchZones(query, language), query === '' ? offers : []) : []), [isOpen, query, language, offers]);
  const countries = useMemo(() => new Intl.DisplayNames([language], { type: 'region' }), [language]);
  const city = zone === undefined ? say('dates.zone.choose') : cityName(zone, language);
  const letters = instant === undefined ? undefined : zoneAbbreviation(instant);
  const name = say('dates.zone', { field: label, city: letters === undefined || letters === city ? city : `${city} ${letters}` });

  const open = (next: boolean): void => {
    setOpen(next);
    setQuery('');
  };

  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={open}>
      <Button className={isWrong ? 'field zone error' : 'field zone'} isDisabled={readOnly} aria-label={name}>
        <span className="cut">{city}</span>{' '}
        {letters === undefined || letters === city ? null : <span className="muted">{letters}</span>}
        <Icon of={ChevronDown} small />
      </Button>
      <Popover className="popover zones" placement="bottom end" offset={4}>
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

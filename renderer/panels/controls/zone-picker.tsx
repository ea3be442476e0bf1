import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Instant } from '../../../shared/time/moment';
import { zoneAbbreviation } from '../../../shared/time/say-moment';
import { cityName } from '../../../shared/time/zones';
import { CityPicker } from '../../ui/city-picker';
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
  const city = zone === undefined ? say('dates.zone.choose') : cityName(zone, language);
  const letters = instant === undefined ? undefined : zoneAbbreviation(instant);
  const shown = letters === city ? undefined : letters;
  return (
    <CityPicker name={say('dates.zone', { field: label, city: shown === undefined ? city : `${city} ${shown}` })} className={isWrong ? 'field zone error' : 'field zone'} offers={offers} isDisabled={readOnly} end onChoose={onChoose}>
      <span className="cut">{city}</span>{' '}
      {shown === undefined ? null : <span className="muted">{shown}</span>}
      <Icon of={ChevronDown} small />
    </CityPicker>
  );
}

import { ChevronDown, Plus, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { buildNotice, plainTemplate } from '../../shared/rights/build-notice';
import { mostExtraCities, type Settings } from '../../shared/settings/settings';
import { cityName } from '../../shared/time/zones';
import { Button } from '../ui/button';
import { CityPicker } from '../ui/city-picker';
import { computerZone } from '../ui/computer-zone';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';
import { isGood, type SettingsChange, type TypedName, type TypedSettings } from './typed-settings';

interface NewsroomSettingsProps {
  readonly settings: Settings;
  readonly typed: TypedSettings;
  readonly onType: (name: TypedName, text: string) => void;
  /** Keeps what is typed, when a field is left. */
  readonly onLeave: () => void;
  readonly keep: (change: SettingsChange) => void;
}

/** What the newsroom is: its cities, its name on pages, its rights, its addresses. */
export function NewsroomSettings({ settings, typed, onType, onLeave, keep }: NewsroomSettingsProps): ReactNode {
  const { say } = useWords();
  const field = (name: Exclude<TypedName, 'name'>): Omit<Parameters<typeof TextField>[0], 'label'> => ({ value: typed[name], onChange: (text) => onType(name, text), onBlur: onLeave });
  const wrong = (name: TypedName, words: string): string | undefined => (isGood(name, typed[name]) ? undefined : words);
  const address = say('settings.address.wrong');
  const sample = buildNotice(typed.noticeTemplate, { holder: typed.defaultHolder.trim() || say('settings.template.sample'), years: String(new Date().getFullYear()) }) ?? '';
  return (
    <section className="section">
      <h3>{say('settings.newsroom')}</h3>
      <HomeCity settings={settings} keep={keep} />
      <ExtraCities settings={settings} keep={keep} />
      <TextField {...field('publisher')} label={say('settings.publisher')} hint={say('settings.publisher.hint')} maxLength={200} />
      <TextField {...field('defaultHolder')} label={say('settings.holder')} hint={say('settings.holder.hint')} maxLength={200} />
      <TextField {...field('noticeTemplate')} label={say('settings.template')} hint={say('settings.template.hint', { notice: sample })} error={wrong('noticeTemplate', say('settings.template.wrong'))} placeholder={plainTemplate} maxLength={400} />
      <TextField {...field('principlesUrl')} label={say('settings.principles')} hint={say('settings.principles.hint')} error={wrong('principlesUrl', address)} placeholder="https://" maxLength={400} />
      <TextField {...field('correctionsUrl')} label={say('settings.corrections')} hint={say('settings.corrections.hint')} error={wrong('correctionsUrl', address)} placeholder="https://" maxLength={400} />
    </section>
  );
}

type CityProps = Pick<NewsroomSettingsProps, 'settings' | 'keep'>;

function HomeCity({ settings, keep }: CityProps): ReactNode {
  const { say, language } = useWords();
  const label = useId();
  const home = settings.homeZone;
  const computer = computerZone();
  const city = cityName(home ?? computer, language);
  const follows = home === undefined ? say('settings.home-zone.computer') : undefined;
  return (
    <div className="formrow" role="group" aria-labelledby={label}>
      <span className="label" id={label}>{say('settings.home-zone')}</span>
      <div className="city-row">
        <CityPicker className="field grow" name={say('settings.home-zone.button', { city: follows === undefined ? city : `${city} ${follows}` })} offers={[...new Set([home ?? computer, computer, 'UTC'])]} onChoose={(zone) => keep({ homeZone: zone })}>
          <span className="grow cut">{city}</span>{' '}
          {follows === undefined ? null : <span className="muted">{follows}</span>}
          <Icon of={ChevronDown} small />
        </CityPicker>
        {home === undefined ? null : <Button kind="plain" onPress={() => keep({ homeZone: '' })}>{say('settings.home-zone.follow')}</Button>}
      </div>
      <p className="hint">{say('settings.home-zone.hint')}</p>
    </div>
  );
}

function ExtraCities({ settings, keep }: CityProps): ReactNode {
  const { say, language } = useWords();
  const label = useId();
  const cities = settings.extraCities ?? [];
  const isFull = cities.length >= mostExtraCities;
  return (
    <div className="formrow" role="group" aria-labelledby={label}>
      <span className="label" id={label}>{say('settings.cities')}</span>
      <div className="tags">
        {cities.map((zone) => {
          const city = cityName(zone, language);
          return (
            <span className="tag" key={zone}>
              {city}
              <AriaButton aria-label={say('settings.cities.remove', { city })} onPress={() => keep({ extraCities: cities.filter((each) => each !== zone) })}><Icon of={X} small /></AriaButton>
            </span>
          );
        })}
        {isFull ? null : (
          <CityPicker className="btn plain" name={say('settings.cities.add')} offers={[]} onChoose={(zone) => keep({ extraCities: [...new Set([...cities, zone])] })}>
            <Icon of={Plus} small />
            <span>{say('settings.cities.add')}</span>
          </CityPicker>
        )}
      </div>
      <p className="hint">{say(isFull ? 'settings.cities.full' : 'settings.cities.hint', { most: mostExtraCities })}</p>
    </div>
  );
}

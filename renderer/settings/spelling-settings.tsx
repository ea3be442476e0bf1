import type { ReactNode } from 'react';
import type { Settings } from '../../shared/settings/settings';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import type { SettingsChange } from './typed-settings';

interface SpellingSettingsProps {
  readonly settings: Settings;
  readonly keep: (change: SettingsChange) => void;
}

const choices = { own: [], en: ['en'], es: ['es'], both: ['en', 'es'] } as const;

/** The dictionaries that every story is checked against besides its own. */
export function SpellingSettings({ settings: { spellingLanguages }, keep }: SpellingSettingsProps): ReactNode {
  const { say } = useWords();
  const value = spellingLanguages.length > 1 ? 'both' : (spellingLanguages[0] ?? 'own');
  return (
    <Segmented
      label={say('settings.spelling')}
      hint={say('settings.spelling.hint')}
      value={value}
      options={[
        { value: 'own', label: say('settings.spelling.own') },
        { value: 'en', label: say('settings.spelling.en') },
        { value: 'es', label: say('settings.spelling.es') },
        { value: 'both', label: say('settings.spelling.both') },
      ]}
      onChange={(next) => keep({ spellingLanguages: [...choices[next]] })}
    />
  );
}

import type { ReactNode } from 'react';
import type { Settings } from '../../shared/settings/settings';
import { Segmented } from '../ui/segmented';
import { useWords } from '../ui/words';
import type { SettingsChange } from './typed-settings';

interface WritingSettingsProps {
  readonly settings: Settings;
  readonly keep: (change: SettingsChange) => void;
}

/** What the app does to marks while somebody writes. */
export function WritingSettings({ settings, keep }: WritingSettingsProps): ReactNode {
  const { say } = useWords();
  return (
    <section className="section">
      <h3>{say('settings.writing')}</h3>
      <Segmented
        label={say('settings.smart-marks')}
        hint={say('settings.smart-marks.hint')}
        value={settings.smartMarks ? 'on' : 'off'}
        options={[{ value: 'on', label: say('settings.smart-marks.on') }, { value: 'off', label: say('settings.smart-marks.off') }]}
        onChange={(value) => keep({ smartMarks: value === 'on' })}
      />
      <Segmented
        label={say('settings.quotes')}
        value={settings.quotes}
        options={[{ value: 'language', label: say('settings.quotes.language') }, { value: 'double', label: say('settings.quotes.double') }]}
        onChange={(quotes) => keep({ quotes })}
      />
    </section>
  );
}

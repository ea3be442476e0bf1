import { useState, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { Settings } from '../../shared/settings/settings';
import { describeError } from '../notices/describe-error';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';
import { NewsroomSettings } from './newsroom-settings';
import { SpellingSettings } from './spelling-settings';
import { WritingSettings } from './writing-settings';
import { changeOf, isGood, typedOf, type SettingsChange, type TypedName } from './typed-settings';

export type { SettingsChange };

interface SettingsDialogProps {
  readonly settings: Settings;
  /** Keeps a change; gives the refusal when main does not. */
  readonly change: (change: SettingsChange) => Promise<AppError | undefined>;
  readonly onClose: () => void;
}

/** The settings. Choices take effect at once, typed words when the field is left. */
export function SettingsDialog({ settings, change, onClose }: SettingsDialogProps): ReactNode {
  const { language, say } = useWords();
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [refused, setRefused] = useState<AppError>();
  const [role, setRole] = useState(settings.profile?.role ?? 'reporter');
  const isNamed = isGood('name', typed.name);

  const keep = async (next: SettingsChange): Promise<void> => setRefused(await change(next));
  const keepTyped = (): Promise<void> => keep(changeOf(typed, role));
  const onType = (name: TypedName, text: string): void => setTyped((before) => ({ ...before, [name]: text }));
  const close = (): void => {
    void keepTyped().then(onClose);
  };
  const described = refused === undefined ? undefined : describeError(language, refused);
  return (
    <Dialog title={say('settings.title')} onClose={close} foot={<Button kind="primary" onPress={close}>{say('settings.done')}</Button>}>
      {described === undefined ? null : <Notice tone="bad" title={described.title}>{described.text}</Notice>}
      <section className="section">
        <TextField
          label={say('settings.name')}
          hint={say('settings.name.hint')}
          error={isNamed ? undefined : say('settings.name.needed')}
          value={typed.name}
          onChange={(text) => onType('name', text)}
          onBlur={() => void keepTyped()}
          autoFocus
        />
        <Segmented
          label={say('settings.role')}
          value={role}
          options={[{ value: 'reporter', label: say('start.role.reporter') }, { value: 'editor', label: say('start.role.editor') }]}
          onChange={(next) => {
            setRole(next);
            if (isNamed) void keep({ profile: { name: typed.name.trim(), role: next } });
          }}
        />
        <Segmented
          label={say('settings.language')}
          value={settings.language}
          options={[
            { value: 'system', label: say('settings.language.system') },
            { value: 'en', label: say('settings.language.en') },
            { value: 'es', label: say('settings.language.es') },
          ]}
          onChange={(next) => void keep({ language: next })}
        />
        <Segmented
          label={say('settings.theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: say('settings.theme.system') },
            { value: 'light', label: say('settings.theme.light') },
            { value: 'dark', label: say('settings.theme.dark') },
          ]}
          onChange={(next) => void keep({ theme: next })}
        />
        <SpellingSettings settings={settings} keep={(next) => void keep(next)} />
      </section>
      <WritingSettings settings={settings} keep={(next) => void keep(next)} />
      <NewsroomSettings settings={settings} typed={typed} onType={onType} onLeave={() => void keepTyped()} keep={(next) => void keep(next)} />
    </Dialog>
  );
}

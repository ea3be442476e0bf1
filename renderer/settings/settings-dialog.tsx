import { useState, type ReactNode } from 'react';
import type { CallInput } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/errors/app-error';
import { profileSchema, type Settings } from '../../shared/settings/settings';
import { isZone } from '../../shared/time/offsets';
import { describeError } from '../notices/describe-error';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { computerZone } from '../ui/computer-zone';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';

/** A change of settings, as main takes it. */
export type SettingsChange = CallInput<'settings.change'>;

interface SettingsDialogProps {
  readonly settings: Settings;
  /** Keeps a change; gives the refusal when main does not. */
  readonly change: (change: SettingsChange) => Promise<AppError | undefined>;
  readonly onClose: () => void;
}

/** The settings. Choices take effect at once, typed words when the field is left. */
export function SettingsDialog({ settings, change, onClose }: SettingsDialogProps): ReactNode {
  const { language, say } = useWords();
  const [name, setName] = useState(settings.profile?.name ?? '');
  const [publisher, setPublisher] = useState(settings.publisher ?? '');
  const [zone, setZone] = useState(settings.homeZone ?? '');
  const [refused, setRefused] = useState<AppError>();
  const [role, setRole] = useState(settings.profile?.role ?? 'reporter');
  const isNamed = profileSchema.safeParse({ name: name.trim(), role }).success;
  const isKnownZone = zone.trim() === '' || isZone(zone.trim());

  const keep = async (next: SettingsChange): Promise<void> => setRefused(await change(next));
  const keepTyped = async (): Promise<void> => {
    await keep({
      ...(isNamed ? { profile: { name: name.trim(), role } } : {}),
      publisher: publisher.trim(),
      ...(isKnownZone ? { homeZone: zone.trim() } : {}),
    });
  };
  const close = (): void => {
    void keepTyped().then(onClose);
  };
  const described = refused === undefined ? undefined : describeError(language, refused);
  return (
    <Dialog title={say('settings.title')} onClose={close} foot={<Button kind="primary" onPress={close}>{say('settings.done')}</Button>}>
      {described === undefined ? null : <Notice tone="bad" title={described.title}>{described.text}</Notice>}
      <TextField
        label={say('settings.name')}
        hint={say('settings.name.hint')}
        error={isNamed ? undefined : say('settings.name.needed')}
        value={name}
        onChange={setName}
        onBlur={() => void keepTyped()}
        autoFocus
      />
      <Segmented
        label={say('settings.role')}
        value={role}
        options={[{ value: 'reporter', label: say('start.role.reporter') }, { value: 'editor', label: say('start.role.editor') }]}
        onChange={(next) => {
          setRole(next);
          if (isNamed) void keep({ profile: { name: name.trim(), role: next } });
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
      <TextField label={say('settings.publisher')} hint={say('settings.publisher.hint')} value={publisher} onChange={setPublisher} onBlur={() => void keepTyped()} maxLength={200} />
      <TextField
        label={say('settings.home-zone')}
        hint={say('settings.home-zone.hint', { zone: computerZone() })}
        error={isKnownZone ? undefined : say('settings.home-zone.unknown')}
        value={zone}
        onChange={setZone}
        onBlur={() => void keepTyped()}
      />
    </Dialog>
  );
}

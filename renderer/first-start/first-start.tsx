import { ClipboardPaste, CloudOff, Copyright, FilePlus, Folder, FolderOpen, FolderPlus, Globe, Save, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type SyntheticEvent, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors/app-error';
import type { MessageKey } from '../../shared/i18n/index';
import { languages } from '../../shared/i18n/message';
import type { AppState } from '../../shared/ipc/contract';
import { profileSchema } from '../../shared/settings/settings';
import type { Role } from '../../shared/workflow/workflow';
import { call, on } from '../api/client';
import { keysOf } from '../commands/say-keys';
import { bringText, useDrop, type StoryTaker } from '../desk/use-drop';
import { describeError } from '../notices/describe-error';
import type { SettingsChange } from '../settings/settings-dialog';
import { Button } from '../ui/button';
import { computerZone } from '../ui/computer-zone';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Segmented } from '../ui/segmented';
import { TextField } from '../ui/text-field';
import { useWords } from '../ui/words';

interface FirstStartProps {
  readonly state: AppState;
  readonly changeSettings: (change: SettingsChange) => Promise<AppError | undefined>;
  /** A library is there; `open` is the article to begin with. */
  readonly onReady: (open?: string) => void;
}

const promises: readonly { readonly icon: LucideIcon; readonly word: MessageKey }[] = [
  { icon: Save, word: 'start.saved' }, { icon: Globe, word: 'start.zones' }, { icon: Copyright, word: 'start.notices' },
];

/** The first start: who sits here, where the stories go, and what to begin with; a story may be pasted or dropped at once. */
export function FirstStart({ state, changeSettings, onReady }: FirstStartProps): ReactNode {
  const { language, say } = useWords();
  const [name, setName] = useState(state.settings.profile?.name ?? '');
  const [role, setRole] = useState<Role>(state.settings.profile?.role ?? 'reporter');
  const [folder, setFolder] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<AppError>();
  const form = useRef<HTMLFormElement>(null);
  const isNamed = profileSchema.safeParse({ name: name.trim(), role }).success;

  /** Keeps the profile; false, with the name field in focus, as long as there is no name. */
  const keepProfile = async (): Promise<boolean> => {
    setAsked(true);
    if (!isNamed) {
      form.current?.querySelector('input')?.focus();
      return false;
    }
    const error = await changeSettings({ profile: { name: name.trim(), role } });
    setRefused(error);
    return error === undefined;
  };
  const create = async (sample: boolean): Promise<{ readonly open?: string | undefined } | undefined> => {
    if (!(await keepProfile())) return undefined;
    const answer = await call('library.create', folder === undefined ? { sample } : { folder, sample });
    if (answer.ok) return answer.value;
    setRefused(answer.error);
    return undefined;
  };
  const start = async (sample: boolean): Promise<void> => {
    const made = await create(sample);
    if (made !== undefined) onReady(made.open);
  };
  const openLibrary = async (): Promise<void> => {
    if (!(await keepProfile())) return;
    const answer = await call('library.open', {});
    if (!answer.ok) setRefused(answer.error);
    else if (answer.value.libraryName !== undefined) onReady();
  };
  const chooseFolder = async (): Promise<void> => {
    const answer = await call('library.choose-folder', {});
    if (answer.ok && answer.value.folder !== undefined) setFolder(answer.value.folder);
    else if (!answer.ok) setRefused(answer.error);
  };

  const taker: StoryTaker = { prepare: async () => (await create(false)) !== undefined, onBrought: ([first]) => onReady(first), onRefused: setRefused };
  const isDropping = useDrop(taker);
  const latest = useRef({ taker, start, openLibrary });
  useEffect(() => {
    latest.current = { taker, start, openLibrary };
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      // Words pasted into a field are meant for the field.
      if (event.target instanceof HTMLInputElement || event.clipboardData === null) return;
      event.preventDefault();
      void bringText(event.clipboardData, 'paste', latest.current.taker);
    };
    window.addEventListener('paste', onPaste);
    const stop = on('command', (id) => {
      if (id === 'article.new') void latest.current.start(false);
      else if (id === 'library.open') void latest.current.openLibrary();
    });
    document.documentElement.dataset['appState'] = 'ready';
    return () => {
      window.removeEventListener('paste', onPaste);
      stop();
    };
  }, []);

  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void start(true);
  };
  const described = refused === undefined ? undefined : describeError(language, refused);
  const shownFolder = folder ?? state.proposedLibrary;
  return (
    <div className="start">
      <main>
        <div className="card">
          <div>
            <Logo />
            <h1>{say('start.promise')}</h1>
            <p className="lead">{say('start.lead')}</p>
            <div className="promises">
              {promises.map(({ icon, word }) => [<Icon key={`${word}-icon`} of={icon} />, <span key={word}>{say(word)}</span>])}
            </div>
          </div>
          <form className="formcard" aria-label={say('start.form')} ref={form} onSubmit={onSubmit}>
            {described === undefined ? null : <Notice tone="bad" title={described.title}>{described.text}</Notice>}
            <TextField label={say('start.name')} value={name} onChange={setName} error={isAsked && !isNamed ? say('start.name.needed') : undefined} maxLength={120} autoFocus />
            <Segmented<Role>
              label={say('start.role')}
              hint={say('start.role.hint')}
              value={role}
              options={[{ value: 'reporter', label: say('start.role.reporter') }, { value: 'editor', label: say('start.role.editor') }]}
              onChange={setRole}
            />
            <div className="formrow">
              <span className="label" aria-hidden>{say('start.library')}</span>
              <button type="button" className="field" aria-label={say('start.library.choose', { folder: shownFolder })} onClick={() => void chooseFolder()}>
                <span className="grow path cut">{shownFolder}</span>
                <Icon of={Folder} small />
              </button>
            </div>
            <div className="actions">
              <Button type="submit" kind="primary" large icon={FolderPlus} keys="↵">{say('start.sample')}</Button>
              <Button large icon={FilePlus} keys={keysOf('article.new')} onPress={() => void start(false)}>{say('start.empty')}</Button>
              <Button large icon={FolderOpen} keys={keysOf('library.open')} onPress={() => void openLibrary()}>{say('start.open')}</Button>
            </div>
            <div className="drop">
              <Icon of={ClipboardPaste} />
              <span>{say('start.drop')}</span>
            </div>
          </form>
        </div>
      </main>
      <footer>
        <span className="pair">
          <Icon of={CloudOff} small />
          {say('app.works-offline')}
        </span>
        <span className="grow" />
        {languages.map((each) => (
          <button key={each} type="button" lang={each} aria-pressed={language === each} onClick={() => void changeSettings({ language: each }).then(setRefused)}>
            {say(each === 'en' ? 'settings.language.en' : 'settings.language.es')}
          </button>
        ))}
        <span>{computerZone().split('/').at(-1)?.replaceAll('_', ' ')}</span>
      </footer>
      {isDropping ? <div className="dropveil">{say('app.drop')}</div> : null}
    </div>
  );
}

function Logo(): ReactNode {
  return (
    <svg className="logo" width="44" height="44" viewBox="0 0 44 44" role="img" aria-label="Copydesk">
      <rect width="44" height="44" rx="10" fill="var(--accent-fill)" />
      <path d="M10 14.5h24" stroke="var(--on-accent)" strokeOpacity=".55" strokeWidth="2.4" strokeLinecap="round" />
      <path d="M12.5 32 22 19.5 31.5 32" fill="none" stroke="var(--on-accent)" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

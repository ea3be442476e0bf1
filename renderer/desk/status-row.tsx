import { Check, CircleAlert, CloudOff, Folder, LoaderCircle } from 'lucide-react';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { Finding } from '../../shared/checks/check';
import type { Language } from '../../shared/i18n/message';
import type { Instant } from '../../shared/time/moment';
import { instantAt } from '../../shared/time/resolve-moment';
import { zoneAbbreviation } from '../../shared/time/say-moment';
import { cityName } from '../../shared/time/zones';
import type { CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import { keysOf } from '../commands/say-keys';
import type { ArticleEditorHandle } from '../editor/article-editor';
import type { PanelId } from '../panels/panel';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { CountButton } from './count-button';
import { OutlineButton } from './outline-button';
import type { Writing } from './use-writing';
import { ViewButton } from './view-button';

interface StatusRowProps {
  readonly libraryName: string | undefined;
  readonly copy: CopyView | undefined;
  readonly copies: WorkingCopies;
  readonly findings: readonly Finding[];
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly writing: Writing;
  /** IANA zone of the newsroom, or of this computer. */
  readonly homeZone: string;
  readonly openPanel: (panel: PanelId) => void;
  readonly nextFinding: () => void;
  readonly showShortcuts: () => void;
}

/** The clock at an instant in a zone, with the zone's letters: never a bare time. */
function clockAt(utc: string, zone: string): string {
  const instant = instantAt(Math.floor(Date.parse(utc) / 1000), zone);
  return `${instant.local.slice(11, 16)} ${zoneAbbreviation(instant)}`;
}

/** The city whose clock is meant, with its zone's letters. */
function zoneName(instant: Instant, language: Language): string {
  const city = cityName(instant.zone, language);
  const letters = zoneAbbreviation(instant);
  return city === letters ? city : `${city} (${letters})`;
}

/** The last line of the window: where the files are, whether the story is saved, how long it is, its language and zone, and two keys. */
export function StatusRow({ libraryName, copy, copies, findings, editorRef, writing, homeZone, openPanel, nextFinding, showShortcuts }: StatusRowProps): ReactNode {
  const { language, say } = useWords();
  const tongue = copy?.article.metadata.language;
  const tks = findings.filter(({ rule }) => rule === 'leftover-tk').length;
  const { published, updated, created } = copy?.article.metadata ?? {};
  const told = published ?? updated ?? created;
  const shown = told?.kind === 'instant' ? told : instantAt(Math.floor(Date.now() / 1000), homeZone);
  return (
    <footer className="status" aria-label={say('app.status')}>
      <div className="of-library">
        {libraryName === undefined ? null : (
          <span className="pair cut">
            <Icon of={Folder} small />
            {libraryName}
          </span>
        )}
        <span className="pair muted">
          <Icon of={CloudOff} small />
          {say('app.works-offline')}
        </span>
      </div>
      <div className="of-story">
        {copy === undefined ? null : (
          <>
            <SaveWords copy={copy} homeZone={homeZone} />
            <CountButton key={copy.id} copy={copy} editorRef={editorRef} writing={writing} changeMetadata={(patch) => copies.changeMetadata(copy.id, patch)} />
            {tks === 0 ? null : <button type="button" className="num tks" aria-label={say('writing.tk.name', { count: tks })} onClick={() => writing.run('story.next-tk')}>{say('writing.tk', { count: tks })}</button>}
            <span className="told grow cut" role="status">{writing.told}</span>
            <OutlineButton readBody={() => copies.refresh(copy.id)?.article.body ?? []} editorRef={editorRef} writing={writing} />
            <ViewButton writing={writing} />
            <button type="button" onClick={() => openPanel('details')}>{tongue === undefined ? say('app.language.none') : nameOfLanguage(tongue, language)}</button>
            <button type="button" onClick={() => openPanel('dates')}>{zoneName(shown, language)}</button>
          </>
        )}
      </div>
      <div className="of-inspector">
        {copy === undefined ? null : (
          <button type="button" className="pair" onClick={nextFinding}>
            <kbd>{keysOf('story.next-finding')}</kbd>
            {say('app.next-finding')}
          </button>
        )}
        <span className="grow" />
        <button type="button" className="pair" onClick={showShortcuts}>
          <kbd>{keysOf('help.shortcuts')}</kbd>
          {say('app.shortcuts')}
        </button>
      </div>
    </footer>
  );
}

/** A save that is quicker than this is not worth a word. */
const savingShownMs = 300;

/** Whether something has been true for so long without a break. */
function useLasting(isTrue: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isTrue) return undefined;
    const timer = window.setTimeout(() => setLasts(true), milliseconds);
    return () => {
      window.clearTimeout(timer);
      setLasts(false);
    };
  }, [isTrue, milliseconds]);
  return isTrue && lasts;
}

function nameOfLanguage(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A tag that a person typed and nobody knows is shown as it is.
    return tag;
  }
}

function SaveWords({ copy, homeZone }: { readonly copy: CopyView; readonly homeZone: string }): ReactNode {
  const { say } = useWords();
  const isLong = useLasting(copy.state === 'saving', savingShownMs);
  if (copy.readOnly) return <span className="pair">{say('app.read-only')}</span>;
  switch (copy.state === 'saving' && !isLong ? 'not-saved' : copy.state) {
    case 'saved':
      return (
        <span className="pair saved num" role="status" data-save-state="saved">
          <Icon of={Check} small weight={2} />
          {copy.savedAt === undefined ? say('app.save.saved') : say('app.save.saved-at', { time: clockAt(copy.savedAt, homeZone) })}
        </span>
      );
    case 'saving':
      return (
        <span className="pair" role="status" data-save-state="saving">
          <Icon of={LoaderCircle} small />
          {say('app.save.saving')}
        </span>
      );
    case 'not-saved':
      return (
        <span className="pair" role="status" data-save-state="not-saved">
          <Icon of={CircleAlert} small />
          {say('app.save.not-saved')}
        </span>
      );
  }
}

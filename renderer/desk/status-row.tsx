import { Check, CircleAlert, CloudOff, Folder, LoaderCircle } from 'lucide-react';
import { memo, useMemo, type ReactNode } from 'react';
import type { Body } from '../../shared/body/block';
import { countWords } from '../../shared/body/text-blocks';
import type { Language } from '../../shared/i18n/message';
import type { Instant } from '../../shared/time/moment';
import { instantAt } from '../../shared/time/resolve-moment';
import { zoneAbbreviation } from '../../shared/time/say-moment';
import { cityName } from '../../shared/time/zones';
import type { CopyView } from '../articles/use-working-copy';
import { keysOf } from '../commands/say-keys';
import type { PanelId } from '../panels/panel';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import type { Writing } from './use-writing';

interface StatusRowProps {
  readonly libraryName: string | undefined;
  readonly copy: CopyView | undefined;
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
export function StatusRow({ libraryName, copy, writing, homeZone, openPanel, nextFinding, showShortcuts }: StatusRowProps): ReactNode {
  const { language, say } = useWords();
  const tongue = copy?.article.metadata.language;
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
            <WordCount body={copy.article.body} />
            <span className="told grow cut" role="status">{writing.told}</span>
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
  if (copy.readOnly) return <span className="pair">{say('app.read-only')}</span>;
  switch (copy.state) {
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

const WordCount = memo(function WordCount({ body }: { readonly body: Body }): ReactNode {
  const { say } = useWords();
  const count = useMemo(() => countWords(body), [body]);
  return <span className="num">{say('app.words', { count })}</span>;
});

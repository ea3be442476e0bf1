import { LockKeyhole } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Article } from '../../shared/article/article';
import type { Finding } from '../../shared/checks/check';
import type { Metadata } from '../../shared/metadata/index';
import { sayMoment } from '../../shared/time/say-moment';
import { ArticleEditor, type ArticleEditorHandle } from '../editor/article-editor';
import type { PanelId } from '../panels/panel';
import { Icon } from '../ui/icon';
import { useWords } from '../ui/words';
import { SheetField } from './sheet-field';
import type { Writing } from './use-writing';

interface ArticleSheetProps {
  readonly article: Article;
  readonly documentKey: string;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly writing: Writing['editor'];
  /** Told when the editor of another document is there, or gone. */
  readonly onEditor: (editor: ArticleEditorHandle | null) => void;
  readonly onEdited: () => void;
  readonly onStoryPasted: (story: { readonly text: string; readonly format: 'text' | 'html' }) => void;
  readonly onOpenLink: (url: string) => void;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
  readonly openPanel: (panel: PanelId) => void;
}

/** The article as it will be read: kicker, headline, standfirst, byline, body, notice. What is not typed here opens the panel where it is. */
export function ArticleSheet(props: ArticleSheetProps): ReactNode {
  const { article, documentKey, readOnly, findings, editorRef, onEditor, openPanel, changeMetadata } = props;
  const { language: uiLanguage, say } = useWords();
  const { metadata } = article;
  const sheet = useRef<HTMLDivElement>(null);
  const toStandfirst = (): void => {
    const next = sheet.current?.querySelector('textarea[data-field="standfirst"]');
    if (next instanceof HTMLElement) next.focus();
  };
  const language = metadata.language ?? uiLanguage;
  // The editor loads a body once for each document; what it reads back later must not load it again.
  const [loaded, setLoaded] = useState({ documentKey, body: article.body });
  if (loaded.documentKey !== documentKey) setLoaded({ documentKey, body: article.body });

  useEffect(() => {
    onEditor(editorRef.current);
    return () => onEditor(null);
  }, [documentKey, editorRef, onEditor]);

  return (
    <div className="scroll sheet" ref={sheet}>
      <article className="article" lang={language} aria-label={say('app.story')}>
        <Kicker metadata={metadata} openPanel={openPanel} />
        <SheetField
          field="headline"
          label={say('app.sheet.headline')}
          value={metadata.headline}
          readOnly={readOnly}
          language={language}
          onChange={(headline) => changeMetadata({ headline })}
          onMoveOn={toStandfirst}
        />
        <SheetField
          field="standfirst"
          label={say('app.sheet.standfirst')}
          value={metadata.standfirst}
          readOnly={readOnly}
          language={language}
          onChange={(standfirst) => changeMetadata({ standfirst })}
          onMoveOn={() => editorRef.current?.focus()}
        />
        <Byline metadata={metadata} openPanel={openPanel} />
        <ArticleEditor
          ref={editorRef}
          documentKey={documentKey}
          initialBody={loaded.body}
          readOnly={readOnly}
          language={language}
          uiLanguage={uiLanguage}
          findings={findings}
          {...props.writing}
          onEdited={props.onEdited}
          onStoryPasted={props.onStoryPasted}
          onOpenLink={props.onOpenLink}
        />
        {metadata.copyrightNotice === undefined ? null : (
          <p className="noticeline">
            <Icon of={LockKeyhole} small />
            <button type="button" onClick={() => openPanel('rights')}>{metadata.copyrightNotice}</button>
          </p>
        )}
      </article>
    </div>
  );
}

interface PartProps {
  readonly metadata: Metadata;
  readonly openPanel: (panel: PanelId) => void;
}

function Kicker({ metadata, openPanel }: PartProps): ReactNode {
  const parts = [metadata.section, metadata.slugline].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <p className="kicker" onClick={() => openPanel('details')}>
      {parts.flatMap((part, index) => [...(index === 0 ? [] : [<span key={`${part}-dot`} aria-hidden>·</span>]), <span key={part}>{part}</span>])}
    </p>
  );
}

function Byline({ metadata, openPanel }: PartProps): ReactNode {
  const { language, say } = useWords();
  const names = metadata.byline?.people.map((person) => person.name).join(', ') ?? '';
  const dates = [
    metadata.published === undefined ? undefined : say('app.sheet.published', { when: sayMoment(metadata.published, language, 'long') }),
    metadata.updated === undefined ? undefined : say('app.sheet.updated', { when: sayMoment(metadata.updated, language, 'long') }),
  ].filter((date) => date !== undefined);
  const origin = metadata.dateline?.agency ?? metadata.source;
  return (
    <div className="byline">
      <button type="button" className={names === '' ? 'unset' : ''} onClick={() => openPanel('details')}>
        {names === '' ? (metadata.byline?.text ?? say('app.sheet.no-byline')) : (
          <>
            {say('app.sheet.by')} <b>{names}</b>
          </>
        )}
      </button>
      {origin === undefined ? null : <span>{origin}</span>}
      <button type="button" className={dates.length === 0 ? 'unset' : 'num'} onClick={() => openPanel('dates')}>
        {dates.length === 0 ? say('app.sheet.no-date') : dates.join(' · ')}
      </button>
    </div>
  );
}

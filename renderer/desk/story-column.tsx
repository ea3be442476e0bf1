import { Import, SquarePen } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { Finding } from '../../shared/checks/check';
import type { AppError } from '../../shared/errors/app-error';
import type { Move, Role } from '../../shared/workflow/workflow';
import { call } from '../api/client';
import { useLeftBehind, type CopyView } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { EditorToolbar } from '../editor/editor-toolbar';
import type { FindSession } from '../find/find-session';
import type { ShelfActions } from '../library/use-shelf-actions';
import { ConflictCopies } from '../notices/conflict-copies';
import { CopyNotices } from '../notices/copy-notices';
import { ErrorBoundary } from '../notices/error-boundary';
import { NoticeBar } from '../notices/notice-bar';
import type { NoticeList } from '../notices/notice-list';
import type { PanelId } from '../panels/panel';
import { useUnsaved } from '../recovery/use-unsaved';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useWords } from '../ui/words';
import { ArticleSheet } from './article-sheet';
import { StoryTitleRow } from './story-title-row';
import type { OpenArticle } from './use-open-article';
import type { StoryFileActions } from './use-story-actions';
import type { Writing } from './use-writing';

const UnsavedList = lazy(async () => ({ default: (await import('../recovery/unsaved-list')).UnsavedList }));
const FindBar = lazy(async () => ({ default: (await import('../find/find-bar')).FindBar }));

interface StoryColumnProps {
  readonly copy: CopyView | undefined;
  readonly copies: WorkingCopies;
  readonly findings: readonly Finding[];
  readonly notices: NoticeList;
  readonly role: Role | undefined;
  readonly editorRef: RefObject<ArticleEditorHandle | null>;
  readonly writing: Writing;
  /** Undefined until finding was asked for. */
  readonly find: FindSession | undefined;
  /** IANA zone of the newsroom, or of this computer. */
  readonly homeZone: string;
  readonly isInspectorOver: boolean;
  readonly files: StoryFileActions;
  readonly shelf: ShelfActions;
  readonly opened: OpenArticle;
  readonly refuse: (error: AppError) => void;
  readonly move: (move: Move) => void;
  readonly openPublish: () => void;
  readonly openPanel: (panel: PanelId) => void;
  readonly onToggleLibrary: () => void;
  readonly onToggleInspector: () => void;
}

/** The middle column: title row, toolbar, notices, and the sheet that is written on. */
export function StoryColumn(props: StoryColumnProps): ReactNode {
  const { copy, copies, findings, notices, role, editorRef, writing, files, opened, refuse } = props;
  const { language, say } = useWords();
  const [editor, setEditor] = useState<ArticleEditorHandle | null>(null);
  const id = copy?.id;
  const unsaved = useUnsaved(copies, refuse);

  useEffect(() => {
    if (id === undefined || editor === null) return undefined;
    return copies.attach(id, editor);
  }, [copies, id, editor]);

  const onCopied = (copyId: string): void => {
    void opened.open(copyId).then(() => notices.say({ id: 'copied', tone: 'good', title: say('app.copied', { name: copies.get(copyId)?.name ?? '' }), text: say('app.copied.says') }));
  };
  const openLink = useCallback((url: string): void => void call('app.open-link', { url }), []);
  return (
    <main className="story">
      <StoryTitleRow
        copy={copy}
        role={role}
        isInspectorOver={props.isInspectorOver}
        onMove={props.move}
        onPublish={props.openPublish}
        onToggleLibrary={props.onToggleLibrary}
        onToggleInspector={props.onToggleInspector}
      />
      {copy === undefined ? null : <EditorToolbar uiLanguage={language} editor={editor} readOnly={copy.readOnly} />}
      <div className="column">
        <NoticeBar notices={notices}>
          {unsaved.stories.length + unsaved.thrown.length === 0 ? null : (
            <Suspense>
              <UnsavedList unsaved={unsaved} homeZone={props.homeZone} onOpen={(left) => void opened.open(left)} onKept={(name) => notices.say({ id: 'kept', tone: 'good', title: say('recovery.kept', { name }) })} />
            </Suspense>
          )}
          <LeftBehind copies={copies} shown={id} onGo={(left) => void opened.open(left)} />
          {copy === undefined ? null : <CopyNotices copy={copy} copies={copies} onCopied={onCopied} onRefused={refuse} onGone={opened.close} />}
          {copy === undefined ? null : <ConflictCopies copy={copy} copies={copies} shelf={props.shelf} notices={notices} onOpen={(story) => void opened.open(story)} onRefused={refuse} />}
        </NoticeBar>
        {copy === undefined || props.find === undefined ? null : (
          <Suspense>
            <FindBar session={props.find} copies={copies} id={copy.id} editor={editor} readOnly={copy.readOnly} />
          </Suspense>
        )}
        {copy === undefined ? <NoStory files={files} /> : (
          <ErrorBoundary resetKey={copy.documentKey}>
            <ArticleSheet
              article={copy.article}
              documentKey={copy.documentKey}
              readOnly={copy.readOnly}
              findings={findings}
              editorRef={editorRef}
              writing={writing.editor}
              onEditor={setEditor}
              onEdited={() => copies.edited(copy.id)}
              onStoryPasted={(story) => files.takePasted(copy.id, story)}
              onOpenLink={openLink}
              changeMetadata={(patch) => copies.changeMetadata(copy.id, patch)}
              openPanel={props.openPanel}
            />
          </ErrorBoundary>
        )}
      </div>
    </main>
  );
}

function LeftBehind({ copies, shown, onGo }: { readonly copies: WorkingCopies; readonly shown: string | undefined; readonly onGo: (id: string) => void }): ReactNode {
  const { say } = useWords();
  return useLeftBehind(copies, shown).map((id) => (
    <Notice key={id} tone="bad" title={say('app.trouble.left-behind', { name: copies.get(id)?.name ?? '' })} actions={[{ label: say('app.trouble.go-there'), run: () => onGo(id) }]} />
  ));
}

function NoStory({ files }: { readonly files: StoryFileActions }): ReactNode {
  const { say } = useWords();
  return (
    <div className="scroll">
      <div className="nostory">
        <h2>{say('app.sheet.no-story')}</h2>
        <p>{say('app.sheet.no-story.hint')}</p>
        <div className="do">
          <Button icon={SquarePen} onPress={files.newStory}>{say('app.sheet.new')}</Button>
          <Button icon={Import} onPress={files.importStory}>{say('app.sheet.import')}</Button>
        </div>
      </div>
    </div>
  );
}

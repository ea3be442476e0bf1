import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import type { LedgerName, Place } from '../../shared/checks/check';
import type { AppError } from '../../shared/errors/app-error';
import type { AppState } from '../../shared/ipc/contract';
import { allowedMoves } from '../../shared/workflow/moves';
import { call } from '../api/client';
import { useWorkingCopy } from '../articles/use-working-copy';
import type { WorkingCopies } from '../articles/working-copies';
import type { ArticleEditorHandle } from '../editor/article-editor';
import { LibraryColumn } from '../library/library-column';
import { NoLibrary } from '../library/no-library';
import type { ListActions } from '../library/list-menu';
import { useShelfActions } from '../library/use-shelf-actions';
import { useIsListed, useStoryPages } from '../library/use-story-pages';
import { describeError } from '../notices/describe-error';
import type { NoticeList } from '../notices/notice-list';
import type { PanelId } from '../panels/panel';
import type { SettingsChange } from '../settings/settings-dialog';
import { computerZone } from '../ui/computer-zone';
import { useWords } from '../ui/words';
import { DeskDialogs, type DeskDialog } from './desk-dialogs';
import { Divider } from './divider';
import { Inspector } from './inspector';
import { focusField, focusTab, onceTextIsFree, panelOf } from './show-field';
import { StatusRow } from './status-row';
import { StoryColumn } from './story-column';
import { useColumns } from './use-columns';
import { isInField, undoWhereTheFocusIs } from './focus';
import { useCommands } from './use-commands';
import { useDrop } from './use-drop';
import { useDeletion } from './use-deletion';
import { useFind } from './use-find';
import { useVersions } from './use-versions';
import { useFindings } from './use-findings';
import { useOpenArticle } from './use-open-article';
import { usePanelProps } from './use-panel-props';
import { useSpelling } from './use-spelling';
import { useSavedRows, useShownReceipt } from './use-followers';
import { useStoryActions } from './use-story-actions';
import { useFocusMode } from './use-focus-mode';
import { useWriting } from './use-writing';
import { useWidths } from './use-widths';
import { useWindows } from './use-windows';
import { useWindowTitle } from './use-window-title';

interface DeskProps {
  readonly state: AppState;
  readonly copies: WorkingCopies;
  readonly notices: NoticeList;
  readonly changeSettings: (change: SettingsChange) => Promise<AppError | undefined>;
  /** Opens a recent library, or asks for a folder. */
  readonly openLibrary: (recent?: string) => void;
  /** Leads to the first start, from a story that was opened before there was a library. */
  readonly setUp: () => void;
}

/** The window with stories in it: its three columns, the status row, and what lies over them. */
export function Desk({ state, copies, notices, changeSettings, openLibrary, setUp }: DeskProps): ReactNode {
  const { language, say } = useWords();
  const { settings, openFirst, libraryName } = state;
  const role = settings.profile?.role ?? 'reporter';
  const refuse = useCallback((error: AppError): void => {
    const { title, text } = describeError(language, error);
    notices.say({ id: 'refused', tone: error.code === 'article/open-elsewhere' ? 'info' : 'bad', title, text });
  }, [language, notices]);

  const opened = useOpenArticle(copies, openFirst, refuse);
  const copy = useWorkingCopy(copies, opened.id);
  const findings = useFindings(copies, opened.id, settings);
  const pages = useStoryPages();
  const isListed = useIsListed(pages);
  const { widths, setWidth } = useWidths();
  const [shownPanel, setShownPanel] = useState<PanelId>('details');
  const [dialog, setDialog] = useState<DeskDialog | undefined>(settings.profile === undefined && libraryName !== undefined ? { kind: 'settings' } : undefined);
  const [isSpelling, setSpelling] = useState(false);
  const [receiptAskedFor, setReceiptAskedFor] = useState<string>();
  const editorRef = useRef<ArticleEditorHandle | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const nextFinding = useRef(0);
  const files = useStoryActions({ copies, opened, refuse });
  const shelf = useShelfActions({ copies, opened, notices, refuse });
  useWindowTitle(copy);

  const receipt = copy?.article.receipt;
  const isReceipt = copy !== undefined && receipt !== undefined && (!receipt.dismissed || receiptAskedFor === copy.id);
  const focus = useFocusMode();
  const columns = useColumns(isReceipt, focus);
  const { show } = columns;
  const openPanel = useCallback((panel: PanelId): void => {
    setShownPanel(panel);
    setSpelling(false);
    setReceiptAskedFor(undefined);
    if (opened.id !== undefined && copies.get(opened.id)?.article.receipt?.dismissed === false) copies.dismissReceipt(opened.id, true);
    show('inspector');
  }, [copies, opened.id, show]);
  const showPlace = useCallback((place: Place): void => {
    setDialog(undefined);
    if (place.kind === 'body') {
      onceTextIsFree(() => editorRef.current?.show(place));
      return;
    }
    const panel = panelOf(place.field);
    if (panel !== undefined) openPanel(panel);
    focusField(place.field);
  }, [openPanel]);
  const writing = useWriting({ settings, copies, id: opened.id, editorRef, focus, showPlace, refuse });
  const windows = useWindows({ opened, refuse, tell: writing.tell });
  const dismissReceipt = useCallback((): void => {
    setReceiptAskedFor(undefined);
    if (opened.id !== undefined && copies.get(opened.id)?.article.receipt?.dismissed === false) copies.dismissReceipt(opened.id, true);
  }, [copies, opened.id]);
  const openPublish = useCallback((): void => {
    if (copy === undefined) return;
    const { workflow } = copy.article;
    if (allowedMoves(workflow, role).includes('publish') && !copy.readOnly) setDialog({ kind: 'publish' });
    else refuse({ code: 'workflow/not-allowed', move: 'publish', state: workflow.state });
  }, [copy, role, refuse]);
  const find = useFind({ copies, id: opened.id, editorRef, openPanel });
  const openLedger = useCallback((ledger: LedgerName): void => setDialog({ kind: 'ledger', ledger, fromPublish: false }), []);
  const panel = usePanelProps({ copies, editorRef, copy, findings, settings, showPlace, openPublish, dismissReceipt, openPanel, openLedger, refuse });

  const spelling = useSpelling({ id: copy?.id, copies, language: copy?.article.metadata.language, platform: state.platform, editorRef, refuse, tell: writing.tell });
  const closeSpelling = useCallback((): void => {
    setSpelling(false);
    editorRef.current?.focus();
  }, []);
  useShownReceipt(isReceipt ? copy.id : undefined, show);
  useSavedRows(copies, pages.update);
  useEffect(() => {
    if (opened.isSettled && (openFirst !== undefined || libraryName === undefined || isListed)) document.documentElement.dataset['appState'] = 'ready';
  }, [opened.isSettled, openFirst, libraryName, isListed]);

  const versions = useVersions({ id: copy?.id, copies, editorRef, notices, refuse });
  const showHistory = (isNaming: boolean): void => withStory((id) => void copies.save(id, 'asked').then(() => setDialog({ kind: 'history', isNaming })));
  const headlineOf = (id: string): string => copies.get(id)?.article.metadata.headline ?? pages.rowOf(id)?.headline ?? nameOf(id);
  const asking = useDeletion({ deleteForGood: shelf.deleteForGood, headlineOf, notices, refuse, ask: setDialog });

  const bring = { onBrought: ([first]: readonly string[]) => (first === undefined ? undefined : void opened.open(first)), onRefused: refuse };
  const over = useDrop({ ...bring, pictures: copy === undefined || copy.readOnly ? undefined : editorRef });
  const withStory = (act: (id: string) => void): void => (opened.id === undefined ? undefined : act(opened.id));
  const nameOf = (id: string): string => copies.get(id)?.name ?? pages.rowOf(id)?.name ?? '';
  const goToFinding = (): void => {
    const finding = findings[nextFinding.current % Math.max(1, findings.length)];
    nextFinding.current += 1;
    if (finding !== undefined) showPlace(finding.place);
    else notices.say({ id: 'no-findings', tone: 'good', title: say('app.no-findings'), text: say('app.no-findings.says') });
  };
  useCommands({
    newStory: files.newStory,
    newWindow: windows.newWindow,
    openLibrary: () => openLibrary(),
    newFromTemplate: () => setDialog({ kind: 'template' }),
    importStory: files.importStory,
    save: () => withStory((id) => void copies.save(id, 'asked')),
    rename: () => withStory((id) => setDialog({ kind: 'rename', id, name: nameOf(id) })),
    duplicate: () => withStory(files.duplicate),
    reveal: () => withStory(files.reveal),
    saveTemplate: () => withStory((id) => shelf.saveTemplate({ id, name: nameOf(id) })),
    archive: () => withStory((id) => shelf.move([{ id, name: nameOf(id) }], 'archive')),
    trash: () => withStory((id) => shelf.move([{ id, name: nameOf(id) }], 'trash')),
    deleteForGood: () => withStory((id) => asking.deleteForGood([{ id, name: nameOf(id) }], () => undefined)),
    openSettings: () => setDialog({ kind: 'settings' }),
    undo: () => undoWhereTheFocusIs('undo', editorRef.current),
    redo: () => undoWhereTheFocusIs('redo', editorRef.current),
    find: find.run,
    pastePlainInstead: () => editorRef.current?.pastePlainInstead(),
    // A shortcut pressed in a field means the field, never the body beside it.
    insert: (command) => (isInField() ? undefined : editorRef.current?.run(command)),
    format: (command) => (isInField() ? undefined : editorRef.current?.run(command)),
    publish: openPublish,
    // A step of the review bears a name.
    move: (move) => (settings.profile === undefined ? setDialog({ kind: 'settings' }) : void panel?.move(move)),
    nextFinding: goToFinding,
    showSpelling: () => {
      openPanel(shownPanel);
      setSpelling(true);
    },
    showReceipt: () => withStory((id) => {
      if (copies.get(id)?.article.receipt === undefined) notices.say({ id: 'no-receipt', tone: 'info', title: say('app.no-receipt'), text: say('app.no-receipt.says') });
      else setReceiptAskedFor(id);
    }),
    showHistory: () => showHistory(false),
    nameVersion: () => showHistory(true),
    search: () => {
      show('library');
      requestAnimationFrame(() => searchRef.current?.focus());
    },
    toggleLibrary: () => columns.toggle('library'),
    toggleInspector: () => columns.toggle('inspector'),
    showPanel: (id) => {
      if (panel === undefined) return;
      openPanel(id);
      focusTab(id);
    },
    openLedger,
    goToText: () => editorRef.current?.focus(),
    write: writing.run,
    showShortcuts: () => setDialog({ kind: 'shortcuts' }),
    showAbout: () => setDialog({ kind: 'about' }),
  }, copy === undefined ? () => notices.say({ id: 'no-story', tone: 'info', title: say('app.no-story'), text: say('app.no-story.says') }) : undefined);

  const homeZone = settings.homeZone ?? computerZone();
  const openStory = (id: string): void => {
    columns.putAway();
    void opened.open(id);
  };
  const listActions: ListActions = {
    ...shelf,
    open: openStory,
    openInNewWindow: ({ id, name }) => windows.openStory(id, name),
    rename: ({ id, name }) => setDialog({ kind: 'rename', id, name }),
    duplicate: (stories) => (stories.length === 1 ? stories.forEach(({ id }) => files.duplicate(id)) : shelf.duplicate(stories)),
    reveal: files.reveal,
    dragOut: files.dragOut,
    startFrom: files.startFrom,
    ...asking,
    askSection: (stories, begun) => setDialog({ kind: 'section', count: stories.length, choose: (section) => { begun(); shelf.setSection(stories, section); } }),
  };
  const style = { '--col-library': `${widths.library}px`, '--col-inspector': `${widths.inspector}px` };
  return (
    <div className={['window', columns.classNames, isReceipt && !writing.isFocus ? 'with-receipt' : '', writing.classNames].filter((name) => name !== '').join(' ')} style={style}>
      {libraryName === undefined ? <NoLibrary onSetUp={setUp} /> : (
        <LibraryColumn
          name={libraryName}
          pages={pages}
          role={role}
          openId={opened.id}
          searchRef={searchRef}
          actions={listActions}
          onNew={files.newStory}
          onNewFrom={() => setDialog({ kind: 'template' })}
          onImport={files.importStory}
          onOpenLibrary={openLibrary}
        />
      )}
      <Divider column="library" width={widths.library} onWidth={(width) => setWidth('library', width)} />
      <StoryColumn
        copy={copy}
        copies={copies}
        findings={findings}
        notices={notices}
        role={settings.profile?.role}
        editorRef={editorRef}
        writing={writing}
        find={find.session}
        homeZone={homeZone}
        isInspectorOver={columns.isOver('inspector')}
        files={files}
        shelf={shelf}
        opened={opened}
        refuse={refuse}
        move={(move) => (move === 'request-changes' ? openPanel('review') : void panel?.move(move))}
        openPublish={openPublish}
        openPanel={openPanel}
        onToggleLibrary={() => columns.toggle('library')}
        onToggleInspector={() => columns.toggle('inspector')}
      />
      <Divider column="inspector" width={widths.inspector} onWidth={(width) => setWidth('inspector', width)} />
      <Inspector panel={panel} shown={shownPanel} isReceipt={isReceipt} spelling={isSpelling ? { spelling, onClose: closeSpelling } : undefined} onShow={setShownPanel} />
      <StatusRow libraryName={libraryName} copy={copy} copies={copies} findings={findings} editorRef={editorRef} writing={writing} homeZone={homeZone} openPanel={openPanel} nextFinding={goToFinding} showShortcuts={() => setDialog({ kind: 'shortcuts' })} />
      {over === 'story' ? <div className="dropveil">{say('app.drop')}</div> : null}
      <DeskDialogs
        dialog={dialog}
        settings={settings}
        version={state.version}
        panel={panel}
        changeSettings={changeSettings}
        rename={files.rename}
        versions={versions}
        startFrom={files.startFrom}
        publish={() => (opened.id === undefined ? Promise.resolve({ ok: false, error: { code: 'library/none' } }) : copies.publish(opened.id))}
        chooseFolder={async () => {
          const answer = await call('publish.choose-folder', {});
          if (!answer.ok) refuse(answer.error);
        }}
        showPublished={() => withStory((id) => void call('publish.show', { id }).then((answer) => (answer.ok ? undefined : refuse(answer.error))))}
        onShow={setDialog}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}

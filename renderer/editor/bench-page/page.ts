// The page of bench/editor.bench.ts: our editor or a bare editable element with the same text. No part of the app.
import { $getRoot, $getSelection, HISTORY_PUSH_TAG, UNDO_COMMAND, type LexicalEditor } from 'lexical';
import { newArticle } from '../../../shared/article/article';
import { formatArticleFile } from '../../../shared/article/article-file';
import { sizeOf } from '../../articles/working-copy';
import { bodyAsHtml } from '../clipboard/body-as-html';
import { createBodyEditor, type BodyEditor } from '../create-editor';
import { nobodyListens } from '../nobody-listens';
import { sampleBody } from './sample-body';
import '../../ui/tokens.css';
import '../editor.css';
import './page.css';

/** `unmanaged` is our editor with every block laid out. */
type Kind = 'bare' | 'editor' | 'unmanaged';

declare global {
  interface Window {
    /** Shows a fresh document; gives the milliseconds until it is painted. */
    openDocument(kind: Kind, words: number): Promise<number>;
    /** Brings the middle of the document into view and marks its block with `data-middle`. */
    toMiddle(): Promise<void>;
    /** Milliseconds of each key since the last call: from the keydown to a task after the frame that shows it. */
    takeTimes(): number[];
    /** Milliseconds that everything registered on the editor but its commands took since the last call. */
    takeListening(): number;
    /** Resolves when no key is on its way. */
    settled(): Promise<void>;
    /** Milliseconds of fifty undos of fifty steps, until the last is painted. */
    undoFifty(): Promise<number>;
    /** Milliseconds of what an autosave does after an edit before it hands the text over, and of a full JSON.stringify of the editor's state; the middle of nine each. */
    autosave(): { ours: number; full: number };
    /** Where the caret is: the place of its block among the blocks and the characters before it in that block. */
    caret(): string;
  }
}

const times: number[] = [];
let listening = 0;
let pending: Promise<void> = Promise.resolve();
let opened: BodyEditor | undefined;
let root = document.body;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTask().then(resolve));
  });
}

function measureKeys(): void {
  root.addEventListener('keydown', (event) => {
    const from = event.timeStamp;
    pending = new Promise((resolve) => {
      const changed = new MutationObserver(() => {
        changed.disconnect();
        void afterPaint().then(() => {
          times.push(performance.now() - from);
          resolve();
        });
      });
      changed.observe(root, { childList: true, characterData: true, subtree: true });
    });
  }, { capture: true });
}

/** Puts a clock around every update listener that extensions registered. */
function timeListeners(editor: LexicalEditor): void {
  const { update } = editor._listeners;
  for (const [listener, value] of [...update]) {
    update.delete(listener);
    update.set((payload) => {
      const from = performance.now();
      listener(payload);
      listening += performance.now() - from;
    }, value);
  }
}

function openEditor(words: number): BodyEditor {
  const body = createBodyEditor(sampleBody(words), nobodyListens);
  body.editor.setRootElement(root);
  timeListeners(body.editor);
  return body;
}

window.takeTimes = () => times.splice(0);
window.takeListening = () => {
  const taken = listening;
  listening = 0;
  return taken;
};
window.settled = () => pending;
window.openDocument = async (kind, words) => {
  opened?.editor.dispose();
  opened = undefined;
  document.body.replaceChildren();
  document.body.className = kind;
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  root = document.createElement('div');
  root.className = 'article-body';
  root.contentEditable = 'true';
  root.spellcheck = false;
  scroller.append(root);
  document.body.append(scroller);
  const html = kind === 'bare' ? bodyAsHtml(sampleBody(words)) : '';
  await afterPaint();
  const from = performance.now();
  if (kind === 'bare') root.append(document.createRange().createContextualFragment(html));
  else opened = openEditor(words);
  await afterPaint();
  const painted = performance.now() - from;
  measureKeys();
  return painted;
};
window.toMiddle = async () => {
  const middle = root.children[Math.floor(root.childElementCount / 2)];
  for (let frame = 0; frame < 4; frame += 1) {
    middle?.scrollIntoView({ block: 'center' });
    await afterPaint();
  }
  middle?.setAttribute('data-middle', '');
};
window.undoFifty = async () => {
  root.focus();
  const editor = opened?.editor;
  for (let step = 0; step < 50; step += 1) {
    if (editor === undefined) document.execCommand('insertHTML', false, '<b>x</b>');
    else editor.update(() => { $getSelection()?.insertText('x'); }, { discrete: true, tag: HISTORY_PUSH_TAG });
  }
  await afterPaint();
  const from = performance.now();
  for (let step = 0; step < 50; step += 1) {
    if (editor === undefined) document.execCommand('undo');
    else editor.dispatchCommand(UNDO_COMMAND, undefined);
    await nextTask();
  }
  await afterPaint();
  return performance.now() - from;
};
window.autosave = () => {
  if (opened === undefined) throw new Error('No editor is open.');
  const { editor, reader } = opened;
  const article = newArticle('bench', { headline: 'A ferry leaves late' });
  const save = (): number => {
    const from = performance.now();
    const body = editor.read(() => reader.$read());
    sizeOf(body);
    formatArticleFile({ ...article, body });
    return performance.now() - from;
  };
  save();
  const ours: number[] = [];
  const full: number[] = [];
  for (let round = 0; round < 9; round += 1) {
    editor.update(() => { $getRoot().getFirstDescendant()?.selectEnd().insertText('x'); }, { discrete: true });
    ours.push(save());
    const from = performance.now();
    JSON.stringify(editor.getEditorState());
    full.push(performance.now() - from);
  }
  const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[4] ?? 0;
  return { ours: middle(ours), full: middle(full) };
};
window.caret = () => {
  const selection = window.getSelection();
  const focus = selection?.focusNode ?? null;
  let block: Node | null = focus;
  while (block !== null && block.parentNode !== root) block = block.parentNode;
  if (selection === null || focus === null || block === null) return 'none';
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(focus, selection.focusOffset);
  return `${[...root.childNodes].findIndex((each) => each === block)}:${before.toString().length}`;
};

// The page of bench/keystroke.bench.ts: our editor or a bare editable element with the same text. No part of the app.
import { bodyAsHtml } from '../clipboard/body-as-html';
import { createBodyEditor } from '../create-editor';
import { nobodyListens } from '../nobody-listens';
import { sampleBody } from './sample-body';
import '../../ui/tokens.css';
import '../editor.css';
import './page.css';

declare global {
  interface Window {
    /** Shows a fresh document; the promise ends when it is painted. */
    openDocument(kind: 'bare' | 'editor', words: number): Promise<void>;
    /** Milliseconds of each key since the last call: from the keydown to a task after the frame that shows it. */
    takeTimes(): number[];
    /** Resolves when no key is on its way. */
    settled(): Promise<void>;
  }
}

const times: number[] = [];
let pending: Promise<void> = Promise.resolve();

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(undefined);
    });
  });
}

function measureKeys(root: HTMLElement): void {
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

window.takeTimes = () => times.splice(0);
window.settled = () => pending;
window.openDocument = async (kind, words) => {
  document.body.replaceChildren();
  const scroller = document.createElement('div');
  scroller.className = 'scroller';
  const root = document.createElement('div');
  root.className = 'article-body';
  root.contentEditable = 'true';
  root.spellcheck = false;
  scroller.append(root);
  document.body.append(scroller);
  const body = sampleBody(words);
  if (kind === 'bare') root.append(document.createRange().createContextualFragment(bodyAsHtml(body)));
  else createBodyEditor(body, nobodyListens).editor.setRootElement(root);
  measureKeys(root);
  await afterPaint();
  const middle = root.children[Math.floor(root.childElementCount / 2)];
  for (let frame = 0; frame < 4; frame += 1) {
    middle?.scrollIntoView({ block: 'center' });
    await afterPaint();
  }
  middle?.setAttribute('data-middle', '');
};

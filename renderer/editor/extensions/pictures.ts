import { effect, namedSignals, NodeSelectionExtension } from '@lexical/extension';
import {
  $getNearestNodeFromDOMNode, $getNodeByKey, CLICK_COMMAND, COMMAND_PRIORITY_BEFORE_CRITICAL, COMMAND_PRIORITY_EDITOR, COMMAND_PRIORITY_LOW, defineExtension, HISTORY_PUSH_TAG, isDOMNode,
  KEY_DOWN_COMMAND, mergeRegister, PASTE_COMMAND, safeCast, type LexicalEditor, type LexicalNode, type NodeKey, type NodeMutation,
} from 'lexical';
import { say } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import type { AddedPictures } from '../../../shared/ipc/contract';
import { CHOOSE_PICTURES_COMMAND } from '../blocks/insert-block';
import { bodyType } from '../clipboard/clipboard-body';
import { OPEN_DETAILS_COMMAND } from '../details/open-details';
import { $pictureFacts, $setPictureFacts } from '../nodes/facts-state';
import { GalleryNode } from '../nodes/gallery-node';
import { $isPictureNode, PictureNode } from '../nodes/picture-node';
import { carriedPictures, clipboardPictures } from '../pictures/clipboard-pictures';
import { dragInGallery } from '../pictures/drag-in-gallery';
import { $insertPictures, dropPlace } from '../pictures/insert-pictures';
import { registerPictureKeys } from '../pictures/picture-keys';
import { INSERT_PICTURE_FILES_COMMAND, noPictures, type PictureWorld } from '../pictures/picture-world';
import { $isPictureBlock, $selectedWholes, $selectWhole } from '../pictures/select-picture';
import { WritingExtension } from './writing';
import '../pictures/pictures.css';

/** What {@link PicturesExtension} needs from outside. */
export interface PicturesConfig {
  readonly language: Language;
  readonly world: PictureWorld;
}

function label(element: Element | null, selector: string, words: string): void {
  const part = element?.querySelector(selector);
  if (part !== null && part !== undefined) part.textContent = words;
}

/** Shows the picture that the figure names and the words of the app around it. */
function dress(figure: HTMLElement | null, language: Language, world: PictureWorld): void {
  const image = figure?.querySelector('img');
  if (!(figure instanceof HTMLElement) || image === null || image === undefined) return;
  const file = image.dataset['file'] ?? '';
  label(figure, '.no-alt', say(language, 'pictures.no-alt'));
  label(figure, '.no-credit', say(language, 'pictures.no-credit'));
  label(figure, '.picture-find', say(language, 'pictures.find'));
  label(figure, '.picture-lost', say(language, 'pictures.missing', { name: file.slice(file.lastIndexOf('/') + 1) }));
  figure.querySelector('figcaption')?.setAttribute('data-placeholder', say(language, 'pictures.caption.placeholder'));
  figure.setAttribute('aria-label', say(language, 'pictures.figure', { alt: image.alt === '' ? say(language, 'pictures.no-alt') : image.alt }));
  if (image.dataset['shown'] === file) return;
  image.dataset['shown'] = file;
  image.src = world.address(file);
}

/** Asks where a missing picture is. The one that is chosen keeps what was written about the picture, whatever its own file says. */
async function findAgain(editor: LexicalEditor, key: NodeKey, world: PictureWorld): Promise<void> {
  const found = await world.find();
  if (found === undefined) return;
  const image = editor.getElementByKey(key)?.querySelector('img');
  if (image !== undefined && image !== null) delete image.dataset['shown'];
  editor.update(() => {
    const picture = $getNodeByKey(key);
    const { facts: { file: again, width, height } } = found;
    if ($isPictureNode(picture)) $setPictureFacts(picture, { ...$pictureFacts(picture), file: again, width, height });
  }, { tag: HISTORY_PUSH_TAG });
}

function $selectCaption(node: LexicalNode | null): boolean {
  const picture = node === null ? undefined : [node, ...node.getParents()].find($isPictureNode);
  picture?.select(0, picture.getChildrenSize());
  return picture !== undefined;
}

/** Pictures in the text: shown, selected as a whole, inserted by dialog, drop and paste, found again when they are missing. */
export const PicturesExtension = defineExtension({
  name: 'copydesk/pictures',
  dependencies: [WritingExtension, NodeSelectionExtension],
  config: safeCast<PicturesConfig>({ language: 'en', world: noPictures }),
  build: (_editor, { language, world }) => ({ ...namedSignals({ language }), world }),
  register: (editor, { world }, state) => {
    const { language } = state.getOutput();
    const { watchNodeKey } = state.getDependency(NodeSelectionExtension).output;
    const shown = new Map<NodeKey, () => void>();
    /** The keys of a paste without form were just pressed; the event of the paste does not say so. */
    let plainWanted = false;

    const insert = async (taking: Promise<AddedPictures>, as: 'picture' | 'gallery', at?: { readonly x: number; readonly y: number }): Promise<void> => {
      const place = at === undefined ? undefined : dropPlace(editor, at);
      const { pictures, refused } = await taking;
      if (refused !== undefined) world.refuse(refused);
      if (pictures.length === 0) return;
      let last: NodeKey | undefined;
      editor.update(() => {
        last = $insertPictures(pictures, as, place);
      }, { tag: HISTORY_PUSH_TAG, discrete: true });
      editor.focus();
      if (last !== undefined) editor.getElementByKey(last)?.scrollIntoView({ block: 'nearest' });
      world.tell(say(language.peek(), 'pictures.inserted', { count: pictures.length }));
    };

    const watch = (changes: ReadonlyMap<NodeKey, NodeMutation>, dressed: (element: HTMLElement | null, words: Language) => void): void => {
      for (const [key, change] of changes) {
        const element = editor.getElementByKey(key);
        if (change !== 'destroyed') dressed(element, language.peek());
        if (change === 'updated') continue;
        shown.get(key)?.();
        shown.delete(key);
        if (change === 'created') {
          const selected = watchNodeKey(key);
          shown.set(key, effect(() => {
            editor.getElementByKey(key)?.classList.toggle('selected', selected.value);
          }));
        }
      }
    };
    const dressFigure = (figure: HTMLElement | null, words: Language): void => dress(figure, words, world);
    const dressGallery = (gallery: HTMLElement | null, words: Language): void => label(gallery, '.gallery-add', say(words, 'pictures.add'));

    const onImage = (event: Event): void => {
      if (event.target instanceof HTMLImageElement) event.target.closest('figure.picture')?.classList.toggle('missing', event.type === 'error');
    };
    const sayWhole = (): void => editor.read(() => {
      const [whole] = $selectedWholes();
      const element = whole === undefined ? null : editor.getElementByKey(whole.getKey());
      element?.scrollIntoView({ block: 'nearest' });
      if (element !== null) world.tell(element.getAttribute('aria-label') ?? say(language.peek(), 'blocks.gallery'));
    });

    return mergeRegister(
      editor.registerMutationListener(PictureNode, (changes) => watch(changes, dressFigure)),
      editor.registerMutationListener(GalleryNode, (changes) => watch(changes, dressGallery)),
      effect(() => {
        const words = language.value;
        for (const key of shown.keys()) {
          const element = editor.getElementByKey(key);
          if (element?.classList.contains('gallery') === true) dressGallery(element, words);
          else dressFigure(element, words);
        }
      }),
      editor.registerRootListener((root) => {
        if (root === null) return undefined;
        // Neither event climbs up; both can be heard on the way down.
        root.addEventListener('error', onImage, true);
        root.addEventListener('load', onImage, true);
        const stopDrag = dragInGallery(editor, root);
        return () => {
          root.removeEventListener('error', onImage, true);
          root.removeEventListener('load', onImage, true);
          stopDrag();
        };
      }),
      registerPictureKeys(editor, () => queueMicrotask(sayWhole)),
      editor.registerCommand(CLICK_COMMAND, (event) => {
        const target = event.target;
        if (!(target instanceof Element) || !isDOMNode(target)) return false;
        const node = $getNearestNodeFromDOMNode(target);
        // The browser finds no paragraph to select between what cannot be written into.
        if (event.detail === 3 && target.closest('figcaption') !== null) return $selectCaption(node);
        if (event.detail > 1 || !$isPictureBlock(node) || target.closest('figcaption') !== null) return false;
        $selectWhole(node);
        if (!editor.isEditable()) return true;
        if (target.closest('.gallery-add') !== null) editor.dispatchCommand(CHOOSE_PICTURES_COMMAND, 'gallery');
        else if (target.closest('.picture-find') !== null) void findAgain(editor, node.getKey(), world);
        else if (target.closest('.picture-mark') !== null) editor.dispatchCommand(OPEN_DETAILS_COMMAND, node.getKey());
        return true;
      }, COMMAND_PRIORITY_LOW),
      editor.registerCommand(CHOOSE_PICTURES_COMMAND, (as) => {
        if (editor.isEditable()) void insert(world.choose(), as);
        return true;
      }, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(INSERT_PICTURE_FILES_COMMAND, ({ files, at }) => {
        void insert(world.add(files), 'picture', at);
        return true;
      }, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
        plainWanted = event.shiftKey && event.code === 'KeyV';
        return false;
      }, COMMAND_PRIORITY_BEFORE_CRITICAL),
      editor.registerCommand(PASTE_COMMAND, (event) => {
        const transfer = event instanceof ClipboardEvent ? event.clipboardData : null;
        if (transfer === null || plainWanted || transfer.getData(bodyType) !== '') return false;
        const carried = carriedPictures(transfer.getData('text/html'));
        const files = carried.files.length > 0 ? carried.files : clipboardPictures(transfer);
        if (files.length === 0) return false;
        // Words are pasted as they always are; their pictures stand behind them.
        if (carried.beside) queueMicrotask(() => editor.dispatchCommand(INSERT_PICTURE_FILES_COMMAND, { files }));
        else {
          event.preventDefault();
          editor.dispatchCommand(INSERT_PICTURE_FILES_COMMAND, { files });
        }
        return !carried.beside;
      }, COMMAND_PRIORITY_BEFORE_CRITICAL),
      () => { for (const stop of shown.values()) stop(); },
    );
  },
});

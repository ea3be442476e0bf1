import { $createLinkNode } from '@lexical/link';
import { Link2, PanelTop } from 'lucide-react';
import { $addUpdateTag, $createTextNode, $getEditor, $getNodeByKey, $getRoot, $getSelection, $isParagraphNode, $isRangeSelection, $onUpdate, COMMAND_PRIORITY_EDITOR, createCommand, defineExtension, HISTORY_PUSH_TAG, mergeRegister, PASTE_TAG, type LexicalCommand, type NodeKey } from 'lexical';
import { readLinkUrl } from '../../../shared/body/link-url';
import { say } from '../../../shared/i18n/index';
import { ChoicesExtension } from '../choices/choices';
import { $createEmbedNode } from '../nodes/embed-node';
import { UiLanguageExtension } from './ui-language';
import { WritingExtension } from './writing';

interface PastedAddress {
  readonly paragraph: NodeKey;
  readonly url: string;
}

const OFFER_CARD_COMMAND: LexicalCommand<PastedAddress> = createCommand('OFFER_CARD_COMMAND');

/** Pastes a bare http(s) address into an empty line as a link, and offers to make a card of it. False for anything else, anywhere else. */
export function $pasteAddress(text: string): boolean {
  const editor = $getEditor();
  const url = /^https?:\/\/\S+$/i.test(text.trim()) ? readLinkUrl(text) : undefined;
  const selection = $getSelection();
  const paragraph = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
  if (url === undefined || !$isParagraphNode(paragraph) || !paragraph.isEmpty() || !$getRoot().is(paragraph.getParent())) return false;
  paragraph.append($createLinkNode(url).append($createTextNode(url))).selectEnd();
  const key = paragraph.getKey();
  $onUpdate(() => editor.dispatchCommand(OFFER_CARD_COMMAND, { paragraph: key, url }));
  return true;
}

function $makeCard({ paragraph, url }: PastedAddress): void {
  const line = $getNodeByKey(paragraph);
  if (line === null) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  const card = $createEmbedNode({ url });
  line.replace(card);
  card.selectStart();
}

/** Offers to make a card of an address that was just pasted. It takes the arrow down to accept: whoever writes on keeps the link. */
export const CardOfferExtension = defineExtension({
  name: 'copydesk/card-offer',
  dependencies: [WritingExtension, ChoicesExtension, UiLanguageExtension],
  register: (editor, _config, state) => {
    const open = state.getDependency(ChoicesExtension).output;
    const { language } = state.getDependency(UiLanguageExtension).output;
    let ours: object | undefined;
    return mergeRegister(
      editor.registerCommand(OFFER_CARD_COMMAND, (address) => {
        const list = {
          name: say(language.peek(), 'blocks.offer'),
          at: address.paragraph,
          choices: [{ id: 'card', label: say(language.peek(), 'blocks.offer.card'), icon: PanelTop }, { id: 'link', label: say(language.peek(), 'blocks.offer.link'), icon: Link2 }],
          active: -1,
          choose: (id: string) => {
            if (id === 'card') editor.update(() => $makeCard(address));
          },
        };
        ours = list;
        open.value = list;
        return true;
      }, COMMAND_PRIORITY_EDITOR),
      // The open list is a new object with each step of the arrows; it is ours as long as it offers the same.
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (ours === undefined || tags.has(PASTE_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
        ours = undefined;
        open.value = undefined;
      }),
      open.subscribe((list) => {
        if (list === undefined) ours = undefined;
      }),
    );
  },
});

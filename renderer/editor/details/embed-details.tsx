import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import { useState, type JSX } from 'react';
import { readLinkUrl } from '../../../shared/body/link-url';
import { say } from '../../../shared/i18n/index';
import { TextField } from '../../ui/text-field';
import { $removeBlock } from '../blocks/remove-block';
import { $embedFacts, $setEmbedFacts } from '../nodes/facts-state';
import { $isEmbedNode } from '../nodes/embed-node';
import type { DetailsProps } from './details-kinds';
import { DetailsPopover } from './details-popover';

/** What a person typed -> an address that a card may carry, or undefined. */
function cardUrl(text: string): string | undefined {
  const url = readLinkUrl(text);
  return url === undefined || /^mailto:/i.test(url) ? undefined : url;
}

/** Address and title of a card. A new card that is left without an address goes again. */
export function EmbedDetails({ editor, node, uiLanguage, onClose }: DetailsProps): JSX.Element {
  const [before] = useState(() => editor.read(() => {
    const embed = $getNodeByKey(node);
    return $isEmbedNode(embed) ? $embedFacts(embed) : { url: '' };
  }));
  const [address, setAddress] = useState(before.url);
  const [title, setTitle] = useState(before.title ?? '');
  const [refused, setRefused] = useState(false);
  const isNew = before.url === '';

  const save = (): boolean => {
    const url = cardUrl(address);
    if (url === undefined && !(isNew && address.trim() === '')) {
      setRefused(true);
      return false;
    }
    const words = title.trim();
    if (url === undefined) discard();
    else if (url !== before.url || words !== (before.title ?? '')) {
      editor.update(() => {
        const embed = $getNodeByKey(node);
        if ($isEmbedNode(embed)) $setEmbedFacts(embed, words === '' ? { url } : { url, title: words });
      }, { tag: isNew ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG });
    }
    return true;
  };
  const discard = (): void => {
    if (!isNew) return;
    editor.update(() => {
      const embed = $getNodeByKey(node);
      if ($isEmbedNode(embed)) $removeBlock(embed);
    }, { tag: HISTORY_MERGE_TAG });
  };
  return (
    <DetailsPopover editor={editor} node={node} uiLanguage={uiLanguage} title={say(uiLanguage, 'blocks.details', { block: say(uiLanguage, 'blocks.embed') })} save={save} onDiscard={discard} onClose={onClose}>
      <TextField
        label={say(uiLanguage, 'blocks.address')}
        placeholder="https://"
        type="url"
        value={address}
        error={refused ? say(uiLanguage, 'blocks.address.refused') : undefined}
        onChange={(text) => { setAddress(text); setRefused(false); }}
        validationBehavior="aria"
        autoFocus
      />
      <TextField label={say(uiLanguage, 'blocks.title')} value={title} onChange={setTitle} />
    </DetailsPopover>
  );
}

import { $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import { useState, type JSX } from 'react';
import { say } from '../../../shared/i18n/index';
import { TextField } from '../../ui/text-field';
import { $pullQuoteFacts, $setPullQuoteFacts } from '../nodes/facts-state';
import { $isPullQuoteNode } from '../nodes/pull-quote-node';
import type { DetailsProps } from './details-kinds';
import { DetailsPopover } from './details-popover';

/** Who said a pull quote. */
export function PullQuoteDetails({ editor, node, uiLanguage, onClose }: DetailsProps): JSX.Element {
  const [before] = useState(() => editor.read(() => {
    const quote = $getNodeByKey(node);
    return $isPullQuoteNode(quote) ? ($pullQuoteFacts(quote).attribution ?? '') : '';
  }));
  const [attribution, setAttribution] = useState(before);
  const save = (): boolean => {
    const words = attribution.trim();
    if (words === before) return true;
    editor.update(() => {
      const quote = $getNodeByKey(node);
      if ($isPullQuoteNode(quote)) $setPullQuoteFacts(quote, words === '' ? {} : { attribution: words });
    }, { tag: HISTORY_PUSH_TAG });
    return true;
  };
  return (
    <DetailsPopover editor={editor} node={node} uiLanguage={uiLanguage} title={say(uiLanguage, 'blocks.details', { block: say(uiLanguage, 'blocks.pull-quote') })} save={save} onClose={onClose}>
      <TextField label={say(uiLanguage, 'blocks.attribution')} value={attribution} onChange={setAttribution} autoFocus />
    </DetailsPopover>
  );
}

import { Markup } from '../../lib/markup';
import type { DividerBlock } from '../block';
import type { BlockKind } from './block-kind';

/** A break between two parts. */
export const divider: BlockKind<DividerBlock> = {
  type: 'divider',
  html: () => Markup.element('hr', {}),
  text: () => '* * *',
};

import { $getState, $setState, createState, type ElementNode } from 'lexical';
import type { EmbedBlock, PictureFacts, PullQuoteBlock } from '../../../shared/body/block';
import { readEmbedFacts, readPictureFacts, readPullQuoteFacts } from '../../../shared/body/body-file';

/** What a pull quote holds beside its words. */
export type PullQuoteFacts = Pick<PullQuoteBlock, 'attribution'>;

/** What an embed holds beside its caption. */
export type EmbedFacts = Pick<EmbedBlock, 'url' | 'title'>;

const noPicture: PictureFacts = { file: 'missing' };
const noEmbed: EmbedFacts = { url: '' };
const noQuote: PullQuoteFacts = {};

const pictureState = createState('picture', { parse: (value: unknown): PictureFacts => readPictureFacts(value) ?? noPicture });
const embedState = createState('embed', { parse: (value: unknown): EmbedFacts => readEmbedFacts(value) ?? noEmbed });
const pullQuoteState = createState('pullQuote', { parse: (value: unknown): PullQuoteFacts => readPullQuoteFacts(value) ?? noQuote });

/** What is known of a picture beside its caption. */
export function $pictureFacts(node: ElementNode): PictureFacts {
  return $getState(node, pictureState);
}

/** Puts facts on a picture. */
export function $setPictureFacts<Node extends ElementNode>(node: Node, facts: PictureFacts): Node {
  return $setState(node, pictureState, facts);
}

/** Address and title of an embed. */
export function $embedFacts(node: ElementNode): EmbedFacts {
  return $getState(node, embedState);
}

/** Puts address and title on an embed. */
export function $setEmbedFacts<Node extends ElementNode>(node: Node, facts: EmbedFacts): Node {
  return $setState(node, embedState, facts);
}

/** Who said a pull quote. */
export function $pullQuoteFacts(node: ElementNode): PullQuoteFacts {
  return $getState(node, pullQuoteState);
}

/** Puts on a pull quote who said it. */
export function $setPullQuoteFacts<Node extends ElementNode>(node: Node, facts: PullQuoteFacts): Node {
  return $setState(node, pullQuoteState, facts);
}

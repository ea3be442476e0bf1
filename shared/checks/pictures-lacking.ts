import type { Article } from '../article/article';
import { placedPictures } from '../body/media';
import { blockText } from '../body/text-blocks';
import type { Finding } from './check';

/** A warning for each picture that lacks a fact, quoting its caption when it has one. */
export function picturesLacking({ body }: Article, fact: 'alt' | 'creditLine', rule: 'picture-without-alt' | 'picture-without-credit'): readonly Finding[] {
  return placedPictures(body).filter(({ picture }) => picture[fact] === undefined).map(({ block, from, to }) => {
    const holder = body[block];
    const quote = holder === undefined || from === to ? undefined : blockText(holder).slice(from, to);
    return { rule, level: 'warn', place: { kind: 'body', block, from, to }, message: `check.${rule}`, facts: {}, quote };
  });
}

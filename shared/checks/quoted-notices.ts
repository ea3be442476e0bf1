import { findNotices, isNoticeLine } from '../rights/read-notice';
import { readProse } from './per-block';

/** Without one of these no line is a notice: most paragraphs are done here. */
const signs = /[©℗]|&copy;|\(c\)|copyright|copr\.|d\.\s?r\.|reserv|vorbehalten|prohib|proib|forbid|interdit|verboten|reprodu/iu;

/** The copyright notices that stand in headline, standfirst and body, with their places; read again only where the text changed. */
export const quotedNotices = readProse((text) => (!signs.test(text) ? [] : findNotices(text).filter(({ raw }) => isNoticeLine(raw)).map(({ from, raw }) => ({ from, to: from + raw.length }))));

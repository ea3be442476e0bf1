import { fold } from './line-shape';

/** Heads that form compounds with a hyphen when a participle or a whole word follows: long-handled, well-known. */
const compoundHeads = new Set(['well', 'long', 'short', 'high', 'low', 'self', 'half', 'hard', 'full', 'left', 'right', 'old', 'new', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'first', 'second', 'third', 'ill', 'red', 'blue', 'green', 'black', 'white', 'hand', 'home', 'time', 'open', 'close', 'deep', 'flat', 'wide', 'much', 'best', 'better', 'north', 'south', 'east', 'west', 'mid', 'decision', 'record', 'state', 'world', 'year', 'day', 'part', 'single', 'double', 'large', 'small', 'late', 'early', 'light', 'dark', 'cold', 'hot', 'free', 'far', 'tight', 'loose', 'fast', 'slow', 'ready', 'user', 'water', 'wood', 'stone', 'steam', 'wind', 'sea', 'salt', 'foot', 'horse', 'fire']);
const frenchTails = new Set(['il', 'elle', 'on', 'ils', 'elles', 'je', 'tu', 'nous', 'vous', 'ce', 'ci', 'la', 'moi', 'toi', 'meme', 'memes', 'y', 'en', 'le', 'les', 'lui', 'leur', 't']);
const portugueseTails = new Set(['se', 'lo', 'la', 'los', 'las', 'me', 'te', 'lhe', 'lhes', 'nos', 'vos', 'o', 'a', 'os', 'as', 'no', 'na', 'feira']);

/** How two lines meet at a hyphen. */
export interface HyphenJoin {
  readonly text: string;
  /** True when the hyphen stayed because it may belong to the word. */
  readonly kept: boolean;
  /** True when a space belongs after the hyphen: German "Vor- und Nachteile". */
  readonly spaced?: boolean | undefined;
}

/**
 * Joins a line that ends with a hyphen to the next. The hyphen of a broken word goes; the hyphen of a compound stays.
 * Told by the rest of the text first (`known` holds its words, folded), then by the shape of the parts.
 */
export function joinHyphen(before: string, after: string, known: ReadonlySet<string>, language: string | undefined): HyphenJoin | undefined {
  const head = /(?<word>[\p{L}\p{M}]+)[-\u2010]$/u.exec(before)?.groups?.['word'];
  const tail = /^(?<word>[\p{L}\p{M}\p{N}]+)/u.exec(after)?.groups?.['word'];
  if (head === undefined || tail === undefined) return undefined;
  const keep = { text: before + after, kept: true };
  const join = { text: before.slice(0, -1) + after, kept: false };
  if (/^\p{Lu}|^\p{N}/u.test(tail)) return keep;
  if (language === 'de' && /^(?:und|oder|bis|sowie)\b/u.test(after)) return { text: `${before} ${after}`, kept: true, spaced: true };
  const first = fold(head);
  const second = fold(tail);
  if (known.has(`${first}-${second}`)) return keep;
  if (known.has(first + second)) return join;
  if (language === 'fr' && frenchTails.has(second)) return keep;
  if (language === 'pt' && portugueseTails.has(second)) return keep;
  const compound = compoundHeads.has(first) && (/(?:ed|ing|en|ly|known|made|old|time|term|style|size|sized|range|hand|year|way|based|like|free|wide|foot|standing|run|led|held|built|grown|worn|paid)$/u.test(second) || known.has(second));
  return (language === undefined || language === 'en') && compound ? keep : join;
}

/** A mark without its partner: the mark with the word it touches, as offsets. */
export interface LoneMark {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  readonly kind: 'unclosed' | 'unopened';
}

/** What the quotation marks of one text leave open. */
export interface QuotationScan {
  readonly lone: readonly LoneMark[];
  /** The outermost mark still open at the end; a following paragraph may carry the quotation on. */
  readonly open: string | undefined;
  /** True when the words after the open mark already name the speaker: the quotation was over and lacks its end. */
  readonly attributed: boolean;
}

interface Open {
  readonly mark: '"' | '“' | '„' | '«';
  readonly at: number;
}

const openingBefore = /[\s([{¿¡—–\-/‘'“„«]/u;
const speaker = /[,;]\s+[^"“”„«»]{0,60}(?<!\p{L})(?:said|says|told|added|asked|dijo|dice|afirmó|explicó|señaló|añadió|agregó|disse|afirmou|dit|a dit|expliqué)(?!\p{L})[^"“”„«»]{0,60}$/u;

function shapeOf(text: string, at: number): 'opens' | 'closes' | 'either' {
  const before = text[at - 1];
  const after = text[at + 1];
  const free = before === undefined || openingBefore.test(before);
  const touches = after !== undefined && /[^\s.,;:!?)\]}»”]/u.test(after);
  if (free && touches) return 'opens';
  return !free && !touches ? 'closes' : 'either';
}

function withWord(text: string, at: number, kind: LoneMark['kind'], mark: string): LoneMark {
  if (kind === 'unclosed') return { from: at, to: at + 1 + (/^\s?[^\s"“”„«»]*/u.exec(text.slice(at + 1))?.[0].length ?? 0), mark, kind };
  return { from: at - (/[^\s"“”„«»]*\s?$/u.exec(text.slice(0, at))?.[0].length ?? 0), to: at + 1, mark, kind };
}

/**
 * Pairs the double quotation marks of a text: `"`, “ ”, „ “, « ». Single marks are apostrophes too often to be judged.
 * A straight mark after a digit may be inches or seconds. `language` (primary subtag) leaves out the marks that a
 * language turns the other way round; `continued` says that a « of the text before is still open, so that a leading »
 * carries it on.
 */
export function scanQuotationMarks(text: string, language: string, continued: boolean): QuotationScan {
  const open: Open[] = [];
  const lone: LoneMark[] = [];
  let closedByDigit = false;

  const close = (at: number, mark: string, partners: readonly Open['mark'][]): void => {
    const index = open.findLastIndex((each) => partners.includes(each.mark));
    if (index === -1) {
      lone.push(withWord(text, at, 'unopened', mark));
      return;
    }
    for (const { at: from, mark: inner } of open.splice(index).slice(1)) lone.push(withWord(text, from, 'unclosed', inner));
  };

  const straight = (at: number): void => {
    const shape = shapeOf(text, at);
    const current = open.findLast((each) => each.mark === '"');
    const afterDigit = /\d/.test(text[at - 1] ?? '');
    if (current === undefined) {
      if (shape === 'closes' && closedByDigit) closedByDigit = false;
      else if (shape === 'closes' && !afterDigit) lone.push(withWord(text, at, 'unopened', '"'));
      else if (!(afterDigit && shape === 'closes')) open.push({ mark: '"', at });
    } else if (shape === 'opens') {
      close(at, '"', ['"']);
      lone.push(withWord(text, current.at, 'unclosed', '"'));
      open.push({ mark: '"', at });
    } else {
      close(at, '"', ['"']);
      closedByDigit = afterDigit;
    }
  };

  const skipCurly = ['sv', 'fi', 'nb', 'no', 'nn'].includes(language);
  const skipAngled = ['de', 'da', 'cs', 'sk', 'sl', 'hr', 'fi', 'sv'].includes(language);
  for (const match of text.matchAll(/["“”„«»]/gu)) {
    const at = match.index;
    switch (match[0]) {
      case '"':
        straight(at);
        break;
      case '“':
        if (skipCurly) break;
        if (open.at(-1)?.mark === '„') open.pop();
        else open.push({ mark: '“', at });
        break;
      case '”':
        if (skipCurly) break;
        if (!open.some((each) => each.mark === '“' || each.mark === '„') && shapeOf(text, at) === 'opens') open.push({ mark: '“', at });
        else close(at, '”', ['“', '„']);
        break;
      case '„':
        open.push({ mark: '„', at });
        break;
      case '«':
        if (!skipAngled) open.push({ mark: '«', at });
        break;
      case '»':
        if (skipAngled) break;
        if (continued && text.slice(0, at).trim() === '') open.push({ mark: '«', at });
        else close(at, '»', ['«']);
        break;
    }
  }
  const outermost = open[0];
  return {
    lone: [...lone, ...open.map(({ at, mark }) => withWord(text, at, 'unclosed', mark))].sort((a, b) => a.from - b.from),
    open: outermost?.mark,
    attributed: outermost !== undefined && speaker.test(text.slice(outermost.at)),
  };
}

import type { LanguageMarks } from './language-marks';

/** Which of a language's pairs a mark belongs to. */
export type PairName = 'outer' | 'inner' | 'single';

const wordSign = /[\p{L}\p{N}]/u;

/** Whether a mark after this character begins something: a space, a bracket, another opening mark, or nothing at all. */
export function opensAfter(before: string): boolean {
  return before === '' || /[\s([{¿¡/‘“„‚«‹\u2060]/u.test(before);
}

/** The sign of a mark without its spaces. */
export function signOf(mark: string): string {
  return mark.trim();
}

/** Follows a text from its start and knows which quotations are open. Marks of a language whose two signs are the same alternate. */
export class OpenQuotes {
  private readonly open: PairName[] = [];
  private before = '';
  private readonly pairs: readonly (readonly [PairName, string, string])[];

  constructor(marks: LanguageMarks) {
    const pair = (name: 'outer' | 'inner'): readonly [PairName, string, string] => [name, signOf(marks[name].open), signOf(marks[name].close)];
    this.pairs = [pair('outer'), pair('inner'), ['single', '‘', '’']];
  }

  /** Whether a pair is open. */
  has(name: PairName): boolean {
    return this.open.includes(name);
  }

  /** The innermost open pair. */
  get last(): PairName | undefined {
    return this.open.at(-1);
  }

  /** Reads on. `next` is the character after `text`. */
  read(text: string, next = ''): void {
    for (let index = 0; index < text.length; index += 1) this.readSign(text.charAt(index), text.charAt(index + 1) || next);
  }

  private readSign(sign: string, next: string): void {
    const before = this.before;
    this.before = sign;
    const closing = this.pairs.findLast(([name, , close]) => close === sign && this.open.includes(name));
    // Inside a word it is an apostrophe.
    const isApostrophe = sign === '’' && wordSign.test(before) && wordSign.test(next);
    if (closing !== undefined && !isApostrophe) {
      this.open.splice(this.open.lastIndexOf(closing[0]));
      return;
    }
    const opening = this.pairs.find(([, open]) => open === sign);
    if (opening !== undefined && opensAfterMark(before)) this.open.push(opening[0]);
  }
}

function opensAfterMark(before: string): boolean {
  return opensAfter(before) || /[—–-]/.test(before);
}

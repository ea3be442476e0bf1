import { canonicalInline, orderedMarks, textRun } from '../../body/canonical';
import type { Footnote, Inline, LineBreak, Mark, TextRun } from '../../body/inline';
import { repairRun } from '../text/repair-text';

/** A run of words on its way into a block, with the link it stands in. */
export interface Run {
  readonly text: string;
  readonly marks: ReadonlySet<Mark>;
  readonly url?: string | undefined;
  /** The number of the link or button it stands in, whatever its address; tells a row of links from a sentence. */
  readonly inLink?: number | undefined;
  /** A footnote whose sign stands here; its `text` is empty. */
  readonly note?: Footnote | undefined;
}

/** What a block's words are collected in; `\n` is a line break. */
export type RunOrBreak = Run | 'break';

/** The content of runs as the model has it: white space collapsed as a browser does, ends trimmed, hidden signs out. */
export interface CleanInline {
  readonly content: readonly Inline[];
  readonly text: string;
  readonly hidden: boolean;
  readonly spaces: boolean;
}

/** Whether runs show anything. */
export function saysSomething(runs: readonly RunOrBreak[]): boolean {
  return runs.some((run) => run !== 'break' && (run.note !== undefined || /\S/u.test(run.text)));
}

/** Makes runs into inline content. `pre` keeps line feeds as breaks and spaces as they are. */
export function cleanInline(runs: readonly RunOrBreak[], pre = false): CleanInline {
  const parts: { run: RunOrBreak; text: string }[] = [];
  let hidden = false;
  let spaces = false;
  let atSpace = true;
  for (const run of runs) {
    if (run === 'break') {
      trimEnd(parts);
      parts.push({ run, text: '' });
      atSpace = true;
      continue;
    }
    if (run.note !== undefined) {
      parts.push({ run, text: '' });
      continue;
    }
    const repaired = pre ? { text: run.text, hidden: false, spaces: false } : repairRun(run.text.replace(/[\t\n\f\r ]+/gu, ' '));
    hidden ||= repaired.hidden;
    spaces ||= repaired.spaces;
    const text = atSpace && !pre ? repaired.text.replace(/^\s+/u, '') : repaired.text;
    if (text === '') continue;
    atSpace = / $/u.test(text);
    parts.push({ run, text });
  }
  trimEnd(parts);
  while (parts[0]?.run === 'break') parts.shift();
  for (let last = parts[parts.length - 1]; last?.run === 'break'; last = parts[parts.length - 1]) {
    parts.pop();
    trimEnd(parts);
  }
  const content: Inline[] = [];
  let link: { url: string; content: (TextRun | LineBreak)[] } | undefined;
  const closeLink = (): void => {
    if (link !== undefined) content.push({ type: 'link', url: link.url, content: link.content });
    link = undefined;
  };
  for (const { run, text } of parts) {
    if (run !== 'break' && run.note !== undefined) {
      closeLink();
      content.push(run.note);
      continue;
    }
    const url = run === 'break' ? link?.url : run.url;
    const made: TextRun | LineBreak = run === 'break' ? { type: 'break' } : textRun(text, orderedMarks([...run.marks]));
    if (url === undefined) {
      closeLink();
      content.push(made);
      continue;
    }
    if (link !== undefined && link.url !== url) closeLink();
    link ??= { url, content: [] };
    link.content.push(made);
  }
  closeLink();
  const text = parts.map((part) => (part.run === 'break' ? '\n' : part.text)).join('');
  return { content: canonicalInline(content), text, hidden, spaces };
}

/** Takes the space before a break or the end out of the parts. */
function trimEnd(parts: { run: RunOrBreak; text: string }[]): void {
  for (let last = parts[parts.length - 1]; last !== undefined && last.run !== 'break' && last.run.note === undefined; last = parts[parts.length - 1]) {
    const text = last.text.replace(/\s+$/u, '');
    if (text !== '') {
      parts[parts.length - 1] = { run: last.run, text };
      return;
    }
    parts.pop();
  }
}

/** Splits runs where two or more breaks follow one another, or at every break. */
export function splitRuns(runs: readonly RunOrBreak[], every: boolean): readonly (readonly RunOrBreak[])[] {
  const groups: RunOrBreak[][] = [];
  let group: RunOrBreak[] = [];
  let breaks: RunOrBreak[] = [];
  for (const run of runs) {
    if (run === 'break') {
      breaks.push(run);
      continue;
    }
    if (breaks.length > 0 && !saysSomething([run])) continue;
    if (breaks.length >= (every ? 1 : 2)) {
      groups.push(group);
      group = [];
    } else group.push(...breaks);
    breaks = [];
    group.push(run);
  }
  groups.push(group);
  return groups;
}

import type { Inline } from '../../body/inline';

/** Inline content without its first `length` UTF-16 code units (a line break counts one) and without the spaces that then stand first. */
export function cutStart(content: readonly Inline[], length: number): readonly Inline[] {
  const kept: Inline[] = [];
  let left = length;
  let started = false;
  for (const part of content) {
    if (part.type === 'break') {
      if (left > 0) left -= 1;
      else if (started) kept.push(part);
      continue;
    }
    if (part.type === 'footnote') {
      if (left === 0) kept.push(part);
      continue;
    }
    if (part.type === 'link') {
      const whole = part.content.reduce((sum, inner) => sum + (inner.type === 'break' ? 1 : inner.text.length), 0);
      const inner = left >= whole ? [] : cutStart(part.content, left).filter((one) => one.type !== 'link' && one.type !== 'footnote');
      left = Math.max(0, left - whole);
      if (inner.length > 0) {
        kept.push({ ...part, content: inner });
        started = true;
      }
      continue;
    }
    const rest = part.text.slice(left);
    left = Math.max(0, left - part.text.length);
    const text = started ? rest : rest.replace(/^\s+/u, '');
    if (text === '') continue;
    kept.push({ ...part, text });
    started = true;
  }
  return kept;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBody } from '../body/any-body';
import type { Block, Body } from '../body/block';
import type { Inline } from '../body/inline';
import { isLine, lineOf, linesIn, withLines } from './plain-lines';

const bold = (text: string): Inline => ({ type: 'text', text, marks: ['bold'] });
const plain = (text: string): Inline => ({ type: 'text', text });
const linked = (text: string): Inline => ({ type: 'link', url: 'https://example.org/', content: [{ type: 'text', text }] });
const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const linesOf = (body: Body): readonly string[] => body.filter(isLine).map(lineOf);
const changed = (body: Body, ...lines: readonly string[]): Body => withLines(body.filter(isLine), lines);

describe('blocks as lines of plain text', () => {
  it('are prose without line breaks and footnotes', () => {
    expect([paragraph(plain('One '), linked('two')), { type: 'heading', level: 2, content: [plain('Title')] } as const, paragraph()].map(isLine)).toEqual([true, true, true]);
    const others: readonly Block[] = [paragraph(plain('A'), { type: 'break' }), paragraph({ type: 'footnote', content: [{ type: 'text', text: 'n' }] }), { type: 'divider' }, { type: 'preformatted', text: 'a' }];
    expect(others.map(isLine)).toEqual([false, false, false, false]);
  });

  it('stay the same blocks where the lines stay the same', () => {
    fc.assert(fc.property(anyBody, (body) => {
      const blocks = body.filter(isLine).filter((block) => linesIn(lineOf(block)).length === 1);
      const again = withLines(blocks, linesIn(blocks.map(lineOf).join('\n')));
      expect(blocks.length === 0 ? [] : again).toEqual(blocks);
    }));
  });

  it('have the words of the lines, whatever is written', () => {
    fc.assert(fc.property(anyBody, fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/gu, ' ')), { minLength: 1, maxLength: 6 }), (body, lines) => {
      expect(linesOf(changed(body, ...lines))).toEqual(lines);
    }));
  });

  it('keep their kind, their keys and the look of every word that was left alone', () => {
    const title: Block = { type: 'heading', level: 3, content: [plain('The lamp')], extra: { later: 1 } };
    const body = [title, paragraph(plain('It '), bold('burns'), plain(' oil, says '), linked('the keeper'), plain('.'))];
    expect(changed(body, 'The old lamp', 'It burns much oil, says the keeper of it.')).toEqual([
      { ...title, content: [plain('The old lamp')] },
      paragraph(plain('It '), bold('burns'), plain(' much oil, says '), linked('the keeper'), plain(' of it.')),
    ]);
  });

  it('give words that stand in the place of others their look, and words among others that of both', () => {
    expect(changed([paragraph(plain('It '), bold('burnz'), plain(' on.'))], 'It burns on.')).toEqual([paragraph(plain('It '), bold('burns'), plain(' on.'))]);
    expect(changed([paragraph(bold('one three'))], 'one two three')).toEqual([paragraph(bold('one two three'))]);
    expect(changed([paragraph(bold('one'), plain(' two'))], 'one and two')).toEqual([paragraph(bold('one'), plain(' and two'))]);
  });

  it('keep the looks when a paragraph is divided, joined or moved', () => {
    const body = [paragraph(plain('A lamp '), bold('burns'), plain(' here. A boat '), bold('waits'), plain(' there.'))];
    const divided = changed(body, 'A lamp burns here.', 'A boat waits there.');
    expect(divided).toEqual([paragraph(plain('A lamp '), bold('burns'), plain(' here.')), paragraph(plain('A boat '), bold('waits'), plain(' there.'))]);
    expect(changed(divided, 'A lamp burns here. A boat waits there.')).toEqual(body);
  });

  it('come and go', () => {
    const title: Block = { type: 'heading', level: 2, content: [plain('Title')] };
    const body = [title, paragraph(plain('One.')), paragraph(plain('Two.'))];
    expect(changed(body, 'Title', 'One.', '', 'New.', 'Two.')).toEqual([title, paragraph(plain('One.')), paragraph(), paragraph(plain('New.')), paragraph(plain('Two.'))]);
    expect(changed(body, 'Title', 'Two.')).toEqual([title, paragraph(plain('Two.'))]);
  });
});

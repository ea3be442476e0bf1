import { describe, expect, it } from 'vitest';
import type { Block, Body } from '../body/block';
import { blockText } from '../body/text-blocks';
import { html, htmlFragmentToBody } from './html';
import { looksLikeMarkdown, plainTextToBody } from './plain-text';

/**
 * Clipboards in the shapes of Word, Google Docs, LibreOffice, Outlook and Excel, with words of our own, and the public bug
 * reports about pastes (P, L, T), each as a test of its name. The rest of them: docs/bug-reports.md.
 */

const body = (source: string): Body => htmlFragmentToBody(source).body;
const texts = (source: string): readonly string[] => body(source).map(blockText);
const types = (source: string): readonly Block['type'][] => body(source).map(({ type }) => type);
const p = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const wordItem = (level: number, sign: string, text: string, list = 'l0'): string => `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span
lang=EN-GB style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]>${text}<o:p></o:p></p>`;
const word = (inner: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><!--StartFragment-->${inner}<!--EndFragment--></body></html>`;
const docs = (inner: string): string => `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d">${inner}</b><br class="Apple-interchange-newline">`;
const docsText = (text: string, style = ''): string => `<span style="font-size:11pt;font-family:Arial;color:#000000;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`;

describe('reports about pastes', () => {
  it('P02 Google Docs paragraphs stay paragraphs, and no empty ones come along', () => {
    const source = docs(`<p dir="ltr">${docsText('One boat left.')}</p><br /><br /><p dir="ltr">${docsText('Two came back.')}</p><br /><h1 dir="ltr">${docsText('Nets')}</h1><p dir="ltr"><hr /></p><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${docsText('Cord')}</p></li></ul><br />`);
    expect(types(source)).toEqual(['paragraph', 'paragraph', 'heading', 'divider', 'list']);
    expect(JSON.stringify(body(source))).not.toContain('"break"');
  });

  it('P05 a line end in the source of a paragraph is a space', () => expect(body('<p>the master\nof Sallow</p>')).toEqual([p('the master of Sallow')]));

  it('P06 an empty line of a no-break space is no paragraph', () => {
    expect(texts(word('<p class=MsoNormal>One</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Two</p>'))).toEqual(['One', 'Two']);
    expect(texts('<p>One</p><p>\u00a0</p><p>Two</p>')).toEqual(['One', 'Two']);
  });

  it('P09 nested lists of Word keep their levels, kinds and order', () => {
    const [list] = body(word([wordItem(1, '1.', 'Boats'), wordItem(2, 'a.', 'Ferries'), wordItem(4, '·', 'Small'), wordItem(3, 'i.', 'Large'), wordItem(2, 'b.', 'Barges'), wordItem(1, '2.', 'Crews')].join('\n\n')));
    expect(list).toMatchObject({ style: 'numbered', items: [
      { content: [{ text: 'Boats' }], children: [{ style: 'numbered', items: [{ content: [{ text: 'Ferries' }], children: [{ style: 'bulleted', items: [{ content: [{ text: 'Small' }] }] }, { style: 'numbered', items: [{ content: [{ text: 'Large' }] }] }] }, { content: [{ text: 'Barges' }] }] }] },
      { content: [{ text: 'Crews' }] },
    ] });
  });

  it('P10 a paragraph between items keeps its place; one that belongs to an item stays in it', () => {
    expect(texts(word(`${wordItem(1, '1.', 'First')}<p class=MsoNormal>Between.</p>${wordItem(1, '2.', 'Second')}<p class=MsoNormal>After.</p>`))).toEqual(['First', 'Between.', 'Second', 'After.']);
    expect(texts(word(`${wordItem(1, '1.', 'First')}<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt'>goes on</p>${wordItem(1, '2.', 'Second')}`))).toEqual(['First\ngoes on\nSecond']);
    expect(texts('<ol><li>First<ul><li>Inner</li></ul>tail</li><li>Second</li></ol>')).toEqual(['First\nInner\ntail\nSecond']);
  });

  it('P11 a numbered heading is a heading', () => {
    const source = word(`<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Harbour</h1><p class=MsoHeading7 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Quay</p>`);
    expect(body(source)).toMatchObject([{ type: 'heading', level: 2, content: [{ text: 'Harbour' }] }, { type: 'heading', level: 4, content: [{ text: 'Quay' }] }]);
    expect(htmlFragmentToBody(source).losses.numbers).toBe(2);
    expect(types('<ol><li><h2>Harbour</h2></li></ol><p>Text.</p>')).toEqual(['heading', 'paragraph']);
  });

  it('P15 what cannot come along is counted', () => {
    const { losses } = htmlFragmentToBody(`<p style="color:red">A <a href="file:///c:/a.doc">file</a> <span style="display:none">secret</span></p><img src="x" alt="A pier" width="300"><div style='mso-element:comment-list'><div style='mso-element:comment'>why?</div></div><table><tr><td colspan=2>x</td></tr><tr><td>1</td><td>2</td></tr></table>`);
    expect(losses).toEqual({ links: 1, hidden: 1, pictures: 1, comments: 1, 'merged-cells': 1, looks: 1 });
  });

  it('P22 white space between blocks makes no paragraphs and joins none', () => expect(body('<p>Hi there</p>\n<p>All well</p>')).toEqual([p('Hi there'), p('All well')]));

  it('P23 the dateline of a pasted page stays in its text', () => {
    const prose = 'The mill at Tarn Foot will turn again in September, its owners said, after a winter of digging that nobody had asked for.';
    const imported = html.read(`<html><body><article><h1>Millers dig a new race</h1><p><strong id="timeline">TARN FOOT / May 7, 2024 /</strong> ${prose}</p><p>${prose.replace('mill', 'lock')}</p></article></body></html>`, { now: '2026-01-05T09:00:00Z' });
    expect(JSON.stringify([imported.metadata, imported.body])).toContain('TARN FOOT');
    expect(imported.metadata.byline).toBeUndefined();
    expect(imported.body.map(blockText).join(' ')).toContain(prose);
  });

  it('P25 only what is bold becomes bold, and a hanging line break adds no line', () => {
    expect(body('<p>a <b>b</b> c</p><br>')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a ' }, { type: 'text', text: 'b', marks: ['bold'] }, { type: 'text', text: ' c' }] }]);
  });

  it('L02 a correct nested list stays one', () => {
    expect(body('<ul><li>foo<ul><li>bar</li></ul></li></ul>')).toEqual([{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'foo' }], children: [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'bar' }] }] }] }] }]);
  });

  it('L04 one bold item leaves the list one list', () => {
    const item = (text: string, style = ''): string => `<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${docsText(text, style)}</p></li>`;
    expect(body(docs(`<ul>${item('Cord')}${item('Hooks', 'font-weight:700')}${item('Floats')}</ul>`))).toMatchObject([{ type: 'list', items: [{ content: [{ text: 'Cord' }] }, { content: [{ text: 'Hooks', marks: ['bold'] }] }, { content: [{ text: 'Floats' }] }] }]);
  });

  it('T06 no-break spaces stay where somebody means them, and nowhere else', () => {
    expect(texts('<p>words\u00a0joined\u00a0by\u00a0them, 10\u00a0000 pesos, 5\u00a0%, 30\u00a0km, «\u00a0oui\u00a0»\u00a0!</p>')).toEqual(['words joined by them, 10\u00a0000 pesos, 5\u00a0%, 30\u00a0km, «\u00a0oui\u00a0»\u00a0!']);
    expect(plainTextToBody('words\u00a0joined, 5\u00a0%')).toEqual([p('words joined, 5\u00a0%')]);
  });
});

describe('shapes of programs', () => {
  it('Google Docs nests lists as siblings and skips levels', () => {
    const li = (text: string): string => `<li dir="ltr"><p dir="ltr">${docsText(text)}</p></li>`;
    expect(body(docs(`<ol><ol><ol>${li('Deep')}</ol></ol>${li('High')}<ul>${li('Under')}</ul></ol>`))).toMatchObject([{ items: [{ content: [{ text: 'Deep' }] }, { content: [{ text: 'High' }], children: [{ style: 'bulleted', items: [{ content: [{ text: 'Under' }] }] }] }] }]);
  });

  it('Word on the web gives each item a list of its own and its level a name', () => {
    const item = (level: number, text: string): string => `<div class="ListContainerWrapper"><ul role="list"><li role="listitem" data-aria-level="${level}"><p>${text}</p></li></ul></div>`;
    expect(body(item(1, 'One') + item(2, 'Inner') + item(1, 'Two'))).toMatchObject([{ items: [{ children: [{ items: [{ content: [{ text: 'Inner' }] }] }] }, { content: [{ text: 'Two' }] }] }]);
    expect(body('<p role="heading" aria-level="3"><span>Named</span></p>')).toMatchObject([{ type: 'heading', level: 3 }]);
  });

  it('Outlook writes the signs of a list out', () => {
    const source = `<p class="x_MsoListParagraph" style="text-indent:-18.0pt"><span style="font-family:Symbol">·<span style="font:7.0pt 'Times New Roman'">&nbsp;&nbsp;&nbsp;</span></span>Cord</p><p class="x_MsoListParagraph" style="text-indent:-18.0pt"><span>·<span>&nbsp;&nbsp;&nbsp;</span></span>Hooks</p>`;
    expect(body(source)).toEqual([{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'Cord' }] }, { content: [{ type: 'text', text: 'Hooks' }] }] }]);
  });

  it('LibreOffice and Word write footnotes that find their signs', () => {
    const libre = '<p>It sank<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> In <i>1912</i>.</p></div>';
    const msWord = `<p class=MsoNormal>It sank<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.</p><div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> In <i>1912</i>.</p></div></div>`;
    const note = { type: 'footnote', content: [{ type: 'text', text: 'In ' }, { type: 'text', text: '1912', marks: ['italic'] }, { type: 'text', text: '.' }] };
    for (const source of [libre, msWord]) expect(body(source)).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'It sank' }, note, { type: 'text', text: '.' }] }]);
  });

  it('a sheet of Excel is a table with its merged cells apart', () => {
    const source = '<table border=0 style="border-collapse:collapse"><colgroup><col width=64></colgroup><!--StartFragment--><tr height=20><td class=xl65 colspan=2>Catch</td></tr><tr><td class=xl65>Eel</td><td class=xl66 align=right x:num>12</td></tr><!--EndFragment--></table>';
    expect(body(source)).toEqual([{ type: 'table', headerRow: false, rows: [{ cells: [{ content: [{ type: 'text', text: 'Catch' }] }, { content: [] }] }, { cells: [{ content: [{ type: 'text', text: 'Eel' }] }, { content: [{ type: 'text', text: '12' }] }] }] }]);
  });

  it('a picture leaves its description as a note to the desk, an emoji is a letter', () => {
    expect(body('<p>Before <img src="file:///a.png" alt="A pier"> after <img alt="⛵" src="x"></p>')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Before ' }, { type: 'text', text: '[A pier] ', marks: ['note'] }, { type: 'text', text: 'after ⛵' }] }]);
  });

  it('preformatted text keeps its lines and spaces', () => expect(body('<pre>a  b\n  c<br>d\n</pre>')).toEqual([{ type: 'preformatted', text: 'a  b\n  c\nd' }]));

  it('two line breaks part paragraphs, one does not', () => expect(texts('<div>One<br>two<br><br>Three</div>')).toEqual(['One\ntwo', 'Three']));
});

describe('plain text', () => {
  it('is parted at blank lines', () => expect(plainTextToBody('a\r\nb\n \n\nc\n')).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'text', text: 'b' }] }, p('c')]));

  it('is taken for Markdown when it has its signs', () => {
    for (const text of ['## Head\n\ntext', '- a\n- b', '1. a\n2. b', 'see [it](https://a.example/)', '| a | b |\n| --- | --- |', 'so **very** good']) expect([text, looksLikeMarkdown(text)]).toEqual([text, true]);
    for (const text of ['A dash - in a line', '- He said so.', 'Room #4 is full', '2. May was cold.', 'a*b*c']) expect([text, looksLikeMarkdown(text)]).toEqual([text, false]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../body/block';
import { blockText } from '../body/text-blocks';
import { html, htmlFragmentToBody } from './html';
import type { Imported } from './importer';

const read = (source: string): Imported => html.read(source, { now: '2026-01-05T09:00:00Z' });
const prose = 'The mill at Tarn Foot will turn again in September, its owners said, after a winter of digging that nobody had asked for.';
const page = (body: string, head = ''): string => `<!doctype html><html lang="en"><head>${head}</head><body><main><article><h1>Millers dig a new race</h1>${body}</article></main></body></html>`;

describe('a page', () => {
  it('takes the headline, drops the furniture and names it', () => {
    const imported = read(`<html><body><nav><a href="/">Front page</a> <a href="/s">Sport</a></nav><div class="cookie-banner"><p>We count visits with cookies.</p><button>Fine</button></div>
      <main><article><h1>Millers dig a new race</h1><p>${prose}</p><aside class="related"><h4>Read next</h4><ul><li><a href="/a">Eels return</a></li></ul></aside><p>It will grind oats first.</p></article></main>
      <footer><p>© 2023 Tarn Post</p><p><a href="/p">Privacy</a></p></footer><script>var hidden = 'never shown';</script></body></html>`);
    expect(imported.metadata.headline).toBe('Millers dig a new race');
    expect(imported.metadata.copyrightNotice).toBe('© 2023 Tarn Post');
    expect(imported.body.map(blockText)).toEqual([prose, 'It will grind oats first.']);
    expect(imported.lines.filter((line) => line.outcome === 'removed').map((line) => line.text)).toEqual(['Front page', 'Sport', 'We count visits with cookies.', 'Fine', 'Read next', 'Eels return', 'Privacy']);
    expect(JSON.stringify(imported)).not.toContain('never shown');
  });

  it('does not believe a class name against the prose', () => {
    const imported = read(`<html><body class="newsletter-enabled has-sidebar"><div class="post related-on"><h1>Millers dig a new race</h1><p>${prose}</p><p>${prose.replace('mill', 'lock')}</p></div></body></html>`);
    expect(imported.body).toHaveLength(2);
  });

  it('makes nested lists, quotes, headings, rules and tables', () => {
    const imported = read(page(`<p>${prose}</p><h2>What next</h2><ul><li>Oats<ul><li>Black oats</li></ul></li><li>Barley</li></ul><blockquote><p>Water is honest.</p></blockquote><hr><table><tr><th>Year</th><th>Floods</th></tr><tr><td>1982</td><td>4</td></tr></table><p>${prose}</p>`));
    expect(imported.body.map((block) => block.type)).toEqual(['paragraph', 'heading', 'list', 'quote', 'divider', 'table', 'paragraph']);
    expect(imported.body[2]).toMatchObject({ style: 'bulleted', items: [{ content: [{ text: 'Oats' }], children: [{ style: 'bulleted', items: [{ content: [{ text: 'Black oats' }] }] }] }, {}] });
    expect(imported.body[5]).toMatchObject({ headerRow: true, rows: [{ cells: [{ content: [{ text: 'Year' }] }, { content: [{ text: 'Floods' }] }] }, { cells: [{ content: [{ text: '1982' }] }, { content: [{ text: '4' }] }] }] });
  });

  it('keeps a caption as a paragraph and its credit in the receipt', () => {
    const imported = read(page(`<figure><img src="a.jpg" alt="x"><figcaption>The race in May. <span class="credit">Photograph: Ana Ruiz/Tarn Post</span></figcaption></figure><p>${prose}</p>`));
    expect(imported.body.map(blockText)).toEqual(['The race in May.', prose]);
    expect(imported.lines.find((line) => line.reason === 'credit')?.text).toBe('Photograph: Ana Ruiz/Tarn Post');
  });

  it('reads paragraphs of the days before paragraphs', () => {
    const imported = read(`<html><head><title>Tarn Post :: Millers dig a new race</title></head><body><table width="700"><tr><td><a href="a.asp">News</a> | <a href="b.asp">Dead</a></td></tr><tr><td><font size="5"><b>Millers dig a new race</b></font><br><font size="2">By Ana Ruiz</font><br><br><font size="3">${prose}<br><br><b>The water</b><br><br>${prose.replace('mill', 'lock')}</font></td><td>Visits: 20</td></tr></table></body></html>`);
    expect(imported.metadata.headline).toBe('Millers dig a new race');
    expect(imported.body.map((block) => block.type)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(imported.lines.filter((line) => line.outcome === 'removed').map((line) => line.text)).toEqual(['News', 'Dead', 'Visits: 20']);
  });
});

describe('data beside the words', () => {
  const data = (published: string, more = ''): string => `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2016-01-02T00:00:00Z"},{"@type":"NewsArticle","headline":"Millers dig a new race","datePublished":"${published}"${more}}]}</script>`;
  const printed = `<div class="stamp">Published June 15, 2021, 10:30 a.m. EDT</div><p>${prose}</p>`;

  it('agrees with the print: the field is filled', () => {
    expect(read(page(printed, data('2021-06-15T14:30:00Z'))).metadata.published).toMatchObject({ kind: 'instant', utc: '2021-06-15T14:30:00Z' });
  });

  it('disagrees with the print: nothing is filled and both are offered', () => {
    const imported = read(page(printed, data('2021-06-14T09:00:00Z')));
    expect(imported.metadata.published).toBeUndefined();
    const line = imported.lines.find((one) => one.reason === 'dates-disagree');
    expect(line).toMatchObject({ outcome: 'flagged', field: 'published' });
    expect(line?.candidates?.map((moment) => (moment.kind === 'instant' ? moment.utc : ''))).toEqual(['2021-06-15T14:30:00Z', '2021-06-14T09:00:00Z']);
  });

  it('stands in where nothing is printed, and a change time equal to the publication is no update', () => {
    const imported = read(page(`<p>${prose}</p>`, data('2021-06-15T14:30:00Z', ',"dateModified":"2021-06-15T14:30:00Z","articleSection":"Rivers","author":[{"@type":"Person","name":"Ana Ruiz"}]')));
    expect(imported.metadata).toMatchObject({ published: { utc: '2021-06-15T14:30:00Z' }, section: 'Rivers', byline: { people: [{ name: 'Ana Ruiz' }] } });
    expect(imported.metadata.updated).toBeUndefined();
  });

  it('answers a relative time that is printed', () => {
    const imported = read(page(`<div class="meta"><time datetime="2024-02-01T09:00:00+01:00">3 hours ago</time></div><p>${prose}</p>`));
    expect(imported.metadata.published).toMatchObject({ utc: '2024-02-01T08:00:00Z' });
  });

  it('does not break on broken data', () => {
    expect(read(page(`<p>${prose}</p>`, '<script type="application/ld+json">{"@type":</script>')).body).toHaveLength(1);
  });
});

describe('a fragment from a clipboard', () => {
  const blocks = (source: string): readonly Block[] => htmlFragmentToBody(source).body;

  it('reads the marks of Google Docs and not its wrapper', () => {
    expect(blocks('<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">The </span><span style="font-weight:700">mill</span><span style="font-style:italic"> turns</span> H<span style="vertical-align:sub">2</span>O <span style="text-decoration:line-through">not</span></p></b>')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'The ' }, { type: 'text', text: 'mill', marks: ['bold'] }, { type: 'text', text: ' turns', marks: ['italic'] }, { type: 'text', text: ' H' }, { type: 'text', text: '2', marks: ['subscript'] }, { type: 'text', text: 'O ' }, { type: 'text', text: 'not', marks: ['strikethrough'] }] },
    ]);
  });

  it('reads the lists of Word', () => {
    const item = (level: number, sign: string, text: string): string => `<p class=MsoListParagraph style='mso-list:l0 level${String(level)} lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp;</span></span>${text}<o:p></o:p></p>`;
    expect(blocks(item(1, '1.', 'One') + item(2, '·', 'Half') + item(1, '2.', 'Two'))).toMatchObject([{ type: 'list', style: 'numbered', items: [{ children: [{ style: 'bulleted' }] }, { content: [{ text: 'Two' }] }] }]);
  });

  it('keeps links of three kinds and the words of all others', () => {
    expect(blocks('<p><a href="https://a.example/">a</a><a href="javascript:alert(1)">b</a><a href="/c">c</a><a href="mailto:d@e.example">d</a></p>')).toEqual([
      { type: 'paragraph', content: [{ type: 'link', url: 'https://a.example/', content: [{ type: 'text', text: 'a' }] }, { type: 'text', text: 'bc' }, { type: 'link', url: 'mailto:d@e.example', content: [{ type: 'text', text: 'd' }] }] },
    ]);
  });

  it('looks for no headline and drops no words', () => {
    expect(blocks('<h1>Subscribe</h1><nav>Menu</nav><p>Share<br>Print</p>').map(blockText)).toEqual(['Subscribe', 'Menu', 'Share\nPrint']);
  });

  it('takes words that stand loose in a list for an item, and scripts and styles for none', () => {
    expect(blocks('<ul>First<style>li { color: red }</style><li>Second</li><script>track()</script></ul>')).toEqual([
      { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'First' }] }, { content: [{ type: 'text', text: 'Second' }] }] },
    ]);
  });

  it('gives plain text beyond its limits', () => {
    const deep = '<div>'.repeat(5000) + 'deep words' + '</div>'.repeat(5000);
    for (const source of [deep, '<b>'.repeat(50_000) + 'deep words', '<i>x</i>'.repeat(30_000) + '<p>deep words</p>', `<p>deep words</p>${' '.repeat(2_200_000)}`, `<a ${'a b '.repeat(60_000)}>deep words</a>`]) {
      const start = process.cpuUsage().user;
      expect(blocks(source).map(blockText).join('\n')).toContain('deep words');
      expect((process.cpuUsage().user - start) / 1000).toBeLessThan(4000);
    }
  });

  it('never throws and never lets markup through', () => {
    const tags = fc.constantFrom('<p>', '</p>', '<b>', '<table>', '<td>', '<li>', '<ul>', '<a href="javascript:x">', '<svg>', '<math>', '<template>', '<!--', '<![CDATA[', '<form><input name=parentNode>', '<blockquote>', '<br>', '<img onerror=x>', '&#0;', '&lt;b&gt;', '<h1>', '<figure><figcaption>', '<style>', '<script>');
    fc.assert(fc.property(fc.array(fc.oneof(tags, fc.string()), { maxLength: 40 }), (parts) => {
      const source = parts.join('');
      for (const block of blocks(source)) expect(JSON.stringify(block)).not.toMatch(/javascript:/u);
      const imported = read(source);
      expect(imported.lines.map((line) => line.line)).toEqual(imported.lines.map((_, index) => index + 1));
    }), { numRuns: 300 });
  });
});

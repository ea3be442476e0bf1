import { describe, expect, it } from 'vitest';
import { Markup } from '../lib/markup';
import type { Block } from './block';
import type { Inline } from './inline';
import { blockKinds, bodyHtml, bodyText } from './index';
import { isSafeLink } from './render-inline';
import { countWords } from './measure';

const body: readonly Block[] = [
  { type: 'paragraph', content: [{ type: 'text', text: 'A <b> & ' }, { type: 'text', text: 'loud', marks: ['code', 'bold'] }, { type: 'break' }, { type: 'link', url: 'https://post.example/?a=1&b="2"', content: [{ type: 'text', text: 'link' }] }] },
  { type: 'paragraph', content: [] },
  { type: 'heading', level: 3, content: [{ type: 'text', text: 'Part' }] },
  { type: 'list', style: 'numbered', items: [{ content: [{ type: 'text', text: 'one' }], children: [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'in' }] }] }] }, { content: [{ type: 'text', text: 'two' }] }] },
  { type: 'quote', content: [{ type: 'text', text: 'Said' }] },
  { type: 'divider' },
  { type: 'unknown', raw: { type: 'chart', html: '<script>' } },
];

describe('blocks', () => {
  it('are each named by their type', () => {
    for (const [type, kind] of Object.entries(blockKinds)) expect(kind.type).toBe(type);
  });

  it('speak html', () => {
    expect(Markup.join(bodyHtml(body), '\n').html).toBe(
      [
        '<p>A &lt;b&gt; &amp; <strong><code>loud</code></strong><br><a href="https://post.example/?a=1&amp;b=&quot;2&quot;">link</a></p>',
        '<h3>Part</h3>',
        '<ol><li>one<ul><li>in</li></ul></li><li>two</li></ol>',
        '<blockquote><p>Said</p></blockquote>',
        '<hr>',
      ].join('\n'),
    );
  });

  it('speak text', () => {
    expect(bodyText(body)).toBe('A <b> & loud\nlink\n\nPart\n\n1. one\n   • in\n2. two\n\n    Said\n\n* * *');
  });

  it('show pictures with a credit even without a caption, tables, boxes and quotes', () => {
    const words = (text: string): readonly Inline[] => [{ type: 'text', text }];
    const shown: readonly Block[] = [
      { type: 'picture', file: 'pier.media/ñ 1.jpg', width: 640, height: 480, alt: 'A "pier"', caption: [], creditLine: 'Ana Lomas/Salt Wire' },
      { type: 'gallery', pictures: [{ type: 'picture', file: 'a.media/1.jpg', caption: words('One') }] },
      { type: 'table', headerRow: true, rows: [{ cells: [{ content: words('Year') }] }, { cells: [{ content: words('2024') }] }] },
      { type: 'pull-quote', content: words('It stays on'), attribution: 'The keeper' },
      { type: 'fact-box', blocks: [{ type: 'heading', level: 3, content: words('The pier') }, { type: 'paragraph', content: words('Built in 1921.') }] },
      { type: 'embed', url: 'https://video.example/1', title: 'The lamp', caption: [] },
      { type: 'embed', url: 'javascript:alert(1)', caption: [] },
      { type: 'correction', content: words('Correction: the pier is older.') },
      { type: 'preformatted', text: ' 1  2\n<b>' },
    ];
    expect(bodyHtml(shown).map(({ html }) => html)).toEqual([
      '<figure class="picture"><img src="pier.media/%C3%B1%201.jpg" alt="A &quot;pier&quot;" width="640" height="480"><figcaption><span class="credit">Ana Lomas/Salt Wire</span></figcaption></figure>',
      '<div class="gallery"><figure class="picture"><img src="a.media/1.jpg" alt><figcaption><span class="caption">One</span></figcaption></figure></div>',
      '<table><thead><tr><th scope="col">Year</th></tr></thead><tbody><tr><td>2024</td></tr></tbody></table>',
      '<aside class="pull-quote"><blockquote><p>It stays on</p><p><cite>The keeper</cite></p></blockquote></aside>',
      '<aside class="fact-box"><h3>The pier</h3><p>Built in 1921.</p></aside>',
      '<figure class="embed"><p><a href="https://video.example/1">The lamp</a></p></figure>',
      '<figure class="embed"><p>javascript:alert(1)</p></figure>',
      '<aside class="correction"><p>Correction: the pier is older.</p></aside>',
      '<pre> 1  2\n&lt;b&gt;</pre>',
    ]);
    expect(bodyText(shown)).toBe('(Ana Lomas/Salt Wire)\n\nOne\n\nYear\n2024\n\n    It stays on\n    — The keeper\n\n    The pier\n    \n    Built in 1921.\n\nThe lamp\nhttps://video.example/1\n\njavascript:alert(1)\n\nCorrection: the pier is older.\n\n 1  2\n<b>');
  });

  it('number footnotes through the whole text and put them last', () => {
    const note = (text: string): Inline => ({ type: 'footnote', content: [{ type: 'text', text }] });
    const noted: readonly Block[] = [
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }, note('first')] },
      { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'two' }, note('second')] }] },
    ];
    expect(bodyHtml(noted).map(({ html }) => html)).toEqual([
      '<p>One<sup><a href="#note-1" id="note-1-sign" role="doc-noteref">1</a></sup></p>',
      '<ul><li>two<sup><a href="#note-2" id="note-2-sign" role="doc-noteref">2</a></sup></li></ul>',
      '<section class="footnotes" role="doc-endnotes"><ol><li id="note-1">first <a href="#note-1-sign" role="doc-backlink">↩</a></li><li id="note-2">second <a href="#note-2-sign" role="doc-backlink">↩</a></li></ol></section>',
    ]);
    expect(bodyText(noted)).toBe('One[1]\n\n• two[2]\n\n[1] first\n[2] second');
  });

  it('never show a note to the desk', () => {
    const secret = { type: 'text', text: 'call her again', marks: ['note'] } as const;
    const noted: readonly Block[] = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Seen. ' }, secret, { type: 'link', url: 'https://a.example', content: [secret] }, { type: 'footnote', content: [secret, { type: 'text', text: 'kept' }] }] },
      { type: 'paragraph', content: [secret] },
      { type: 'picture', file: 'a.media/1.jpg', caption: [secret] },
    ];
    const out = `${bodyHtml(noted).map(({ html }) => html).join('\n')}\n${bodyText(noted)}`;
    expect(out).not.toContain('call');
    expect(out).toContain('kept');
    expect(countWords(noted)).toBe(1);
  });

  it('take a lead into the first paragraph, or before whatever else is first', () => {
    const [, , heading] = body;
    expect(bodyHtml(body, 'PORT – ')[0]?.html).toMatch(/^<p>PORT – A /);
    expect(bodyText(body, 'PORT – ')).toMatch(/^PORT – A /);
    expect(bodyHtml(heading === undefined ? [] : [heading], 'PORT – ').map((each) => each.html)).toEqual(['<p>PORT – </p>', '<h3>Part</h3>']);
    expect(bodyText(heading === undefined ? [] : [heading], 'PORT – ')).toBe('PORT –\n\nPart');
  });

  it('link only where a page may', () => {
    expect(['https://a.example/x', 'HTTP://a.example', 'mailto:desk@post.example'].every(isSafeLink)).toBe(true);
    expect(['javascript:alert(1)', ' javascript:1', 'data:text/html,x', 'https:', 'https://a b', 'java\nscript:x', '//a.example'].some(isSafeLink)).toBe(false);
    expect(bodyHtml([{ type: 'paragraph', content: [{ type: 'link', url: 'javascript:alert(1)', content: [{ type: 'text', text: 'x' }] }] }])[0]?.html).toBe('<p>x</p>');
  });
});

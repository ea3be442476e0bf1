import { describe, expect, it } from 'vitest';
import { Markup } from '../lib/markup';
import type { Block } from './block';
import { blockKinds, bodyHtml, bodyText } from './index';
import { isSafeLink } from './render-inline';

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

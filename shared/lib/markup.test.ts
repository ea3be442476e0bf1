import { describe, expect, it } from 'vitest';
import { Markup } from './markup';

const hostile = `</script><script>alert("1")</script><!-- ' & \u2028`;

describe('markup', () => {
  it('escapes words, attributes and children', () => {
    expect(Markup.text(hostile).html).toBe('&lt;/script&gt;&lt;script&gt;alert("1")&lt;/script&gt;&lt;!-- \' &amp; \u2028');
    expect(Markup.element('a', { href: '"><b>', title: "a'b\n" }, ['<i>', Markup.element('br', {})]).html).toBe('<a href="&quot;&gt;&lt;b&gt;" title="a&#39;b&#10;">&lt;i&gt;<br></a>');
    expect(Markup.element('p', { hidden: '', id: undefined }).html).toBe('<p hidden></p>');
  });

  it('lets no text out of a data script, and the data stay the same', () => {
    const script = Markup.data('application/ld+json', { headline: hostile }).html;
    expect(script.match(/<\/?script/gi)).toHaveLength(2);
    expect(script).not.toContain('<!--');
    const [, json = ''] = /^<script[^>]*>([\s\S]*)<\/script>$/.exec(script) ?? [];
    expect(JSON.parse(json)).toEqual({ headline: hostile });
  });

  it('refuses a style sheet that ends its element', () => {
    expect(() => Markup.style('p{}</STYLE>')).toThrow();
  });
});

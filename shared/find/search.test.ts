import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Body } from '../body/block';
import { fields, type Metadata } from '../metadata/index';
import { changeFieldTexts, fieldTexts } from './field-texts';
import { emptyQuery } from './query';
import { comparePoints, hitContext, readSearch, textAround, type Hit } from './search';

const metadata: Metadata = {
  headline: 'Lamp stays',
  standfirst: 'The lamp, again.',
  slug: 'lamp-stays',
  slugline: 'lamp',
  byline: { people: [{ name: 'Ana Lamp', role: 'reporter' }, { name: 'Bo Lomas', role: 'photographer' }], text: 'By Ana Lamp' },
  dateline: { place: 'Lampeter', text: 'LAMPETER —' },
  keywords: ['harbour', 'lamp'],
  copyrightNotice: ' © 2024 Lamp Press ',
};
const body: Body = [
  { type: 'paragraph', content: [{ type: 'text', text: 'The ' }, { type: 'text', text: 'la', marks: ['bold'] }, { type: 'text', text: 'mp.' }] },
  { type: 'divider' },
  { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'Oil' }], children: [{ type: 'list', style: 'numbered', items: [{ content: [{ type: 'text', text: 'lamp' }] }] }] }] },
];
const article: Article = { ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body };

function hits(of: Article, text: string, scope: 'body' | 'everything' = 'everything'): readonly Hit[] {
  const read = readSearch({ ...emptyQuery, text });
  return read.ok ? read.search.hitsIn(of, scope) : [];
}

describe('a search in a story', () => {
  it('goes over the text, headline and standfirst before it, the other fields behind it, and never the slug', () => {
    const places = hits(article, 'lamp').map(({ place, from }) => (place.kind === 'field' ? `${place.field}.${place.part}:${from}` : `${place.block}:${from}`));
    expect(places).toEqual(['headline.0:0', 'standfirst.0:4', '0:4', '2:4', 'slugline.0:0', 'byline.0:4', 'byline.2:7', 'dateline.0:0', 'dateline.2:0', 'keywords.1:0', 'copyrightNotice.0:8']);
    expect(hits(article, 'lamp', 'body')).toHaveLength(2);
  });

  it('finds what stands beside the words of a block, behind them: footnotes, what is known of pictures, who said a quote, the title of a card', () => {
    const lamp = (before: string) => ({ type: 'text', text: `${before} lamp` }) as const;
    const picture = { type: 'picture', file: 'a.media/1.jpg', caption: [lamp('caption')], alt: 'alt lamp', creditLine: 'credit lamp', source: 'source lamp', copyrightNotice: '© lamp' } as const;
    const of: Article = { ...article, body: [
      { type: 'paragraph', content: [lamp('first'), { type: 'footnote', content: [lamp('note')] }, lamp(' second')] },
      picture,
      { type: 'gallery', pictures: [{ ...picture, source: undefined }, picture] },
      { type: 'pull-quote', content: [], attribution: 'A. Lamp' },
      { type: 'embed', url: 'https://lamp.example', title: 'Lamps', caption: [] },
    ] };
    const found = hits(of, 'lamp', 'body');
    expect(found.map((hit) => `${hit.place.kind === 'field' ? '' : hit.place.block} ${hit.place.kind === 'beside' ? hit.place.what : 'words'}: ${hitContext(of, hit).before}`)).toEqual([
      '0 words: first ', '0 words: first lamp second ', '0 footnote: note ',
      '1 words: caption ', '1 alt: alt ', '1 credit: credit ', '1 source: source ', '1 copyright: © ',
      '2 words: caption ', '2 words: caption ', '2 alt: alt ', '2 credit: credit ', '2 copyright: © ', '2 alt: alt ', '2 credit: credit ', '2 source: source ', '2 copyright: © ',
      '3 attribution: A. ', '4 title: ',
    ]);
    expect([...found].reverse().sort(comparePoints)).toEqual(found);
    expect(textAround(of, { kind: 'beside', block: 9, part: 0, what: 'alt' })).toBe('');
  });

  it('shows each hit between the words around it', () => {
    expect(hits(article, 'lamp').slice(2, 4).map((hit) => hitContext(article, hit))).toEqual([{ before: 'The ', match: 'lamp', after: '.' }, { before: '', match: 'lamp', after: '' }]);
    expect(textAround(article, { kind: 'body', block: 9 })).toBe('');
  });

  it('reads a block that did not change no second time', () => {
    const read = readSearch({ ...emptyQuery, text: 'lamp' });
    if (!read.ok) throw new Error('not read');
    const first = read.search.hitsIn(article, 'body');
    const [untouched, , list] = article.body;
    if (untouched === undefined || list === undefined) throw new Error('no blocks');
    const changed = read.search.hitsIn({ ...article, body: [{ type: 'paragraph', content: [{ type: 'text', text: 'A lamp' }] }, untouched, list] }, 'body');
    expect(changed.map(({ place, from }) => [place.kind === 'body' ? place.block : -1, from])).toEqual([[0, 2], [1, 4], [2, 4]]);
    expect(first).toHaveLength(2);
  });

  it('says why there is none', () => {
    expect(readSearch(emptyQuery)).toEqual({ ok: false, why: 'empty' });
    expect(readSearch({ ...emptyQuery, text: '(', regex: true })).toEqual({ ok: false, why: 'regex' });
  });
});

describe('the texts of fields', () => {
  const swap = (field: (typeof fields)[number]['name'], to: string, of: Metadata = metadata): Partial<Metadata> | undefined => changeFieldTexts(of, field, (text) => text.replace(/lamp/gi, to));

  it('are changed where they stand, in a form that the field may hold', () => {
    expect(swap('headline', 'Light')).toEqual({ headline: 'Light stays' });
    expect(swap('byline', 'Luz')).toEqual({ byline: { people: [{ name: 'Ana Luz', role: 'reporter' }, { name: 'Bo Lomas', role: 'photographer' }], text: 'By Ana Luz' } });
    expect(swap('dateline', '')).toEqual({ dateline: { place: 'eter', text: 'ETER —' } });
    expect(swap('keywords', 'harbour')).toEqual({ keywords: ['harbour'] });
    expect(swap('copyrightNotice', 'Salt')).toEqual({ copyrightNotice: ' © 2024 Salt Press ' });
  });

  it('are gone when nothing is left of them', () => {
    expect(swap('slugline', '')).toEqual({ slugline: undefined });
    expect(swap('headline', '')).toEqual({ headline: 'stays' });
    expect(swap('byline', '', { byline: { people: [{ name: 'Lamp', role: 'editor' }] } })).toEqual({ byline: undefined });
    expect(swap('dateline', '', { dateline: { place: 'Lamp' } })).toEqual({ dateline: undefined });
    expect(swap('keywords', '', { keywords: ['lamp'] })).toEqual({ keywords: undefined });
  });

  it('stay when the field may not hold the new ones', () => {
    expect(changeFieldTexts({ copyrightYears: '2013-2015' }, 'copyrightYears', () => 'soon')).toBeUndefined();
    expect(changeFieldTexts({ copyrightYears: '2013-2015' }, 'copyrightYears', () => '2014')).toEqual({ copyrightYears: '2014' });
  });

  it('leave fields without words alone', () => {
    const names = fields.map(({ name }) => name);
    expect(fieldTexts({ language: 'en', licence: 'CC-BY-4.0', slug: 'a', published: { kind: 'day', date: '2024-01-01' } }, names)).toEqual([]);
  });
});

import { newArticle, type Article } from '../shared/article/article';

/** A story with one of everything that an article file can hold, with keys and blocks of a newer version too. */
export const richStory: Article = {
  ...newArticle('0b6d5f4e-6a0c-4b7e-9a53-3f6f2a1c7d10', {
    headline: 'Lamp stays on at the old pier',
    standfirst: 'Peña and Ødegård disagree.',
    byline: { people: [{ name: 'Ana Lomas', role: 'reporter' }], text: 'By Ana Lomas' },
    keywords: ['harbour', 'lights'],
    language: 'en',
    targetLength: 450,
    published: { kind: 'instant', local: '2024-03-28T05:10:00', zone: 'America/New_York', utc: '2024-03-28T09:10:00Z', zoneSource: 'chosen' },
    embargoUntil: { kind: 'day', date: '2024-03-29' },
    copyrightNotice: '© 2024 Salt Wire. All rights reserved.',
    permission: { kind: 'held', from: 'Salt Wire', given: '2024-03-27', scope: 'web' },
  }),
  metadataExtra: { mood: { calm: [1, 2.5, null, true] } },
  extra: { layout: { columns: 2, note: 'of a newer version' } },
  body: [
    { type: 'paragraph', content: [{ type: 'text', text: 'The lamp will ' }, { type: 'text', text: 'stay on', marks: ['bold', 'italic'] }, { type: 'break' }, { type: 'link', url: 'https://example.org/pier', content: [{ type: 'text', text: 'for years' }] }, { type: 'footnote', content: [{ type: 'text', text: 'Says the harbour.' }] }], extra: { tone: 'dry' } },
    { type: 'heading', level: 2, content: [{ type: 'text', text: '¿Por qué?' }] },
    { type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'one' }], children: [{ type: 'list', style: 'numbered', items: [{ content: [{ type: 'text', text: 'inner' }] }] }] }, { content: [] }] },
    { type: 'quote', content: [{ type: 'text', text: 'It has always been on.' }] },
    { type: 'divider' },
    { type: 'picture', file: 'pier.media/3f2a.jpg', width: 800, height: 600, alt: 'A pier', caption: [{ type: 'text', text: 'The pier' }], creditLine: 'Ana Lomas' },
    { type: 'gallery', pictures: [{ type: 'picture', file: 'pier.media/77aa.png', caption: [] }] },
    { type: 'table', headerRow: true, rows: [{ cells: [{ content: [{ type: 'text', text: 'Year' }] }, { content: [{ type: 'text', text: 'Lamps' }] }] }, { cells: [{ content: [{ type: 'text', text: '1998' }] }, { content: [] }] }] },
    { type: 'pull-quote', content: [{ type: 'text', text: 'On!' }], attribution: 'the keeper' },
    { type: 'fact-box', blocks: [{ type: 'heading', level: 3, content: [{ type: 'text', text: 'The lamp' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'Brass.' }] }] },
    { type: 'embed', url: 'https://example.org/video', title: 'Video', caption: [] },
    { type: 'correction', content: [{ type: 'text', text: 'An earlier version named another pier.' }] },
    { type: 'preformatted', text: 'a\n  b' },
    { type: 'unknown', raw: { type: 'map', places: [{ name: 'Port Ameral', at: [43.36, -8.41] }] } },
  ],
};

import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import type { Block } from '../body/block';
import { plainInline } from '../body/inline';
import { blockText } from '../body/text-blocks';
import { messages, say } from '../i18n/index';
import { languages } from '../i18n/message';
import { blocking, checks, runChecks } from './index';
import type { Example, Finding } from './check';

const context = { now: '2024-05-01T12:00:00Z' };

function paragraph(text: string): Block {
  return { type: 'paragraph', content: plainInline(text) };
}

function articleOf({ language, metadata, body = [] }: Example): Article {
  return { ...newArticle('a', { language, ...metadata }), body: body.map((block) => (typeof block === 'string' ? paragraph(block) : block)) };
}

/** A finding's quote is the text at its place, and its words have every fact they need. */
function expectSound(article: Article, finding: Finding): void {
  const { place } = finding;
  if (place.kind === 'body') {
    const block = article.body[place.block];
    expect(block).toBeDefined();
    if (block !== undefined && finding.quote !== undefined) expect(blockText(block).slice(place.from, place.to)).toBe(finding.quote);
  }
  for (const language of languages) expect(say(language, finding.message, finding.facts)).not.toMatch(/\{\w+\}/);
}

describe.each(checks.map((check) => [check.rule, check] as const))('check %s', (rule, check) => {
  it('has a title and examples in both languages', () => {
    expect(check.title in messages).toBe(true);
    for (const examples of [check.examples.finds, check.examples.quiet]) {
      expect(examples.length).toBeGreaterThanOrEqual(3);
      expect(new Set(examples.map((example) => example.language)).size).toBe(2);
    }
  });

  it.each(check.examples.finds.map((example) => [JSON.stringify(example), example] as const))('finds in %s', (_, example) => {
    const article = articleOf(example);
    const findings = check.run(article, { ...context, newsroom: example.newsroom });
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      expect(finding.rule).toBe(rule);
      expectSound(article, finding);
    }
    if (example.quote !== undefined) expect(findings.map((finding) => finding.quote)).toContain(example.quote);
  });

  it.each(check.examples.quiet.map((example) => [JSON.stringify(example), example] as const))('is quiet in %s', (_, example) => {
    expect(check.run(articleOf(example), { ...context, newsroom: example.newsroom })).toEqual([]);
  });
});

describe('runChecks', () => {
  it('has a rule name for every check, each once', () => {
    expect(new Set(checks.map((check) => check.rule)).size).toBe(checks.length);
  });

  it('lists what blocks first, and blocking() gives only that', () => {
    const article = articleOf({ language: 'en', metadata: { copyrightNotice: '© Wire' }, body: ['TK and and so.'] });
    const findings = runChecks(article, context);
    expect(findings.map((finding) => finding.level)).toEqual(['block', 'block', 'block', 'block', 'warn', 'hint']);
    expect(blocking(findings).map((finding) => finding.rule)).toEqual(['no-headline', 'no-publish-date', 'permission', 'leftover-tk']);
  });

  it('names both years and the words of a name pair', () => {
    const article = articleOf({
      language: 'en',
      metadata: { headline: 'Pact signed', copyrightYears: '2015', copyrightNotice: '© 2015 Wire', updated: { kind: 'day', date: '2024-03-28' } },
      body: ['It was Enrique Peña Nieto.', 'It was Enrique Pena Nieto. We know know.', 'Enrique Peña Nieto.'],
    });
    const said = runChecks(article, context).map((finding) => say('en', finding.message, finding.facts)).join('\n');
    expect(said).toContain('says 2015, the story is dated 2024');
    expect(said).toContain('“Pena Nieto” here and “Peña Nieto” elsewhere');
    expect(said).toContain('“know” stands twice');
  });

  it('places findings after other blocks were put before them, and after the language changed', () => {
    const doubled = paragraph('We know know it.');
    const french = paragraph('Nous nous voyons.');
    const first = { ...newArticle('a', { language: 'en' }), body: [doubled, french] };
    const where = (article: Article): readonly unknown[] => runChecks(article, context).filter((finding) => finding.rule === 'doubled-word').map((finding) => finding.place);
    expect(where(first)).toEqual([{ kind: 'body', block: 0, from: 3, to: 12 }, { kind: 'body', block: 1, from: 0, to: 9 }]);
    expect(where({ ...first, metadata: { language: 'fr' }, body: [paragraph('New.'), doubled, french] })).toEqual([{ kind: 'body', block: 1, from: 3, to: 12 }]);
  });
});

describe('a long story', () => {
  it('reads only the paragraph that changed', () => {
    const sentence = 'The keeper Inés Lago said "the lamp stays" and Mr Oder of Port Lune wrote it down for the council. ';
    const body = Array.from({ length: 1000 }, (_, index) => paragraph(sentence.repeat(3) + String(index)));
    const article = { ...newArticle('a', { headline: 'Lamp' }), body };
    runChecks(article, context);
    const reads = new Set<Block>();
    const watched = body.map((block) => new Proxy(block, { get: (target, key): unknown => (key === 'content' ? (reads.add(block), target.type === 'paragraph' ? target.content : []) : Reflect.get(target, key)) }));
    const once = { ...article, body: watched };
    runChecks(once, context);
    expect(reads.size).toBe(1000);
    reads.clear();
    const [, ...rest] = watched;
    runChecks({ ...once, body: [paragraph('New words.'), ...rest] }, context);
    expect(reads.size).toBe(0);
  });
});

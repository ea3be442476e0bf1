import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../article/article';
import { blockText } from '../body/text-blocks';
import type { Moment } from '../time/moment';
import { importArticle } from './import-article';
import { textLines } from './text/source-lines';

const folder = '../shared/cases/stories';
const there = existsSync(folder);

const storySchema = z.looseObject({
  lang: z.string(), headline: z.string().nullable(), standfirst: z.string().nullable(), byline: z.array(z.string()), dateline: z.string().nullable(), section: z.string().optional(),
  stamps: z.array(z.looseObject({ role: z.string(), decision: z.string(), utc: z.string().optional(), local: z.string().optional(), date: z.string().optional(), candidates: z.array(z.string()).optional() })),
  published_must_be_empty: z.boolean(), notice: z.string().nullable(), notices: z.array(z.string()).optional(), holder: z.string().nullable(), years: z.string().nullable(),
  body: z.array(z.looseObject({ type: z.string(), starts: z.string(), ends: z.string(), optional: z.boolean().optional() })),
  removed: z.array(z.string()), credits: z.array(z.string()).optional(),
});

const plain = (text: string): string => text.replace(/\u00AD/gu, '').replace(/\s+/gu, ' ').trim();

function momentIs(moment: Moment | undefined, stamp: { utc?: string | undefined; local?: string | undefined; date?: string | undefined }): boolean {
  if (moment === undefined) return false;
  if (stamp.utc !== undefined) return moment.kind === 'instant' && moment.utc === stamp.utc;
  if (stamp.local !== undefined) return moment.kind === 'floating' && moment.local === stamp.local;
  return moment.kind === 'day' && moment.date === stamp.date;
}

/** One fact of a story: what it is called and whether it came out. */
interface Fact {
  readonly name: string;
  readonly right: boolean;
}

function score(article: Article, story: z.infer<typeof storySchema>): readonly Fact[] {
  const { metadata, receipt } = article;
  const lines = receipt?.lines ?? [];
  const facts: Fact[] = [];
  const fact = (name: string, right: boolean): void => void facts.push({ name, right });
  fact('headline', (metadata.headline ?? null) === story.headline);
  fact('standfirst', plain(metadata.standfirst ?? '') === plain(story.standfirst ?? ''));
  fact('byline', (metadata.byline?.people ?? []).map((person) => person.name).join() === story.byline.join());
  fact('dateline', plain(metadata.dateline?.text ?? '') === plain(story.dateline ?? ''));
  if (story.section !== undefined) fact('section', metadata.section?.toLowerCase() === story.section.toLowerCase());
  fact('language', metadata.language?.slice(0, 2) === story.lang);
  const fields: Readonly<Record<string, Moment | undefined>> = { published: metadata.published, updated: metadata.updated, embargo: metadata.embargoUntil };
  for (const stamp of story.stamps) {
    const asked = lines.filter((line) => line.outcome === 'flagged' && line.reason !== 'body');
    if (stamp.decision === 'ask') fact(`${stamp.role} asked`, fields[stamp.role] === undefined && asked.length > 0 && (stamp.candidates ?? []).every((one) => asked.some((line) => line.detail?.includes(one) === true)));
    else fact(stamp.role, momentIs(fields[stamp.role], stamp));
  }
  fact('published empty', !story.published_must_be_empty || (metadata.published === undefined && metadata.firstPublished === undefined));
  fact('notice', (metadata.copyrightNotice ?? null) === story.notice);
  fact('holder', (metadata.copyrightHolder ?? null) === story.holder);
  fact('years', (metadata.copyrightYears ?? null) === story.years);
  for (const notice of story.notices ?? []) fact(`notice flagged: ${notice}`, lines.some((line) => line.text.trim() === notice && line.outcome === 'flagged'));
  let at = 0;
  const body = article.body.map(blockText).map(plain);
  const full = body.join('\n');
  for (const block of story.body) {
    const found = body.findIndex((text, index) => index >= at && (text.startsWith(plain(block.starts)) || (metadata.dateline !== undefined && text.includes(plain(block.starts)))) && text.endsWith(plain(block.ends)));
    if (block.optional === true) {
      fact(`optional ${block.starts}`, found !== -1 || lines.some((line) => line.text.includes(block.starts)));
      continue;
    }
    fact(`body ${block.type} ${block.starts}`, found !== -1);
    if (found !== -1) {
      const type = article.body[found]?.type;
      fact(`type ${block.type} ${block.starts}`, block.type === type || (type === 'paragraph' && ['figure', 'table', 'other'].includes(block.type)));
      at = found + 1;
    }
  }
  fact(`no more blocks than told (${String(body.length)})`, body.length <= story.body.length);
  for (const removed of story.removed) {
    fact(`removed ${removed}`, lines.some((line) => line.outcome === 'removed' && plain(line.text) === plain(removed)) && !full.split('\n').includes(plain(removed)));
  }
  for (const credit of story.credits ?? []) fact(`credit ${credit}`, !body.includes(plain(credit)) && lines.some((line) => line.reason === 'credit' && plain(line.text).includes(plain(credit))));
  return facts;
}

describe.skipIf(!there)('stories of others (skipped without ../shared/cases/stories)', () => {
  const names = there ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const all: Fact[] = [];

  it.each(names)('reads %s as a careful editor would', (name) => {
    const story = storySchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const file = name.replace('.json', '.txt');
    const source = existsSync(join(folder, file)) ? file : name.replace('.json', '.html');
    const text = readFileSync(join(folder, source), 'utf8');
    const article = importArticle(text, { id: 'story', origin: 'file', name: source, now: '2026-01-05T09:00:00Z' });
    const facts = score(article, story);
    all.push(...facts);
    if (source.endsWith('.txt')) expect(article.receipt?.lines.length).toBe(textLines(text).length);
    expect(article.metadata.permission).toBeUndefined();
    const right = facts.filter((fact) => fact.right).length;
    console.log(`${name}: ${String(right)} of ${String(facts.length)}${facts.filter((fact) => !fact.right).map((fact) => `\n    wrong: ${fact.name}`).join('')}`);
    expect(right / facts.length).toBeGreaterThanOrEqual(0.9);
  });

  it('gets at least 95 of 100 facts right', () => {
    const right = all.filter((fact) => fact.right).length;
    console.log(`all stories: ${String(right)} of ${String(all.length)} (${((100 * right) / all.length).toFixed(1)} %)`);
    expect(right / all.length).toBeGreaterThanOrEqual(0.95);
  });
});

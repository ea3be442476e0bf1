import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../article/article';
import { anyBody } from '../body/any-body';
import type { Block, Body } from '../body/block';
import { canonicalBody, textRun } from '../body/canonical';
import type { Mark } from '../body/inline';
import { blockKey, textOfBlock } from './frame';
import { handText, mergeArticles, mergedArticle, openCount, type ArticleMerge, type MergeChoice, type MergeRow } from './merge';
import { mergeBodies } from './merge-blocks';

const paragraph = (text: string, marks: readonly Mark[] = []): Block => ({ type: 'paragraph', content: text === '' ? [] : [textRun(text, marks)] });
const paragraphs = (...texts: readonly string[]): Body => texts.map((text) => paragraph(text));
const story = (body: Body, metadata: Article['metadata'] = {}): Article => ({ ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body });
const textOf = (body: Body | undefined): string => (body ?? []).map(textOfBlock).join('\n');
const settled = (rows: readonly MergeRow[]): string => rows.map((row) => (row.choice === undefined ? '?' : textOf(row.results[row.choice]))).join('\n');
const open = (rows: readonly MergeRow[]): MergeRow | undefined => rows.find((row) => row.state === 'open');
const result = (row: MergeRow | undefined, choice: MergeChoice): string => textOf(row?.results[choice]);

/** A body of words that occur once each, as lists of words, and what somebody made of it: words and blocks out, new ones in, blocks moved. */
type Words = readonly (readonly string[])[];
const anyWords: fc.Arbitrary<Words> = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }).map((lengths) => lengths.map((length, block) => Array.from({ length }, (_, word) => `b${block}w${word}`)));
const anySteps = fc.array(fc.tuple(fc.nat(5), fc.nat(30), fc.nat(30)), { maxLength: 8 });

function edited(words: Words, steps: readonly (readonly [number, number, number])[], by: string): Words {
  let fresh = 0;
  const blocks = words.map((block) => [...block]);
  for (const [how, at, inside] of steps) {
    const block = blocks[at % Math.max(1, blocks.length)];
    if (how === 0) blocks.splice(at % (blocks.length + 1), 0, [`${by}${++fresh}`, `${by}${++fresh}`]);
    else if (how === 1) blocks.splice(at % (blocks.length + 1), 1);
    else if (how === 2) blocks.push(...blocks.splice(at % (blocks.length + 1), 1));
    else if (how === 3) block?.splice(inside % (block.length + 1), 1);
    else block?.splice(inside % (block.length + 1), how === 4 ? 0 : 1, `${by}${++fresh}`);
  }
  return blocks;
}

const bodyOf = (words: Words): Body => words.map((block) => paragraph(block.join(' ')));
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/[^a-z0-9]+/).filter((word) => word !== ''));
const everything = (rows: readonly MergeRow[]): ReadonlySet<string> => wordsOf(rows.flatMap((row) => Object.values(row.results).map(textOf)).join('\n'));

describe('a merge of three bodies', () => {
  it('is the other side where only one changed anything, and either where both did the same', () => {
    fc.assert(fc.property(anyBody, anyBody, (base, changed) => {
      const keys = canonicalBody(changed).map(blockKey);
      for (const rows of [mergeBodies(base, changed, base), mergeBodies(base, base, changed), mergeBodies(base, changed, structuredClone(changed)), mergeBodies(undefined, changed, changed)]) {
        expect(rows.filter((row) => row.state === 'open')).toEqual([]);
        expect(rows.flatMap((row) => row.results[row.choice ?? 'mine'] ?? []).map(blockKey)).toEqual(keys);
      }
    }), { numRuns: 400 });
  });

  it('drops no word in silence', () => {
    fc.assert(fc.property(anyWords, anySteps, anySteps, (words, mySteps, theirSteps) => {
      const [base, mine, theirs] = [words, edited(words, mySteps, 'm'), edited(words, theirSteps, 't')].map(bodyOf);
      if (base === undefined || mine === undefined || theirs === undefined) return;
      const [old, ours, others] = [base, mine, theirs].map((body) => wordsOf(textOf(body)));
      const kept = everything(mergeBodies(base, mine, theirs));
      for (const word of [...(ours ?? []), ...(others ?? [])]) {
        const isTakenOut = old?.has(word) === true && !(ours?.has(word) === true && others?.has(word) === true);
        expect(kept.has(word) || isTakenOut).toBe(true);
      }
      // Nobody knows the base: nothing at all may be missing.
      const unknown = everything(mergeBodies(undefined, mine, theirs));
      for (const word of [...(ours ?? []), ...(others ?? [])]) expect(unknown.has(word)).toBe(true);
    }), { numRuns: 1500 });
  });

  it('keeps every word in what holds once all is chosen as both', () => {
    fc.assert(fc.property(anyWords, anySteps, anySteps, (words, mySteps, theirSteps) => {
      const [mine, theirs] = [edited(words, mySteps, 'm'), edited(words, theirSteps, 't')].map(bodyOf);
      if (mine === undefined || theirs === undefined) return;
      const rows = mergeBodies(bodyOf(words), mine, theirs);
      const chosen = wordsOf(rows.map((row) => textOf(row.results[row.choice ?? 'both'] ?? [...row.mine, ...row.theirs])).join('\n'));
      const [ours, others] = [wordsOf(textOf(mine)), wordsOf(textOf(theirs))];
      for (const word of [...ours, ...others]) if (/^[mt]/.test(word) || (ours.has(word) && others.has(word))) expect(chosen.has(word)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('takes what each side changed where they are apart', () => {
    const base = paragraphs('The lamp will stay on through the winter.', 'It burns oil.', 'Nobody minds.');
    const mine = paragraphs('The old lamp will stay on through the winter.', 'It burns oil.');
    const theirs = paragraphs('The lamp will stay on through the whole winter.', 'It burns oil.', 'A new line.', 'Nobody minds.');
    const rows = mergeBodies(base, mine, theirs);
    expect(rows.map(({ state }) => state)).toEqual(['merged', 'alike', 'theirs', 'mine']);
    expect(settled(rows)).toBe('The old lamp will stay on through the whole winter.\nIt burns oil.\nA new line.\n');
  });

  it('asks where both changed the same words', () => {
    const rows = mergeBodies(paragraphs('It costs a third as much.'), paragraphs('It costs a third as much over ten years.'), paragraphs('It costs a third as much, $41,000 a year.'));
    expect(rows.map(({ state }) => state)).toEqual(['open']);
    expect(result(open(rows), 'mine')).toBe('It costs a third as much over ten years.');
    expect(result(open(rows), 'theirs')).toBe('It costs a third as much, $41,000 a year.');
    expect(result(open(rows), 'both')).toBe('It costs a third as much over ten years, $41,000 a year.');
  });

  it('takes a number and its unit for one thing', () => {
    expect(mergeBodies(paragraphs('He rowed 10 km home.'), paragraphs('He rowed 12 km home.'), paragraphs('He rowed 10 miles home.')).map(({ state }) => state)).toEqual(['open']);
  });

  it('puts a format of one side on words of the other side’s sentence', () => {
    const theirs: Body = [{ type: 'paragraph', content: [textRun('The ', []), textRun('lamp', ['bold']), textRun(' stays on all winter.', [])] }];
    const rows = mergeBodies(paragraphs('The lamp stays on all winter.'), paragraphs('The lamp stays on all summer.'), theirs);
    expect(rows.flatMap((row) => row.results[row.choice ?? 'mine'] ?? [])).toEqual([{ type: 'paragraph', content: [textRun('The ', []), textRun('lamp', ['bold']), textRun(' stays on all summer.', [])] }]);
  });

  it('asks when one side takes out what the other one changed, and puts a paragraph that was written anew beside it', () => {
    const base = paragraphs('The keeper rows out each Friday.', 'It burns oil.');
    const gone = mergeBodies(base, paragraphs('It burns oil.'), paragraphs('The keeper rows out each Monday.', 'It burns oil.'));
    expect(open(gone)?.mine).toEqual([]);
    expect(result(open(gone), 'theirs')).toBe('The keeper rows out each Monday.');
    const anew = mergeBodies(base, paragraphs('Nothing that was here before.', 'It burns oil.'), paragraphs('The keeper rows out each Monday.', 'It burns oil.'));
    expect(result(open(anew), 'mine')).toBe('Nothing that was here before.');
    expect(result(open(anew), 'both')).toBe('Nothing that was here before.\nThe keeper rows out each Monday.');
  });

  it('merges the items of a list and the caption of a picture', () => {
    const list = (...items: readonly string[]): Block => ({ type: 'list', style: 'bulleted', items: items.map((text) => ({ content: [textRun(text, [])] })) });
    const rows = mergeBodies([list('Oil for the lamp', 'A boat with oars')], [list('Oil for the old lamp', 'A boat with oars')], [list('Oil for the lamp', 'A boat with two oars')]);
    expect(settled(rows)).toBe('Oil for the old lamp\nA boat with two oars');
    const picture = { type: 'picture', file: 'pier.media/3f2a.jpg', caption: [textRun('The old pier at night.', [])] } as const;
    const merged = mergeBodies([picture], [{ ...picture, alt: 'A pier' }], [{ ...picture, caption: [textRun('The old pier at dawn.', [])] }]);
    expect(merged.flatMap((row) => row.results[row.choice ?? 'mine'] ?? [])).toEqual([{ ...picture, alt: 'A pier', caption: [textRun('The old pier at dawn.', [])] }]);
    expect(mergeBodies([picture], [{ ...picture, alt: 'A pier' }], [{ ...picture, alt: 'The pier' }]).map(({ state }) => state)).toEqual(['open']);
  });
});

describe('a merge of three articles', () => {
  const base = story(paragraphs('The lamp stays.'), { headline: 'Lamp stays', section: 'Harbour', keywords: ['lamp', 'oil'] });
  const choose = (merge: ArticleMerge, ...choices: readonly (readonly [string, MergeChoice])[]): Article | undefined => mergedArticle(merge, new Map(choices));

  it('goes through the fields and asks only where it must', () => {
    const mine = story(base.body, { headline: 'Lamp stays on', keywords: ['lamp', 'oil', 'winter'], embargoUntil: { kind: 'day', date: '2024-03-31' } });
    const theirs = { ...story(base.body, { headline: 'The lamp stays', section: 'Harbour', keywords: ['oil'] }), workflow: { state: 'in-review', history: [] } as const };
    const merge = mergeArticles(base, mine, theirs);
    expect(merge.fields.map(({ name, state }) => [name, state])).toEqual([['headline', 'open'], ['section', 'mine'], ['keywords', 'merged'], ['embargoUntil', 'mine']]);
    expect(merge.parts.map(({ name, state }) => [name, state])).toEqual([['workflow', 'theirs']]);
    expect(openCount(merge, new Map())).toBe(1);
    expect(choose(merge)).toBeUndefined();
    expect(choose(merge, [merge.fields[0]?.key ?? '', 'theirs'])).toEqual({
      ...base, metadata: { headline: 'The lamp stays', keywords: ['oil', 'winter'], embargoUntil: { kind: 'day', date: '2024-03-31' } }, workflow: { state: 'in-review', history: [] },
    });
  });

  it('asks about everything that differs when nobody knows what both began with', () => {
    const merge = mergeArticles(undefined, base, { ...base, metadata: { headline: 'Lamp goes' }, body: paragraphs('The lamp goes.', 'Soon.') });
    expect(merge.fields.map(({ name, state }) => [name, state])).toEqual([['headline', 'open'], ['section', 'open'], ['keywords', 'open']]);
    expect(merge.rows.map(({ state }) => state)).toEqual(['open', 'open']);
  });

  it('keeps what was chosen for every piece that is the same when a side changes again', () => {
    const lines = (...texts: readonly string[]): Article => story(paragraphs(...texts), { headline: 'Lamp' });
    const begun = lines('The lamp stays.', 'It burns a litre of oil.', 'Nobody minds.');
    const mine = lines('The lamp stays on.', 'It burns two litres of oil.', 'Nobody minds.');
    const before = mergeArticles(begun, mine, lines('The lamp goes out.', 'It burns ten litres of oil.', 'Nobody minds.'));
    const choices = new Map(before.rows.filter(({ state }) => state === 'open').map(({ key }, index) => [key, index === 0 ? ('theirs' as const) : { from: 'mine' as const, text: 'It burns four litres.' }] as const));
    expect(textOf(mergedArticle(before, choices)?.body)).toBe('The lamp goes out.\nIt burns four litres.\nNobody minds.');
    const again = mergeArticles(begun, mine, { ...lines('New.', 'The lamp goes out.', 'It burns ten gallons of oil.', 'Nobody minds.'), metadata: { headline: 'The lamp' } });
    expect(openCount(again, choices)).toBe(1);
    expect(textOf(again.rows.find((row) => row.state === 'open' && !choices.has(row.key))?.theirs)).toBe('It burns ten gallons of oil.');
  });

  it('tells pieces that say the same apart', () => {
    const merge = mergeArticles(undefined, story(paragraphs('a', '', 'b', '', 'c')), story(paragraphs('x', '', 'y', '', 'z')));
    expect(new Set(merge.rows.map(({ key }) => key)).size).toBe(merge.rows.length);
  });

  it('takes words that were written by hand, and offers that only where plain text holds everything', () => {
    const part = (text: string): Block => ({ type: 'paragraph', content: [textRun('Burns ', ['bold']), textRun(text, [])] });
    const merge = mergeArticles(undefined, story([part('oil.')]), story([part('gas.')]));
    const [row] = merge.rows;
    if (row === undefined) throw new Error('no row');
    expect(handText(row, 'both')).toBe('Burns oil.\nBurns gas.');
    expect(mergedArticle(merge, new Map([[row.key, { from: 'mine', text: 'Burns oil and gas.' }]]))?.body).toEqual([part('oil and gas.')]);
    expect(mergedArticle(merge, new Map([[row.key, { from: 'both', text: ' ' }]]))?.body).toEqual(paragraphs(''));
    const withBreak: Block = { type: 'paragraph', content: [textRun('Burns', []), { type: 'break' }, textRun('gas.', [])] };
    const other = mergeArticles(undefined, story([part('oil.')]), story([withBreak])).rows[0];
    expect(other === undefined ? '' : handText(other, 'mine')).toBeUndefined();
  });

  it('ends on long texts that have nothing in common', () => {
    const long = (by: string): Article => story(Array.from({ length: 500 }, (_, block) => paragraph(Array.from({ length: 60 }, (__, word) => `${by}${block * 60 + word}`).join(' '))));
    const merge = mergeArticles(long('b'), long('m'), long('t'));
    expect(openCount(merge, new Map())).toBeGreaterThan(0);
    expect(everything(merge.rows).size).toBe(60_000);
  });
});

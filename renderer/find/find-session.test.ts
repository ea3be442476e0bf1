import { describe, expect, it } from 'vitest';
import { newArticle, type Article } from '../../shared/article/article';
import { blockText } from '../../shared/body/text-blocks';
import type { FieldName, Metadata } from '../../shared/metadata/index';
import { createFindSession, type FindSession } from './find-session';

const words = (texts: readonly string[]): Article['body'] => texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));

/** A story without a window: its text is replaced in plain strings. */
class Desk {
  article: Article;
  readOnly = false;
  inText = true;
  selection = { block: 0, from: 0, text: '' };
  readonly seen: string[] = [];
  readonly session: FindSession;

  constructor(texts: readonly string[], metadata: Metadata = {}) {
    this.article = { ...newArticle('6a1f0c7e-2b4d-4c8a-9e3f-0123456789ab', metadata), body: words(texts) };
    const before: Article['body'][] = [];
    this.session = createFindSession({
      article: () => this.article,
      isReadOnly: () => this.readOnly,
      isInText: () => this.inText,
      selectedWords: () => this.selection.text,
      changeMetadata: (patch) => {
        this.article = { ...this.article, metadata: { ...this.article.metadata, ...patch } };
      },
      undoInText: () => {
        this.article = { ...this.article, body: before.pop() ?? [] };
      },
      revealField: (field) => void this.seen.push(field),
      goTo: ({ place, from }) => void this.seen.push(`go ${place.kind !== 'field' ? place.block : place.field}:${from}`),
      goBack: () => void this.seen.push('back'),
      text: () => ({
        selected: () => ({ place: { block: this.selection.block, from: this.selection.from, to: this.selection.from }, text: this.selection.text }),
        paint: () => () => undefined,
        reveal: ({ block, from }) => void this.seen.push(`${block}:${from}`),
        replace: (replacements) => {
          before.push(this.article.body);
          this.write(this.texts.map((text, block) => replacements.filter((each) => each.block === block).toReversed().reduce((rest, { from, to, text: put }) => rest.slice(0, from) + put + rest.slice(to), text)));
        },
      }),
    });
  }

  get texts(): readonly string[] {
    return this.article.body.map(blockText);
  }

  write(texts: readonly string[]): void {
    this.article = { ...this.article, body: words(texts) };
  }

  get shown(): string {
    const { current, hits } = this.session.get();
    return `${current + 1}/${hits.length}`;
  }

  field(name: FieldName): unknown {
    return this.article.metadata[name];
  }
}

describe('going through what was found', () => {
  it('begins at the caret and goes around both ends', () => {
    const desk = new Desk(['a lamp', 'a lamp, a lamp']);
    desk.selection = { block: 1, from: 5, text: '' };
    desk.session.open(false);
    desk.inText = false;
    desk.session.ask({ text: 'lamp' });
    expect(desk.shown).toBe('3/3');
    desk.session.step(1);
    expect(desk.shown).toBe('1/3');
    desk.session.step(-1);
    expect(desk.shown).toBe('3/3');
    expect(desk.seen).toEqual(['1:10', '0:2', '1:10']);
  });

  it('takes the selected words as the query and stands on them', () => {
    const desk = new Desk(['a lamp, a lamp']);
    desk.selection = { block: 0, from: 10, text: 'lamp' };
    desk.session.open(false);
    expect([desk.session.get().query.text, desk.shown]).toEqual(['lamp', '2/2']);
    desk.selection = { block: 0, from: 0, text: 'two\nlines' };
    desk.session.open(true);
    expect([desk.session.get().query.text, desk.session.get().isReplacing]).toEqual(['lamp', true]);
  });

  it('goes on from the selection while the bar is closed, and opens it only when there is nothing to go to', () => {
    const desk = new Desk(['a lamp, a lamp', 'lamp']);
    desk.session.step(1);
    expect(desk.session.get().isOpen).toBe(true);
    desk.session.ask({ text: 'lamp' });
    desk.session.close();
    expect(desk.seen.at(-1)).toBe('go 0:2');
    desk.selection = { block: 0, from: 2, text: 'lamp' };
    desk.session.step(1);
    expect([desk.seen.at(-1), desk.session.get().isOpen]).toEqual(['go 0:10', false]);
    desk.selection = { block: 0, from: 2, text: 'lamp' };
    desk.session.step(-1);
    expect(desk.seen.at(-1)).toBe('go 1:0');
    desk.selection = { block: 1, from: 0, text: '' };
    desk.session.step(1);
    expect(desk.seen.at(-1)).toBe('go 1:0');
    desk.write(['nothing']);
    desk.session.step(1);
    expect(desk.session.get().isOpen).toBe(true);
  });

  it('goes back to the text when there was nothing', () => {
    const desk = new Desk(['a lamp']);
    desk.session.open(false);
    desk.session.ask({ text: 'heron' });
    desk.session.close();
    expect(desk.seen).toEqual(['back']);
  });

  it('stays on its match while the text around it changes', () => {
    const desk = new Desk(['a lamp', 'my lamp']);
    desk.session.open(false);
    desk.inText = false;
    desk.session.ask({ text: 'lamp' });
    desk.session.step(1);
    expect(desk.shown).toBe('2/2');
    desk.article = { ...desk.article, body: [...words(['lamp', 'lamp']), ...desk.article.body] };
    desk.session.refresh();
    expect(desk.shown).toBe('4/4');
  });

  it('goes through the fields too when it is told to', () => {
    const desk = new Desk(['a lamp'], { headline: 'Lamp', slugline: 'lamp' });
    desk.session.open(false);
    desk.inText = false;
    desk.session.ask({ text: 'lamp' });
    desk.session.lookIn('everything');
    expect(desk.shown).toBe('2/3');
    desk.session.step(1);
    desk.session.step(1);
    expect(desk.seen.slice(-2)).toEqual(['slugline', 'headline']);
    desk.session.goTo(2);
    expect(desk.seen.at(-1)).toBe('go slugline:0');
  });

  it('says that an expression cannot be read, and finds nothing by it', () => {
    const desk = new Desk(['(']);
    desk.session.open(false);
    desk.session.ask({ text: '(', regex: true });
    expect([desk.session.get().isUnreadable, desk.shown]).toEqual([true, '0/0']);
    desk.session.ask({ regex: false });
    expect([desk.session.get().isUnreadable, desk.shown]).toEqual([false, '1/1']);
  });

  it('looks through the next story from its beginning', () => {
    const desk = new Desk(['a', 'lamp']);
    desk.selection = { block: 1, from: 1, text: '' };
    desk.session.open(false);
    desk.session.ask({ text: 'lamp' });
    desk.write(['lamp lamp']);
    desk.session.leave();
    expect(desk.shown).toBe('1/2');
  });
});

describe('replacing', () => {
  const replacing = (desk: Desk, text: string, replacement: string, regex = false): FindSession => {
    desk.session.open(true);
    desk.inText = false;
    desk.session.ask({ text, regex });
    desk.session.replaceWith(replacement);
    return desk.session;
  };

  it('one, and on behind the new words even when they hold what is looked for', () => {
    const desk = new Desk(['lamp lamp', 'lamp']);
    const session = replacing(desk, 'lamp', 'lamplamp');
    session.replaceOne();
    expect([desk.texts, desk.shown]).toEqual([['lamplamp lamp', 'lamp'], '3/4']);
    session.replaceOne();
    session.replaceOne();
    expect(desk.texts).toEqual(['lamplamp lamplamp', 'lamplamp']);
  });

  it('all in text and fields, and everything back with one undo', () => {
    const desk = new Desk(['one lamp', 'two lamps'], { headline: 'Lamp', byline: { people: [{ name: 'Bo Lamp', role: 'reporter' }] } });
    const session = replacing(desk, 'lamp', 'light');
    session.lookIn('everything');
    session.replaceAll();
    expect([desk.texts, desk.field('headline'), session.get().replaced]).toEqual([['one light', 'two lights'], 'light', { inText: 2, inFields: 2, left: 0, beside: 0, isUndone: false }]);
    session.undoReplaced();
    expect([desk.texts, desk.field('headline'), desk.field('byline')]).toEqual([['one lamp', 'two lamps'], 'Lamp', { people: [{ name: 'Bo Lamp', role: 'reporter' }] }]);
    expect([session.get().replaced?.isUndone, desk.shown.endsWith('/4')]).toEqual([true, true]);
    session.undoReplaced();
    expect(desk.field('headline')).toBe('Lamp');
  });

  it('takes back only what nobody has written over since', () => {
    const desk = new Desk(['lamp'], { headline: 'Lamp', standfirst: 'Lamp' });
    const session = replacing(desk, 'lamp', 'light');
    session.lookIn('everything');
    session.replaceAll();
    desk.write(['light, and more']);
    desk.article = { ...desk.article, metadata: { ...desk.article.metadata, headline: 'Written since' } };
    session.undoReplaced();
    expect([desk.texts, desk.field('headline'), desk.field('standfirst')]).toEqual([['light, and more'], 'Written since', 'Lamp']);
  });

  it('asks before nothing takes the place of everything', () => {
    const desk = new Desk(['lamp lamp']);
    const session = replacing(desk, 'lamp', '');
    session.replaceAll();
    expect([session.get().isAsking, desk.texts]).toEqual([true, ['lamp lamp']]);
    session.keep();
    expect([session.get().isAsking, desk.texts]).toEqual([false, ['lamp lamp']]);
    session.replaceAll();
    session.replaceAll(true);
    expect([session.get().isAsking, desk.texts]).toEqual([false, [' ']]);
  });

  it('leaves a field that may not hold the new words, and says so', () => {
    const desk = new Desk(['2014'], { copyrightYears: '2013-2014' });
    const session = replacing(desk, '2014', 'now');
    session.lookIn('everything');
    session.replaceAll();
    expect([desk.texts, desk.field('copyrightYears'), session.get().replaced]).toEqual([['now'], '2013-2014', { inText: 1, inFields: 0, left: 1, beside: 0, isUndone: false }]);
  });

  it('puts groups where the replacement names them', () => {
    const desk = new Desk(['5 May 2014, 6 May 2014'], { headline: '5 May' });
    const session = replacing(desk, '(\\d) (May)', '$2 $1', true);
    session.lookIn('everything');
    session.replaceAll();
    expect([desk.texts, desk.field('headline')]).toEqual([['May 5 2014, May 6 2014'], 'May 5']);
  });

  it('does nothing to a story that may only be read', () => {
    const desk = new Desk(['lamp']);
    const session = replacing(desk, 'lamp', 'light');
    desk.readOnly = true;
    session.replaceOne();
    session.replaceAll();
    expect(desk.texts).toEqual(['lamp']);
  });
});

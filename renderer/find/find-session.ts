import type { Article } from '../../shared/article/article';
import type { Body } from '../../shared/body/block';
import { replacementFor } from '../../shared/find/finder';
import { emptyQuery, type FindQuery } from '../../shared/find/query';
import { comparePoints, readSearch, type FindScope, type Hit, type HitPoint, type ReadSearch } from '../../shared/find/search';
import type { FieldName, Metadata } from '../../shared/metadata/index';
import type { FindDoor } from '../editor/find-door';
import { planReplace } from './replace-hits';

/** What finding needs from the window. */
export interface FindWorld {
  /** The open story with its text as the editor holds it; undefined without one. */
  readonly article: () => Article | undefined;
  readonly isReadOnly: () => boolean;
  /** The text's door; undefined while no text is shown. */
  readonly text: () => FindDoor | undefined;
  /** Whether the focus is in the text. */
  readonly isInText: () => boolean;
  /** The words that are selected where the focus is. */
  readonly selectedWords: () => string;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
  readonly undoInText: () => void;
  /** Makes a field visible; the focus stays. */
  readonly revealField: (field: FieldName) => void;
  /** Selects a hit, with the focus on it. */
  readonly goTo: (hit: Hit) => void;
  /** Gives the focus back to the text, where the caret was. */
  readonly goBack: () => void;
}

/** What the last replacement did. */
export interface Replaced {
  readonly inText: number;
  readonly inFields: number;
  /** Hits that stayed, because their field may not hold the new words. */
  readonly left: number;
  /** How many hits stayed, because they stand beside the text, where they are changed in a form of their own. */
  readonly beside: number;
  /** It was taken back. */
  readonly isUndone: boolean;
}

/** What the find bar shows. */
export interface FindState {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  readonly query: FindQuery;
  readonly scope: FindScope;
  readonly replacement: string;
  /** The expression cannot be read. */
  readonly isUnreadable: boolean;
  /** The story that `hits` were found in. */
  readonly article: Article | undefined;
  readonly hits: readonly Hit[];
  /** The index of the hit that is gone through now; -1 without hits. */
  readonly current: number;
  /** A person is being asked whether everything that was found may go. */
  readonly isAsking: boolean;
  readonly replaced: Replaced | undefined;
  /** Grows each time the field of the query is to take the focus. */
  readonly focusCalls: number;
}

/** Finding and replacing in the open story, without a window. */
export interface FindSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => FindState;
  /** Opens the bar, with the selected words as the query. */
  readonly open: (isReplacing: boolean) => void;
  /** Closes the bar; the hit that was gone through is selected in the text. */
  readonly close: () => void;
  readonly showReplace: (isReplacing: boolean) => void;
  readonly ask: (change: Partial<FindQuery>) => void;
  readonly lookIn: (scope: FindScope) => void;
  readonly replaceWith: (replacement: string) => void;
  /** The next hit (1) or the one before (-1), around the ends; works with the bar closed too. */
  readonly step: (by: 1 | -1) => void;
  readonly choose: (index: number) => void;
  /** Chooses a hit and goes into it. */
  readonly goTo: (index: number) => void;
  /** Looks again: the story was edited. */
  readonly refresh: () => void;
  /** Another story is open, or none. */
  readonly leave: () => void;
  readonly replaceOne: () => void;
  /** Replaces every hit; an empty replacement asks first, unless `isSure`. */
  readonly replaceAll: (isSure?: boolean) => void;
  readonly keep: () => void;
  readonly undoReplaced: () => void;
}

/** What a replacement changed, as it was before and as it left it. */
interface Change {
  readonly fields: readonly FieldName[];
  readonly before: Metadata;
  readonly after: Partial<Metadata>;
  /** The body that it led to; undefined when it changed no text. */
  readonly body: Body | undefined;
}

const none: FindState = {
  isOpen: false, isReplacing: false, query: emptyQuery, scope: 'body', replacement: '', isUnreadable: false, article: undefined, hits: [], current: -1, isAsking: false, replaced: undefined, focusCalls: 0,
};

/** Makes a session. */
export function createFindSession(world: FindWorld): FindSession {
  const listeners = new Set<() => void>();
  let state = none;
  let read: ReadSearch = readSearch(emptyQuery);
  /** Hits are gone through from here. */
  let anchor: HitPoint | undefined;
  let change: Change | undefined;

  const put = (next: Partial<FindState>): void => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  /** The anchor's block may stand elsewhere since the story was looked through. */
  const movedAnchor = (article: Article | undefined): HitPoint | undefined => {
    if (anchor?.place.kind !== 'body' || article === undefined) return anchor;
    const block = state.article?.body[anchor.place.block];
    const index = block === undefined || block === article.body[anchor.place.block] ? -1 : article.body.indexOf(block);
    return index === -1 ? anchor : { ...anchor, place: { kind: 'body', block: index } };
  };
  const look = (next: Partial<FindState> = {}): void => {
    const { scope } = { ...state, ...next };
    const article = world.article();
    const hits = read.ok && article !== undefined ? read.search.hitsIn(article, scope) : [];
    anchor = movedAnchor(article);
    const from = anchor;
    const first = from === undefined ? 0 : hits.findIndex((hit) => comparePoints(hit, from) >= 0);
    put({ ...next, article, hits, current: hits.length === 0 ? -1 : Math.max(0, first), isUnreadable: !read.ok && read.why === 'regex' });
  };
  const currentHit = (): Hit | undefined => state.hits[state.current];
  const reveal = (): void => {
    const hit = currentHit();
    if (hit === undefined) return;
    if (hit.place.kind === 'field') world.revealField(hit.place.field);
    else if (hit.place.kind === 'body') world.text()?.reveal({ block: hit.place.block, from: hit.from, to: hit.to });
    // What stands beside the words is seen with its block.
    else world.text()?.reveal({ block: hit.place.block, from: 0, to: 0 });
  };
  const takeCaret = (): void => {
    const place = world.text()?.selected()?.place;
    if (place !== undefined) anchor = { place: { kind: 'body', block: place.block }, from: place.from };
  };
  const choose = (index: number): void => {
    anchor = state.hits[index];
    put({ current: index, isAsking: false });
    if (state.isOpen) reveal();
  };
  const show = (isReplacing: boolean, query: FindQuery): void => {
    if (!state.isOpen || world.isInText()) takeCaret();
    read = readSearch(query);
    look({ isOpen: true, isReplacing: isReplacing || state.isReplacing, query, isAsking: false, focusCalls: state.focusCalls + 1 });
    reveal();
  };
  const open = (isReplacing: boolean): void => {
    const words = world.selectedWords();
    show(isReplacing, words === '' || words.includes('\n') ? state.query : { ...state.query, text: words });
  };
  const apply = (hits: readonly Hit[]): void => {
    const { article } = state;
    if (article === undefined || world.isReadOnly()) return;
    const { inBody, patch, fields, inFields, left, beside } = planReplace(article, hits, state.replacement);
    if (inBody.length > 0) world.text()?.replace(inBody);
    if (inFields > 0) world.changeMetadata(patch);
    change = { fields, before: article.metadata, after: patch, body: inBody.length > 0 ? world.article()?.body : undefined };
    look({ isAsking: false, replaced: { inText: inBody.length, inFields, left, beside, isUndone: false } });
    // The buttons rest now: the focus must not fall out of the bar.
    if (state.hits.length === 0) put({ focusCalls: state.focusCalls + 1 });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => state,
    open,
    close: () => {
      if (!state.isOpen) return;
      const hit = currentHit();
      put({ isOpen: false, isAsking: false, replaced: undefined });
      if (hit === undefined) world.goBack();
      else world.goTo(hit);
    },
    showReplace: (isReplacing) => put({ isReplacing }),
    ask: (next) => {
      const query = { ...state.query, ...next };
      read = readSearch(query);
      look({ query, isAsking: false, replaced: undefined });
      reveal();
    },
    lookIn: (scope) => {
      look({ scope, isAsking: false, replaced: undefined });
      reveal();
    },
    replaceWith: (replacement) => put({ replacement, isAsking: false, replaced: undefined }),
    step: (by) => {
      if (!read.ok) {
        open(state.isReplacing);
        return;
      }
      const isFromText = !state.isOpen || world.isInText();
      look();
      const count = state.hits.length;
      if (count === 0) {
        if (!state.isOpen) show(state.isReplacing, state.query);
        return;
      }
      let next = (state.current + by + count) % count;
      const selected = isFromText ? world.text()?.selected() : undefined;
      if (selected !== undefined) {
        const from: HitPoint = { place: { kind: 'body', block: selected.place.block }, from: selected.place.from };
        // Behind what is selected, and at the caret itself.
        const first = state.hits.findIndex((hit) => comparePoints(hit, from) > (selected.text === '' ? -1 : 0));
        const last = state.hits.findLastIndex((hit) => comparePoints(hit, from) < 0);
        next = by === 1 ? Math.max(0, first) : (last + count) % count;
        if (by === -1 && last === -1) next = count - 1;
      }
      choose(next);
      const hit = currentHit();
      if (isFromText && hit !== undefined) world.goTo(hit);
    },
    choose,
    goTo: (index) => {
      choose(index);
      const hit = currentHit();
      if (hit !== undefined) world.goTo(hit);
    },
    refresh: () => {
      if (state.isOpen) look();
    },
    leave: () => {
      anchor = undefined;
      change = undefined;
      if (state.isOpen) look({ isAsking: false, replaced: undefined });
      else put({ article: undefined, hits: [], current: -1, replaced: undefined });
    },
    replaceOne: () => {
      look();
      const hit = currentHit();
      if (hit === undefined || world.isReadOnly()) return;
      // On behind the new words, even if they hold what is looked for.
      anchor = { place: hit.place, from: hit.from + replacementFor(hit, state.replacement).length };
      apply([hit]);
      reveal();
    },
    replaceAll: (isSure = false) => {
      look();
      if (state.hits.length === 0) return;
      if (state.replacement === '' && !isSure) put({ isAsking: true });
      else apply(state.hits);
    },
    keep: () => put({ isAsking: false }),
    undoReplaced: () => {
      const article = world.article();
      const done = change;
      change = undefined;
      if (article === undefined || done === undefined || state.replaced === undefined) return;
      // What was written over since stays as it is now.
      if (done.body !== undefined && done.body === article.body) world.undoInText();
      const still = done.fields.filter((field) => article.metadata[field] === done.after[field]);
      if (still.length > 0) world.changeMetadata(still.reduce<Partial<Metadata>>((patch, field) => ({ ...patch, [field]: done.before[field] }), {}));
      look({ replaced: { ...state.replaced, isUndone: true } });
    },
  };
}

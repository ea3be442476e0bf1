import type { Article } from '../../shared/article/article';
import { changeFieldTexts } from '../../shared/find/field-texts';
import { replacementFor } from '../../shared/find/finder';
import type { Hit } from '../../shared/find/search';
import type { FieldName, Metadata } from '../../shared/metadata/index';
import type { Replacement } from '../editor/replace-stretches';

/** What replacing hits comes to. */
export interface ReplacePlan {
  /** For the text, in reading order. */
  readonly inBody: readonly Replacement[];
  /** For the fields. */
  readonly patch: Partial<Metadata>;
  /** The fields of `patch`. */
  readonly fields: readonly FieldName[];
  /** How many hits in fields are in `patch`. */
  readonly inFields: number;
  /** How many hits stay, because their field may not hold the new words. */
  readonly left: number;
  /** How many hits stay, because they stand beside the text: a footnote, what is known of a picture. */
  readonly beside: number;
}

function withReplaced(text: string, hits: readonly Hit[], replacement: string): string {
  let at = 0;
  let changed = '';
  for (const hit of hits) {
    changed += text.slice(at, hit.from) + replacementFor(hit, replacement);
    at = hit.to;
  }
  return changed + text.slice(at);
}

/** Plans to put `replacement` in the place of hits, which are in reading order and without overlaps. */
export function planReplace(article: Article, hits: readonly Hit[], replacement: string): ReplacePlan {
  const inBody: Replacement[] = [];
  let beside = 0;
  const byField = new Map<FieldName, Hit[]>();
  for (const hit of hits) {
    if (hit.place.kind === 'body') inBody.push({ block: hit.place.block, from: hit.from, to: hit.to, text: replacementFor(hit, replacement) });
    else if (hit.place.kind === 'beside') beside += 1;
    else byField.set(hit.place.field, [...(byField.get(hit.place.field) ?? []), hit]);
  }
  let patch: Partial<Metadata> = {};
  const fields: FieldName[] = [];
  let inFields = 0;
  let left = 0;
  for (const [field, ofField] of byField) {
    const change = changeFieldTexts(article.metadata, field, (text, part) => withReplaced(text, ofField.filter(({ place }) => place.kind === 'field' && place.part === part), replacement));
    if (change === undefined) left += ofField.length;
    else {
      patch = { ...patch, ...change };
      fields.push(field);
      inFields += ofField.length;
    }
  }
  return { inBody, patch, fields, inFields, left, beside };
}

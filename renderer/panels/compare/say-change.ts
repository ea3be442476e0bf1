import { blockKinds } from '../../../shared/body/index';
import type { Block } from '../../../shared/body/block';
import type { FactChange } from '../../../shared/compare/compare-bodies';
import type { FieldChange } from '../../../shared/compare/compare-fields';
import type { Run } from '../../../shared/compare/tokens';
import { momentFields, type Metadata } from '../../../shared/metadata/index';
import { sayMoment } from '../../../shared/time/say-moment';
import type { Words } from '../../ui/words';

const factNames = ['type', 'level', 'style', 'file', 'width', 'height', 'alt', 'creditLine', 'source', 'copyrightNotice', 'licence', 'url', 'title', 'attribution', 'headerRow'] as const;
const factValues = ['bulleted', 'numbered', 'true', 'false'] as const;

/** The name of something that is known of a block; keys of newer versions are said as they stand in the file. */
export function sayFactName({ name }: FactChange, { say }: Words): string {
  const known = factNames.find((each) => each === name);
  return known === undefined ? name : say(`compare.fact.${known}`);
}

/** The value of something that is known of a block. */
export function sayFact(fact: FactChange, side: 'before' | 'after', { say }: Words): string {
  const value = fact[side];
  if (value === undefined) return say('compare.fact.nothing');
  const known = factValues.find((each) => each === value);
  const kind = fact.name === 'type' ? kindNamed(value) : undefined;
  if (kind !== undefined) return say(`blocks.${kind}`);
  return known === undefined ? value : say(`compare.fact.${known}`);
}

function kindNamed(type: string): Block['type'] | undefined {
  return Object.values(blockKinds).find((kind) => kind.type === type)?.type;
}

/** How words look: "bold, link to https://…". */
export function sayLooks(runs: readonly Run[], { say }: Words): string {
  const looks = runs.flatMap(({ marks, url }) => [...marks.map((mark) => say(`compare.format.${mark}`)), ...(url === undefined ? [] : [say('compare.format.link', { url })])]);
  return looks.length === 0 ? say('compare.format.plain') : [...new Set(looks)].join(', ');
}

/** A moment of a changed field, said with its zone; undefined for fields that hold none. */
export function sayMomentOf({ field }: FieldChange, metadata: Metadata, { say, language }: Words): string | undefined {
  const name = momentFields.find((each) => each === field);
  if (name === undefined) return undefined;
  const moment = metadata[name];
  return moment === undefined ? say('compare.fact.nothing') : sayMoment(moment, language, 'long');
}

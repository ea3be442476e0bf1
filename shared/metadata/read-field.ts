import type { Moment } from '../time/moment';
import type { StampReading } from '../time/reading';
import { readMoment } from '../time/read-moment';
import type { Permission } from '../rights/rights';
import { fieldNamed, type FieldName, type Metadata } from './index';
import { personRoles, type Byline, type Dateline, type Person } from './people';
import { readTypedMoment, type MomentReason, type TypedMoment } from './typed-moment';

/** Why a typed text does not fit its field: stable codes, worded as `field.reason.<code>` in shared/i18n/areas/errors.ts. */
export type FieldReason =
  | MomentReason | 'one-line' | 'slug' | 'years' | 'language' | 'person' | 'person-role' | 'keywords' | 'count' | 'permission' | 'permission-name' | 'permission-day' | 'ambiguous';

/** What a reading of typed text may know besides it. */
export interface FieldContext {
  /** BCP 47 language of the story; decides the order of day and month. */
  readonly language?: string | undefined;
  /** UTC instant of typing, for words such as "today"; absent means none. */
  readonly asOf?: string | undefined;
}

/** A patch of the metadata with this one field (undefined empties it), or the reason why not. */
export type FieldReading =
  | { readonly ok: true; readonly patch: Metadata }
  | { readonly ok: false; readonly reason: FieldReason; readonly candidates?: readonly Moment[] };

/** A value, or the reason why not. */
type Read = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: FieldReason; readonly candidates?: readonly Moment[] };

/**
 * Reads what a person typed for a field, the same for panels and command line. Empty text empties the field. A copyright
 * notice is taken byte for byte; everything else is trimmed. Never throws, never guesses: doubt is a reason.
 */
export function readField(name: FieldName, text: string, context: FieldContext = {}): FieldReading {
  if (text.trim() === '') return { ok: true, patch: patchOf(name, undefined) };
  const field = fieldNamed(name);
  const read = readControl(name, text, context);
  if (!read.ok) return read;
  const parsed = field?.schema.safeParse(read.value);
  return parsed?.success === true ? { ok: true, patch: patchOf(name, parsed.data) } : { ok: false, reason: schemaReasons[name] ?? 'one-line' };
}

/** The value went through the field's own schema, which is what makes this a patch of the metadata. */
function patchOf(name: FieldName, value: unknown): Metadata {
  const patch: Record<string, unknown> = { [name]: value };
  return patch;
}

function readControl(name: FieldName, text: string, context: FieldContext): Read {
  const trimmed = text.trim();
  switch (fieldNamed(name)?.control) {
    case 'byline':
      return readByline(trimmed);
    case 'dateline':
      return { ok: true, value: readDateline(trimmed) };
    case 'keywords':
      return { ok: true, value: [...new Set(trimmed.split(',').map((word) => word.trim()).filter((word) => word !== ''))] };
    case 'count':
      return readCount(trimmed);
    case 'language':
      return readLanguage(trimmed);
    case 'moment':
      return readMomentField(trimmed, context);
    case 'permission':
      return readPermission(trimmed);
    case 'notice':
      return { ok: true, value: text };
    case 'licence':
    case 'text':
      return /[\r\n]/.test(trimmed) ? { ok: false, reason: 'one-line' } : { ok: true, value: trimmed };
    case 'long-text':
    case undefined:
      return { ok: true, value: trimmed };
  }
}

/** What is wrong when the text could be read but the field's schema refuses it. */
const schemaReasons: { readonly [Name in FieldName]?: FieldReason } = { slug: 'slug', copyrightYears: 'years', language: 'language', keywords: 'keywords', targetLength: 'count' };

/** `Ana Pérez; José Núñez (photographer)`. A comma may belong to a name ("Smith, Jr."), so only semicolons separate. */
function readByline(text: string): Read {
  const people: Person[] = [];
  for (const part of text.split(';').map((each) => each.trim()).filter((each) => each !== '')) {
    const [, name = part, roleWord] = /^(.*?)\s*\(([^()]*)\)$/.exec(part) ?? [];
    const role = personRoles.find((each) => each === (roleWord?.trim().toLowerCase() ?? 'reporter'));
    if (role === undefined) return { ok: false, reason: 'person-role' };
    if (name === '' || /[\r\n]/.test(name)) return { ok: false, reason: 'person' };
    people.push({ name, role });
  }
  if (people.length === 0) return { ok: false, reason: 'person' };
  const byline: Byline = { people };
  return { ok: true, value: byline };
}

/** `BRUSSELS (AP)`: the place and, in brackets, the agency. */
function readDateline(text: string): Dateline {
  const [, place = '', agency] = /^(.*?)[\s,]*(?:\(([^()]+)\))?[\s,]*[–—-]*$/s.exec(text) ?? [];
  return { ...(place === '' ? {} : { place }), ...(agency === undefined ? {} : { agency: agency.trim() }), text };
}

/** `1200`, `1,200`, `1.200`, `1 200`. */
function readCount(text: string): Read {
  return /^\d{1,3}(?:[.,\s]?\d{3})*$|^\d+$/u.test(text) ? { ok: true, value: Number(text.replace(/\D/gu, '')) } : { ok: false, reason: 'count' };
}

function readLanguage(text: string): Read {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag === undefined ? { ok: false, reason: 'language' } : { ok: true, value: tag };
  } catch {
    return { ok: false, reason: 'language' };
  }
}

/** `own-work`, `third-party-without`, or `held:Name, 2024-03-27, web, until 2024-04-30`: from whom, when, for what, how long; only the name is needed. */
function readPermission(text: string): Read {
  if (text === 'own-work' || text === 'third-party-without') return { ok: true, value: { kind: text } };
  const terms = /^held\s*:(.*)$/s.exec(text)?.[1];
  if (terms === undefined) return { ok: false, reason: 'permission' };
  const until = /(?:^|,)\s*until (\d{4}-\d\d-\d\d)\s*$/.exec(terms);
  const parts = (until === null ? terms : terms.slice(0, until.index)).split(',').map((part) => part.trim());
  const looksLikeDay = (part: string): boolean => /^\d{4}-\d\d-\d\d$/.test(part);
  const dayAt = parts.findIndex(looksLikeDay);
  const from = (dayAt === -1 ? parts.slice(0, 1) : parts.slice(0, dayAt)).join(', ');
  const given = parts[dayAt];
  const scope = parts.slice(dayAt === -1 ? 1 : dayAt + 1).join(', ');
  if (from === '') return { ok: false, reason: 'permission-name' };
  if ([given, until?.[1]].some((day) => day !== undefined && !readTypedMoment(day).ok)) return { ok: false, reason: 'permission-day' };
  const permission: Permission = { kind: 'held', from, ...(given === undefined ? {} : { given }), ...(until === null ? {} : { until: until[1] }), ...(scope === '' ? {} : { scope }) };
  return { ok: true, value: permission };
}

/** The typed forms first; then anything that the reader of stamps understands without doubt ("28 Mar 2024, 5:10 am EDT"). */
function readMomentField(text: string, { language, asOf }: FieldContext): TypedMoment | Read {
  const typed = readTypedMoment(text);
  if (typed.ok || typed.reason !== 'moment' && typed.reason !== 'zone') return typed;
  const reading = readMoment(text, { language, asOf });
  if (reading.decision === 'ask') return { ok: false, reason: askReason(reading), candidates: reading.candidates };
  if (reading.moment !== undefined && reading.from <= 1 && reading.to >= text.length - 1) return { ok: true, value: reading.moment };
  return typed;
}

function askReason({ flags }: StampReading): FieldReason {
  if (flags.includes('dst-gap')) return 'dst-gap';
  if (flags.includes('dst-overlap')) return 'dst-overlap';
  return 'ambiguous';
}

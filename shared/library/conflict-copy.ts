/** Programs that keep folders in step, as far as the names of their conflict copies tell. `unknown`: several use this form. */
export type SyncProgram = 'dropbox' | 'syncthing' | 'nextcloud' | 'onedrive' | 'google-drive' | 'resilio' | 'synology' | 'unknown';

/** What the name of a conflict copy tells: who made it, and when, as far as it is said. */
export interface ConflictCopy {
  readonly program: SyncProgram;
  /** A person or a computer. */
  readonly who?: string | undefined;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`, by the clock of the computer that named it. */
  readonly when?: string | undefined;
}

interface Form {
  readonly program: SyncProgram;
  /** A name of this form says by itself that it is a conflict copy. */
  readonly isSure: boolean;
  /** Matches all that follows the story's name. */
  readonly rest: RegExp;
  /** Matches the end of a name, whatever the story is called. */
  readonly end: RegExp;
}

/** `text` has the groups `who` and `day` (`hour`, `minute`), or `year`, `month`, `date`, where they are said. */
function form(program: SyncProgram, text: string, isSure = true): Form {
  return { program, isSure, rest: new RegExp(`^${text}$`, 'i'), end: new RegExp(`.${text}$`, 'i') };
}

// Dropbox says "conflicted copy" in the language of the computer: with the name before it, behind it, or without one.
const words = '(?:conflicted copy|copia en conflicto|c[oó]pia em conflito|c[oò]pia en conflicte|copie en conflit|copia in conflitto|in Konflikt stehende Kopie|Konfliktkopie|conflicterende kopie)';
const day = String.raw`(?<day>\d{4}-\d\d-\d\d)`;
const time = String.raw`(?<hour>\d\d)(?<minute>\d\d)\d\d`;
const dayAndTime = String.raw`(?<day>\d{8})-${time}`;
const again = String.raw`(?: ?\(\d+\)| \d+)?`;

/** The forms, the surest first. */
const forms: readonly Form[] = [
  form('syncthing', String.raw`\.sync-conflict-${dayAndTime}(?:-(?<who>[A-Z2-7]{7}))?`),
  form('nextcloud', String.raw` \(${words} (?:(?<who>[^()]+) )?${day} ${time}\)`),
  form('nextcloud', String.raw` \(case clash from ${day} ${time}\)`),
  form('nextcloud', String.raw`_conflict(?:_(?<who>[^_]+))?-${dayAndTime}`),
  form('dropbox', String.raw` \(${words}(?: (?:de|di|von|van) (?<who>[^()]+?))?(?: ${day})?${again}\)`),
  form('dropbox', String.raw` \((?<who>[^()]+?)(?:['’]s?)? ${words}(?: ${day})?${again}\)`),
  form('dropbox', String.raw` \((?:Case|Unicode Encoding|White ?space|Selective Sync) Conflict${again}\)`),
  form('synology', String.raw`_(?<who>[^_]+)_(?<month>[A-Z]{3})-(?<date>\d\d)-(?<hour>\d\d)(?<minute>\d\d)-(?<year>\d{4})_\w*Conflict(?:_\d+)?`),
  form('resilio', String.raw`(?:\.Conflict ?\d*)+`),
  form('google-drive', String.raw` ?\[Conflict(?: \d+)?\]`),
  form('unknown', String.raw` ?\(\d{1,2}\)`, false),
  form('unknown', String.raw` \d{1,2}`, false),
  form('onedrive', String.raw`-(?<who>[^\s-]\S*)`, false),
];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function whenOf({ day: said, year, month, date, hour, minute }: Readonly<Record<string, string | undefined>>): string | undefined {
  const number = months.indexOf(month?.toLowerCase() ?? '') + 1;
  const whole = year === undefined ? said?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : `${year}-${String(number).padStart(2, '0')}-${date ?? ''}`;
  return whole === undefined || hour === undefined || minute === undefined ? whole : `${whole}T${hour}:${minute}`;
}

const stemOf = (name: string): string => name.replace(/\.article$/i, '').normalize('NFC');

/**
 * Reads the name of a file as that of a conflict copy of the story called `story`; undefined when it is none. Names alone do
 * not prove it: `lamp-2.article` can be a story of its own. Ask only for two files that hold the same article.
 */
export function conflictCopyOf(name: string, story: string): ConflictCopy | undefined {
  const [stem, other] = [stemOf(name), stemOf(story)];
  // Names that differ in capitals alone are one of the reasons for a copy.
  if (stem.slice(0, other.length).toLowerCase() !== other.toLowerCase()) return undefined;
  for (const { program, rest } of forms) {
    const match = rest.exec(stem.slice(other.length));
    if (match !== null) return copyFrom(program, match);
  }
  return undefined;
}

/** Reads a name that says by itself, in one of the forms that no person chooses, that it is a conflict copy: of a story whose name may be another one by now. */
export function readConflictName(name: string): ConflictCopy | undefined {
  const stem = stemOf(name);
  for (const { program, isSure, end } of forms) {
    const match = isSure ? end.exec(stem) : null;
    if (match !== null) return copyFrom(program, match);
  }
  return undefined;
}

function copyFrom(program: SyncProgram, { groups = {} }: RegExpExecArray): ConflictCopy {
  const { who } = groups;
  // OneDrive adds the computer's name and nothing else. `-final` is a person's word, and names nobody.
  return { program, who: program === 'onedrive' && who === who?.toLowerCase() ? undefined : who, when: whenOf(groups) };
}

/** Whether a name says by itself that it is a conflict copy. */
export function isConflictName(name: string): boolean {
  return readConflictName(name) !== undefined;
}

import { partAt, type Part, type WrittenDay, type WrittenTime, type WrittenZone } from './stamp-parts';
import { tokenise, type Token } from './tokens';
import type { StampRole } from './reading';

/** The parts of one stamp, gathered but not yet judged. Offsets are those of the text. */
export interface WrittenStamp {
  readonly role: StampRole | undefined;
  readonly day?: WrittenDay | undefined;
  readonly weekday?: number | undefined;
  readonly time?: WrittenTime | undefined;
  readonly zone?: WrittenZone | undefined;
  readonly zoneResolved?: boolean | undefined;
  /** Letters or an offset that stand behind a city ("in New York (EDT)"): they settle what the city leaves open. */
  readonly zoneBeside?: WrittenZone | undefined;
  readonly relative: boolean;
  readonly placeholder: boolean;
  /** 2 where a second clock follows ("(09:00 en Canarias)"): what stands behind it is not the first one's. */
  readonly clocks: 1 | 2;
  /** A preposition that only day-first languages put before a clock stands there: "02/11/2023 à 15h57", "às 14h07". */
  readonly dayFirst: boolean;
  readonly from: number;
  readonly to: number;
}

type Draft = { -readonly [Key in keyof WrittenStamp]: WrittenStamp[Key] };

const isWorth = (draft: Draft): boolean =>
  draft.day !== undefined || draft.placeholder || draft.relative || (draft.time !== undefined && (draft.role !== undefined || draft.zone !== undefined || draft.weekday !== undefined)) || draft.role === 'embargo';

/** Whether a part cannot belong to the stamp so far: a second label, a second day, a second time of another kind. */
function opensNext(draft: Draft, part: Part): boolean {
  switch (part.kind) {
    case 'label':
      return draft.day !== undefined || draft.time !== undefined || draft.relative || draft.placeholder || (draft.role !== undefined && draft.role !== part.role);
    case 'day':
      return draft.day !== undefined || draft.placeholder;
    case 'time':
      // A second clock of the same stamp ("(09:00 in Canarias)") is passed over; one after a new day is a new stamp.
      return false;
    case 'relative':
    case 'placeholder':
      return draft.day !== undefined;
    case 'weekday':
    case 'zone':
    case 'filler':
    case 'other':
      return false;
  }
}

function add(draft: Draft, part: Part): void {
  switch (part.kind) {
    case 'label':
      draft.role ??= part.role;
      return;
    case 'day':
      draft.day = part.day;
      return;
    case 'weekday':
      draft.weekday ??= part.weekday;
      return;
    case 'time':
      if (draft.time !== undefined) draft.clocks = 2;
      draft.time ??= part.time;
      return;
    case 'zone':
      if (draft.zone === undefined) {
        draft.zone = part.zone;
        draft.zoneResolved = part.resolved;
      } else if (draft.zone.kind === 'rules' && part.zone.kind !== 'rules' && draft.clocks < 2) {
        draft.zoneBeside ??= part.zone;
      }
      return;
    case 'relative':
      draft.relative = true;
      return;
    case 'placeholder':
      draft.placeholder = true;
      return;
    case 'filler':
    case 'other':
      return;
  }
}

/** An ISO token brings day, time and offset at once. */
function addIso(draft: Draft, token: Token): void {
  if (token.kind !== 'iso') return;
  if (token.time !== undefined) draft.time = { hour: token.time[0], minute: token.time[1], second: token.time[2] };
  if (token.offset !== undefined) draft.zone = { kind: 'offset', seconds: token.offset };
}

const unlabelled: ReadonlySet<string> = new Set(['weekday', 'day', 'time', 'relative', 'placeholder', 'label']);

/** "à", "às", "a las", "alle", "um" right before a clock. */
function isDayFirstBefore(tokens: readonly Token[], at: number): boolean {
  const [second, first] = [tokens[at - 2], tokens[at - 1]];
  if (first?.kind !== 'word') return false;
  return /^(à|às|á|um|gegen)$/iu.test(first.text) || (/^las?$/.test(first.word) && second?.kind === 'word' && second.word === 'a');
}

/** "Wed May 08 10:00:00 UTC 2024": the year of a day stands behind its clock. */
function yearBehind(draft: Draft, token: Token | undefined): number | undefined {
  return draft.day !== undefined && draft.day.year === undefined && draft.time !== undefined && token?.kind === 'number' && token.digits === 4 && token.value >= 1900 && token.value < 2200 ? token.value : undefined;
}

/** Gathers the stamps of a text: runs of dates, times, zones and labels with nothing else between them. Linear in the text. */
export function findStamps(text: string): readonly WrittenStamp[] {
  const tokens = tokenise(text);
  const stamps: WrittenStamp[] = [];
  let draft: Draft | undefined;
  let others = 0;
  const close = (): void => {
    if (draft !== undefined && isWorth(draft)) stamps.push(draft);
    draft = undefined;
  };
  for (let at = 0; at < tokens.length; ) {
    const part = partAt(tokens, at, { time: draft?.time !== undefined, day: draft?.day !== undefined });
    const from = tokens[at]?.from ?? 0;
    const to = tokens[at + part.size - 1]?.to ?? from;
    const year = draft === undefined ? undefined : yearBehind(draft, tokens[at]);
    if (draft?.day !== undefined && year !== undefined) {
      draft.day = { ...draft.day, year };
      draft.to = to;
    } else if (part.kind === 'other') {
      others += 1;
      // A label may be a word or two away from its date; anything else ends a stamp.
      const waiting = draft?.role !== undefined && draft.day === undefined && draft.time === undefined && !draft.relative;
      if (!waiting || others > 2) close();
    } else if (part.kind !== 'filler') {
      if (draft !== undefined && opensNext(draft, part)) close();
      if (draft === undefined && unlabelled.has(part.kind)) draft = { role: undefined, relative: false, placeholder: false, dayFirst: false, clocks: 1, from, to };
      if (draft !== undefined) {
        add(draft, part);
        const token = tokens[at];
        if (token !== undefined && part.kind === 'day') addIso(draft, token);
        if (part.kind === 'time' && draft.day !== undefined && isDayFirstBefore(tokens, at)) draft.dayFirst = true;
        draft.to = to;
      }
      others = 0;
    }
    at += part.size;
  }
  close();
  return stamps;
}

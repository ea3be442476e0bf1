import type { Article } from '../../article/article';
import { capitalisedWords, folded, type CapitalisedWord } from '../capitalised-words';
import type { Check, Finding, Place } from '../check';
import { proseFields, rememberPerBlock } from '../per-block';

/**
 * Words that differ by an accent and mean different things, or that begin sentences with a capital: only a shared
 * neighbour ("Germán Ibáñez", "German Ibáñez") makes them the same name.
 */
const ambiguous: ReadonlySet<string> = new Set(
  ('mas que cual cuales cuando donde quien quienes como cuanto cuanta cuantos esta este estas ese esa aquel solo aun porque ' +
    'sur des des notre votre cote pour pais por para pode tem vem ate esta german roman hacia seria sabia').split(' '),
);

/** Words that make a place of the name after them: San Jose is no José. */
const placeWords: ReadonlySet<string> = new Set(['san', 'santa', 'santo', 'saint', 'los', 'las', 'port', 'puerto', 'new', 'mount', 'fort', 'cape', 'cabo', 'villa', 'rio']);

interface Occurrence extends CapitalisedWord {
  readonly text: string;
  readonly field?: (typeof proseFields)[number] | undefined;
  readonly block: number;
}

const remembered = rememberPerBlock((text) => ({ text, words: capitalisedWords(text).filter((each) => each.word.length >= 3) }));

function occurrences(article: Article): readonly Occurrence[] {
  const inFields = proseFields.flatMap((field) => {
    const text = article.metadata[field] ?? '';
    return capitalisedWords(text).filter((each) => each.word.length >= 3).map((each) => ({ ...each, text, field, block: -1 }));
  });
  const inBody = article.body.flatMap((block, index) => {
    const { text, words } = remembered(block, '');
    return words.map((each) => ({ ...each, text, block: index }));
  });
  return [...inFields, ...inBody];
}

/** Only the folded words that are written in more than one way, each way with its occurrences. */
function variantsOf(all: readonly Occurrence[]): readonly (readonly (readonly Occurrence[])[])[] {
  const spellings = new Map<string, string>();
  const varied = new Set<string>();
  for (const { word, folded: key } of all) {
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, word);
    else if (known !== word && folded(known) === key && known.toLowerCase() !== word.toLowerCase()) varied.add(key);
  }
  return [...varied].map((key) => {
    const ways = new Map<string, Occurrence[]>();
    for (const each of all) if (each.folded === key) ways.set(each.word, [...(ways.get(each.word) ?? []), each]);
    return [...ways.values()].sort((left, right) => right.length - left.length || accents(right) - accents(left));
  });
}

function accents(way: readonly Occurrence[]): number {
  return way[0]?.word.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
}

type Bond = 'neighbour-after' | 'neighbour-before' | 'alone';

/** Why two occurrences would be one name: a neighbour in common, or nothing that tells them apart. */
function bondOf(left: Occurrence, right: Occurrence): Bond | undefined {
  if (left.after !== undefined && left.after.folded === right.after?.folded) return 'neighbour-after';
  if (left.before !== undefined && left.before.folded === right.before?.folded) return 'neighbour-before';
  if (ambiguous.has(left.folded) || (left.begins && right.begins)) return undefined;
  if (left.before !== undefined && right.before !== undefined) return undefined;
  if (left.after !== undefined && right.after !== undefined) return undefined;
  return [left.before, right.before].some((each) => each !== undefined && placeWords.has(each.folded)) ? undefined : 'alone';
}

interface Pair {
  readonly here: Occurrence;
  readonly there: Occurrence;
  readonly bond: Bond;
}

/** The most telling pair among the first occurrences of two spellings. */
function bestPair(rarer: readonly Occurrence[], usual: readonly Occurrence[]): Pair | undefined {
  const pairs = rarer.slice(0, 40).flatMap((here) =>
    usual.slice(0, 40).flatMap((there): Pair[] => {
      const bond = bondOf(here, there);
      return bond === undefined ? [] : [{ here, there, bond }];
    }),
  );
  return pairs.find((pair) => pair.bond !== 'alone') ?? pairs[0];
}

function stretch(each: Occurrence, bond: Bond): { readonly from: number; readonly to: number } {
  return { from: bond === 'neighbour-before' ? (each.before?.from ?? each.from) : each.from, to: bond === 'neighbour-after' ? (each.after?.to ?? each.to) : each.to };
}

function findingOf({ here, there, bond }: Pair): Finding {
  const place = stretch(here, bond);
  const other = stretch(there, bond);
  const quote = here.text.slice(place.from, place.to);
  const at: Place = here.field === undefined ? { kind: 'body', block: here.block, ...place } : { kind: 'field', field: here.field };
  return { rule: 'accent-variants', level: 'warn', place: at, message: 'check.accent-variants', facts: { here: quote, there: there.text.slice(other.from, other.to) }, quote };
}

/** One name with and without its accents. The rarer spelling is shown; which one is right the person knows. */
export const accentVariants: Check = {
  rule: 'accent-variants',
  level: 'warn',
  title: 'check.accent-variants.title',
  examples: {
    finds: [
      { language: 'en', body: ['The mayor, Enrique Peña Nieto, spoke. Mr Peña Nieto left.', 'Later Enrique Pena Nieto returned.'], quote: 'Pena Nieto' },
      { language: 'es', body: ['Habló Germán Ibáñez.', 'Luego German Ibañez se fue, dijo Ibáñez.'], quote: 'German Ibañez' },
      { language: 'en', metadata: { headline: 'Keeper Ines Lago steps down' }, body: ['The keeper, Inés Lago, left. Later Inés Lago wrote.'], quote: 'Ines Lago' },
      { language: 'es', body: ['Viajó de Lima, en Peru, a Cusco.', 'Volvió al Perú. Allí, en Perú, quedó.'], quote: 'Peru' },
    ],
    quiet: [
      { language: 'en', body: ['They flew to San Jose. José Pérez stayed.', 'German officials met Germán Ibáñez.', 'Peña and Peña again.'] },
      { language: 'es', body: ['Está claro. Esta casa no. Qué más. Que siga.', 'Más tarde. Mas no.', 'Cómo fue. Como siempre.'] },
      { language: 'es', body: ['El papa llegó. Su papá no.', 'PENA NIETO y Peña Nieto.'] },
      { language: 'en', body: ['Inés Lago and Ine\u0301s Lago.'] },
    ],
  },
  run: (article) => {
    const findings = variantsOf(occurrences(article)).flatMap(([usual, ...others]) =>
      others.flatMap((rarer) => {
        const pair = usual === undefined ? undefined : bestPair(rarer, usual);
        return pair === undefined ? [] : [findingOf(pair)];
      }),
    );
    // A first name and a surname that both vary are one name: said once.
    return [...new Map(findings.map((each) => [JSON.stringify(each.place), each])).values()];
  },
};

import type { Article } from '../../article/article';
import { capitalisedWords, type CapitalisedWord } from '../capitalised-words';
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

interface NamesOfText {
  readonly text: string;
  readonly words: readonly CapitalisedWord[];
  /** Each spelling once, with its folded form: all that has to be looked at after a keystroke. */
  readonly spellings: ReadonlyMap<string, string>;
}

function namesOf(text: string): NamesOfText {
  const words = capitalisedWords(text).filter((each) => each.word.length >= 3);
  return { text, words, spellings: new Map(words.map((each) => [each.word, each.folded])) };
}

const remembered = rememberPerBlock(namesOf);

interface Source extends NamesOfText {
  readonly field?: (typeof proseFields)[number] | undefined;
  readonly block: number;
}

function sourcesOf(article: Article): readonly Source[] {
  const inFields = proseFields.map((field) => ({ ...namesOf(article.metadata[field] ?? ''), field, block: -1 }));
  return [...inFields, ...article.body.map((block, index) => ({ ...remembered(block, ''), block: index }))];
}

/** One spelling of a name: how often, and its first occurrences, which are enough to tell names apart. */
interface Way {
  readonly word: string;
  count: number;
  readonly first: Occurrence[];
}

const enough = 40;

/** Only the folded words that are written in more than one way, each way with its occurrences, the most usual first. */
function variantsOf(sources: readonly Source[]): readonly (readonly Way[])[] {
  const spellings = new Map<string, string>();
  const varied = new Map<string, Map<string, Way>>();
  for (const source of sources) {
    for (const [word, key] of source.spellings) {
      const known = spellings.get(key);
      if (known === undefined) spellings.set(key, word);
      else if (known !== word && known.toLowerCase() !== word.toLowerCase()) varied.set(key, new Map());
    }
  }
  if (varied.size === 0) return [];
  for (const { text, words, field, block } of sources) {
    for (const each of words) {
      const ways = varied.get(each.folded);
      if (ways === undefined) continue;
      const way = ways.get(each.word) ?? { word: each.word, count: 0, first: [] };
      ways.set(each.word, way);
      way.count += 1;
      if (way.first.length < enough) way.first.push({ ...each, text, field, block });
    }
  }
  return [...varied.values()].map((ways) => [...ways.values()].sort((left, right) => right.count - left.count || accents(right) - accents(left)));
}

function accents(way: Way): number {
  return way.word.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
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
function bestPair(rarer: Way, usual: Way): Pair | undefined {
  let weaker: Pair | undefined;
  for (const here of rarer.first) {
    for (const there of usual.first) {
      const bond = bondOf(here, there);
      if (bond === undefined) continue;
      if (bond !== 'alone') return { here, there, bond };
      weaker ??= { here, there, bond };
    }
  }
  return weaker;
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
    const findings = variantsOf(sourcesOf(article)).flatMap(([usual, ...others]) =>
      others.flatMap((rarer) => {
        const pair = usual === undefined ? undefined : bestPair(rarer, usual);
        return pair === undefined ? [] : [findingOf(pair)];
      }),
    );
    // A first name and a surname that both vary are one name: said once.
    return [...new Map(findings.map((each) => [JSON.stringify(each.place), each])).values()];
  },
};

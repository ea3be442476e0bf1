import type { Check, Level } from '../check';
import { readProse } from '../per-block';

/** Doublings that are right more often than wrong: said as a hint. */
const oftenRight: readonly string[] = ['had', 'that', 'is'];

/** Doublings that people mean: emphasis, sounds, and grammar ("nous nous sommes", "die, die"). Never mentioned. */
const meant: Readonly<Record<string, readonly string[]>> = {
  en: ['very', 'no', 'so', 'long', 'far', 'many', 'ha', 'bye', 'yeah', 'blah', 'hear', 'there', 'well', 'now', 'knock', 'really'],
  es: ['muy', 'no', 'ja', 'ya', 'bla', 'casi', 'luego', 'nada', 'sí', 'je'],
  fr: ['nous', 'vous', 'très', 'non', 'oui', 'bla'],
  pt: ['muito', 'não', 'se', 'já', 'quase', 'logo'],
  de: ['die', 'der', 'das', 'sie', 'den', 'dem'],
  it: ['piano', 'via', 'man', 'mano', 'poco', 'quasi', 'ben'],
};

const everyMeant: ReadonlySet<string> = new Set(Object.values(meant).flat());

function levelOf(word: string, language: string): Level | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  const quiet = meant[language];
  if (quiet === undefined ? everyMeant.has(lower) : quiet.includes(lower)) return undefined;
  return oftenRight.includes(lower) && (language === 'en' || language === '') ? 'hint' : 'warn';
}

/** "Duran Duran", "B B": both written as a name. All capitals are a shout, not a name. */
function isName(first: string, second: string): boolean {
  const name = /^\p{Lu}(?:[\p{Ll}\p{M}]|$)/u;
  return name.test(first) && name.test(second);
}

const doubled = /(?<![\p{L}\p{M}\p{N}'’_-])([\p{L}\p{M}]+)(?:[^\S\n]+\1)+(?![\p{L}\p{M}\p{N}_]|['’-][\p{L}\p{N}])/giu;

const read = readProse((text, language) =>
  [...text.matchAll(doubled)].flatMap((match) => {
    const [whole, word = ''] = match;
    const level = isName(word, whole.slice(-word.length)) ? undefined : levelOf(word, language);
    return level === undefined ? [] : [{ from: match.index, to: match.index + whole.length, level, word }];
  }),
);

/** The same word twice in a row, on one line. The text is never changed: the person deletes one, or leaves both. */
export const doubledWord: Check = {
  rule: 'doubled-word',
  level: 'warn',
  title: 'check.doubled-word.title',
  examples: {
    finds: [
      { language: 'en', body: ['At the quay we know know that ships wait.'], quote: 'know know' },
      { language: 'es', body: ['Dijo que que no volvería.'], quote: 'que que' },
      { language: 'en', body: ['The the tide turned.'], quote: 'The the' },
      { language: 'en', body: ['He had had enough.'], quote: 'had had' },
      { language: 'en', metadata: { headline: 'Lamp to to stay' }, quote: 'to to' },
    ],
    quiet: [
      { language: 'en', body: ['A very very long pier.', 'They played Duran Duran.', 'That is all. All of it.', 'The well-to-do do it.'] },
      { language: 'es', body: ['Muy muy tarde, no no.', 'Fue a Baden Baden.'] },
      { language: 'en', body: [{ type: 'list', style: 'bulleted', items: [{ content: [{ type: 'text', text: 'oil' }] }, { content: [{ type: 'text', text: 'oil' }] }] }] },
      { language: 'en', metadata: { language: 'fr' }, body: ['Nous nous sommes vus.'] },
      { language: 'es', body: ['Cantan de de-de.', 'la lata, la la-la.'] },
    ],
  },
  run: (article) =>
    read(article).map(({ place, quote, level, word }) => ({ rule: 'doubled-word', level, place, message: level === 'hint' ? 'check.doubled-word.maybe' : 'check.doubled-word', facts: { word }, quote })),
};

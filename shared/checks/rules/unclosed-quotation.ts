import type { Block } from '../../body/block';
import { blockTextForReaders } from '../../body/text-blocks';
import type { Check, Finding, Place } from '../check';
import { languageOf, proseFields, rememberPerBlock } from '../per-block';
import { scanQuotationMarks, type LoneMark, type QuotationScan } from '../quotation-marks';

const afterOpenQuotation = '+';

const scan = rememberPerBlock((text, variant): QuotationScan & { readonly text: string } => ({
  ...scanQuotationMarks(text, variant.replace(afterOpenQuotation, ''), variant.endsWith(afterOpenQuotation)),
  text,
}));

function finding(place: Place, { mark, kind }: LoneMark, quote: string): Finding {
  return { rule: 'unclosed-quotation', level: 'warn', place, message: kind === 'unclosed' ? 'check.unclosed-quotation' : 'check.unclosed-quotation.unopened', facts: { mark }, quote };
}

/**
 * True when `next` carries on the quotation that `mark` opened: speech over several paragraphs opens each of them and
 * closes only the last; in Spanish and French the following ones may begin with the closing ».
 */
function carriesOn(mark: string, next: Block | undefined): boolean {
  if (next === undefined || (next.type !== 'paragraph' && next.type !== 'quote')) return false;
  const first = blockTextForReaders(next).trimStart().charAt(0);
  return first === mark || (mark === '«' && first === '»');
}

/** A quotation mark without its partner: the reader no longer knows who speaks. */
export const unclosedQuotation: Check = {
  rule: 'unclosed-quotation',
  level: 'warn',
  title: 'check.unclosed-quotation.title',
  examples: {
    finds: [
      { language: 'en', body: ['"The lamp stays, said the keeper.'], quote: '"The' },
      { language: 'en', body: ['“The lamp stays, said the keeper.', 'Nobody spoke.'], quote: '“The' },
      { language: 'es', body: ['Dijo: «No vuelvo. Y se fue.'], quote: '«No' },
      { language: 'en', body: ['The lamp stays," she said.'], quote: 'stays,"' },
      { language: 'en', body: ['"We waited, she said.', '"Then it came," she said.'], quote: '"We' },
      { language: 'en', body: ['"One. "Two," he said.'], quote: '"One.' },
      { language: 'es', body: ['El cartel “Se vende seguía allí.', 'Fin.'], quote: '“Se' },
      { language: 'es', metadata: { headline: '«No me voy, dice la farera' }, quote: '«No' },
    ],
    quiet: [
      { language: 'en', body: ['"The lamp stays," said the keeper. "It burns."', "It's the keepers' lamp, 'old' as 'twas."] },
      { language: 'en', body: ['“First paragraph of speech.', '“Second one.', '“And the last,” she said.'] },
      { language: 'en', body: ['"First paragraph of speech.', '"And the last," she said.'] },
      { language: 'es', body: ['«Primer párrafo.', '»Segundo párrafo.', '»Y el último», dijo.'] },
      { language: 'en', body: ['A 5" pipe and a 12" board.', '"It is 5" wide," he said.', '"But I—" she said. (“Aside.”)'] },
      { language: 'es', body: ['«Dijo “basta” y se fue», contó.', '"¿Quién?", preguntó. —"Yo", dijo.'] },
      { language: 'es', metadata: { language: 'de' }, body: ['Er sagte „ja“ und »nein«.'] },
    ],
  },
  run: (article) => {
    const language = languageOf(article);
    const inFields = proseFields.flatMap((field) => {
      const text = article.metadata[field] ?? '';
      return scanQuotationMarks(text, language, false).lone.map((lone) => finding({ kind: 'field', field }, lone, text.slice(lone.from, lone.to)));
    });
    let before: string | undefined;
    const inBody = article.body.flatMap((block, index) => {
      const { text, lone, open, attributed } = scan(block, before === '«' ? language + afterOpenQuotation : language);
      before = open;
      const goesOn = open !== undefined && !attributed && carriesOn(open, article.body[index + 1]);
      const told = goesOn ? lone.filter((each) => each.kind === 'unopened' || each.mark !== open) : lone;
      return told.map((each) => finding({ kind: 'body', block: index, from: each.from, to: each.to }, each, text.slice(each.from, each.to)));
    });
    return [...inFields, ...inBody];
  },
};

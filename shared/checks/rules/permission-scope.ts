import type { Article } from '../../article/article';
import { foldKeepingLength } from '../../lib/fold';
import type { Metadata } from '../../metadata/index';
import type { Permission } from '../../rights/rights';
import type { Check, Finding } from '../check';
import { languageOf } from '../per-block';

const held = (scope: string): Permission => ({ kind: 'held', from: 'Harbour Wire', scope });

/** Names of languages as permissions write them, folded. */
const languageNames: Readonly<Record<string, RegExp>> = {
  en: /\b(?:english|ingles)\b/, es: /\b(?:spanish|espanol|castellano)\b/, pt: /\b(?:portuguese|portugues)\b/, fr: /\b(?:french|frances|francais)\b/, de: /\b(?:german|aleman|deutsch)\b/,
};
const onlyPaper = /\b(?:print only|only (?:in|for) print|print edition only|(?:solo|solamente|unicamente) (?:en |para )?(?:papel|impreso|edicion impresa)|edicion impresa solamente|nur (?:fur )?print)\b/;
const notOnline = /\b(?:no web|no internet|no online|not (?:for|on) (?:the )?(?:web|internet)|not (?:for )?online|no digital|no (?:para|en) (?:la )?(?:web|internet)|excepto (?:la )?web|sin web|except (?:the )?web)\b/;

/** Terms under which a page on the web is out of bounds, by field. */
function closedToWeb({ permission, usageTerms }: Metadata): readonly (readonly ['permission' | 'usageTerms', string])[] {
  const terms = [['permission', permission?.kind === 'held' ? permission.scope : undefined], ['usageTerms', usageTerms]] as const;
  return terms.flatMap(([field, text]) => {
    const folded = foldKeepingLength(text ?? '');
    return text !== undefined && (onlyPaper.test(folded) || notOnline.test(folded)) ? [[field, text] as const] : [];
  });
}

/** The scope, if it names languages and the story's is not among them. */
function otherLanguage(article: Article): string | undefined {
  const { permission } = article.metadata;
  const scope = permission?.kind === 'held' ? permission.scope : undefined;
  const named = Object.entries(languageNames).filter(([, names]) => names.test(foldKeepingLength(scope ?? ''))).map(([language]) => language);
  const own = languageOf(article);
  return own === '' || named.length === 0 || named.includes(own) ? undefined : scope;
}

/** What is done (a page on the web, in the story's language) is not what was permitted. Only words that leave no doubt count. */
export const permissionScope: Check = {
  rule: 'permission-scope',
  level: 'warn',
  title: 'check.permission-scope.title',
  ledgers: ['rights'],
  examples: {
    finds: [
      { language: 'en', metadata: { permission: held('Web, in Spanish') }, quote: 'Web, in Spanish' },
      { language: 'en', metadata: { permission: held('Print only, one edition') } },
      { language: 'es', metadata: { permission: held('Solo papel') } },
      { language: 'es', metadata: { usageTerms: 'Prensa. No para web.' }, quote: 'Prensa. No para web.' },
    ],
    quiet: [
      { language: 'en', metadata: { permission: held('Web, English and Spanish, with credit') } },
      { language: 'es', metadata: { permission: held('Web y papel, en español') } },
      { language: 'es', metadata: { permission: { kind: 'own-work' }, usageTerms: 'Todos los derechos reservados.' } },
      { language: 'en', metadata: { permission: held('One use') } },
    ],
  },
  run: (article) => {
    const found = (field: 'permission' | 'usageTerms', message: 'check.permission-scope.web' | 'check.permission-scope.language', quote: string): Finding =>
      ({ rule: 'permission-scope', level: 'warn', place: { kind: 'field', field }, message, facts: {}, quote });
    const scope = otherLanguage(article);
    return [
      ...closedToWeb(article.metadata).map(([field, text]) => found(field, 'check.permission-scope.web', text)),
      ...(scope === undefined ? [] : [{ ...found('permission', 'check.permission-scope.language', scope), against: [{ kind: 'field' as const, field: 'language' as const }] }]),
    ];
  },
};

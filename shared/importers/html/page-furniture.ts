import type { Reason } from '../../article/receipt';
import type { Hint } from '../story/piece';
import { styleOf } from './style-marks';
import { findAll, textOf, type HtmlElement } from './tree';

/** The words of an element's class and id: "article-body__Text" gives article, body, text. */
export function classWords(element: HtmlElement): readonly string[] {
  const names = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`.slice(0, 600);
  return names.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase().split(/[^a-z]+/u).filter((word) => word !== '');
}

const reasonWords: readonly (readonly [Reason, readonly string[]])[] = [
  ['cookies', ['cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'didomi']],
  ['comments', ['comment', 'comments', 'disqus', 'coral', 'respond', 'reactions']],
  ['share', ['share', 'shares', 'sharing', 'sharebar', 'addthis', 'sharedaddy', 'addtoany', 'social', 'sociallinks', 'follow']],
  ['newsletter', ['newsletter', 'newsletters', 'signup', 'subscribe', 'subscription', 'mailinglist', 'mailchimp', 'paywall', 'regwall']],
  ['advertisement', ['ad', 'ads', 'advert', 'adverts', 'advertisement', 'advertising', 'adslot', 'adsense', 'adbox', 'dfp', 'sponsor', 'sponsored', 'outbrain', 'taboola', 'publicidad', 'anzeige', 'publicite', 'publicidade', 'promoted']],
  ['related', ['related', 'relacionadas', 'relacionados', 'recommended', 'recommendations', 'recirc', 'recirculation', 'mostread', 'trending', 'popular', 'morestories', 'readnext', 'upnext', 'teaser', 'teasers', 'promo', 'promos', 'tags', 'taglist', 'topics']],
  ['navigation', ['nav', 'navbar', 'navigation', 'menu', 'breadcrumb', 'breadcrumbs', 'skip', 'skiplink', 'pagination', 'pager', 'masthead', 'topbar', 'sitenav', 'toolbar']],
  ['player', ['player', 'audioplayer', 'videoplayer', 'podcast', 'slideshow', 'lightbox']],
  ['boilerplate', ['footer', 'colophon', 'sidebar', 'rail', 'widget', 'widgets', 'sronly', 'modal', 'popup', 'overlay', 'disclaimer', 'tooltip']],
];
const reasonOfWord = new Map(reasonWords.flatMap(([reason, words]) => words.map((word) => [word, reason] as const)));

const roles: Readonly<Record<string, Reason>> = {
  navigation: 'navigation', dialog: 'cookies', alertdialog: 'cookies', complementary: 'boilerplate', contentinfo: 'boilerplate', banner: 'navigation', search: 'navigation', toolbar: 'share', menu: 'navigation', menubar: 'navigation', tablist: 'navigation',
};

const neverByClass = new Set(['html', 'body', 'main', '#root', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'b', 'i', 'em', 'strong', 'figcaption']);

/** How many words under an element stand in sentences and outside links: the prose that may not be thrown away lightly. */
export function proseLength(element: HtmlElement): number {
  const walk = (node: HtmlElement): number => {
    if (node.tag === 'a' || node.tag === 'button' || node.tag === 'option' || node.tag === 'select') return 0;
    const inner = node.children.reduce((sum, child) => sum + (child.kind === 'element' ? walk(child) : 0), 0);
    const own = node.children.map((child) => (child.kind === 'text' ? child.text : '')).join(' ').replace(/\s+/gu, ' ').trim();
    return inner + (own.length >= 60 && /[.!?…»”"]/u.test(own) ? own.length : 0);
  };
  return walk(element);
}

/** Why an element leaves the page with everything in it, or undefined; `doubt` when its prose speaks for keeping it. */
export interface Furniture {
  readonly reason: Reason;
  readonly keptInDoubt: boolean;
}

/**
 * Tells page furniture by tag, role and class. A class alone never throws away much prose: class names lie
 * ("newsletter-enabled" on the article itself), and a lost paragraph is worse than a kept box.
 */
export function furnitureOf(element: HtmlElement, pageProse: number, insideStory: boolean): Furniture | undefined {
  const { tag, attributes } = element;
  const style = styleOf(element);
  const sure = (reason: Reason): Furniture => ({ reason, keptInDoubt: false });
  if (attributes.has('hidden') || style.get('display') === 'none' || style.get('visibility') === 'hidden') return sure('boilerplate');
  if (tag === 'nav' || tag === 'menu') return sure('navigation');
  if (tag === 'button' || tag === 'select' || tag === 'textarea' || tag === 'input' || tag === 'option' || tag === 'progress') return sure(classReason(element) ?? 'boilerplate');
  if (tag === 'dialog') return sure(classReason(element) ?? 'cookies');
  const words = classWords(element);
  if (words.includes('sr') && words.includes('only') && element.tag !== 'h1') return sure('label');
  if (words.includes('visually') && words.includes('hidden') && element.tag !== 'h1') return sure('label');
  const role = roles[attributes.get('role') ?? ''];
  if (tag === 'footer' || role === 'boilerplate' && tag !== 'aside') return insideStory && tag === 'footer' ? undefined : sure(classReason(element) ?? 'boilerplate');
  if (tag === 'form') return proseLength(element) * 3 > pageProse && pageProse > 600 ? undefined : sure(classReason(element) ?? (/e-?mail|correo|courriel/iu.test(textOf(element)) ? 'newsletter' : 'boilerplate'));
  if (tag === 'header' && !insideStory) return findAll(element, (one) => one.tag === 'h1' || one.tag === 'time').length > 0 && proseLength(element) === 0 ? undefined : proseLength(element) > 200 ? undefined : sure('navigation');
  const reason = role ?? (neverByClass.has(tag) ? undefined : classReason(element));
  if (tag === 'aside') {
    const prose = proseLength(element);
    if (reason === undefined || reason === 'boilerplate') return insideStory && prose >= 150 ? { reason: reason ?? 'boilerplate', keptInDoubt: true } : sure(reason ?? 'related');
    return prose >= 400 && insideStory && prose * 5 > textOf(element).length * 3 && reason !== 'comments' && reason !== 'cookies' ? { reason, keptInDoubt: true } : sure(reason);
  }
  if (reason === undefined) return undefined;
  const prose = proseLength(element);
  const readers = reason === 'comments' || reason === 'cookies';
  if (prose > pageProse * (readers ? 0.7 : 0.5) || (!readers && prose > pageProse * 0.25 && prose > 320)) return undefined;
  if (prose >= 320 && reason !== 'comments' && reason !== 'cookies') return insideStory ? { reason, keptInDoubt: true } : sure(reason);
  return sure(reason);
}

function classReason(element: HtmlElement): Reason | undefined {
  for (const word of classWords(element)) {
    const reason = reasonOfWord.get(word);
    if (reason === undefined) continue;
    // "social-post" and "ad-free" are names of stories' own parts.
    if (word === 'social' && classWords(element).some((other) => other === 'post' || other === 'embed')) continue;
    if ((word === 'tags' || word === 'topics') && element.tag === 'p') continue;
    return reason;
  }
  return undefined;
}

const hintWords: readonly (readonly [Hint, readonly string[]])[] = [
  ['standfirst', ['standfirst', 'subtitle', 'subheadline', 'subheading', 'dek', 'deck', 'subhead', 'entradilla', 'subtitulo', 'chapo', 'chapeau', 'bajada', 'linhafina', 'subtitle', 'sommario', 'sottotitolo', 'unterzeile']],
  ['credit', ['credit', 'credits', 'photocredit', 'imagecredit', 'copyright', 'photographer', 'credito', 'quelle']],
  ['caption', ['caption', 'figcaption', 'leyenda', 'legende', 'legenda', 'bildunterschrift']],
  ['byline', ['byline', 'bylines', 'author', 'authors', 'writer', 'autor', 'autores', 'auteur', 'firma', 'signature']],
  ['stamp', ['timestamp', 'dateline', 'pubdate', 'publish', 'published', 'updated', 'datetime', 'date', 'time', 'times', 'stamp', 'fecha', 'datum', 'modified', 'dtstamp']],
  ['section', ['kicker', 'eyebrow', 'overline', 'section', 'category', 'rubrik', 'antetitulo', 'rubrique', 'seccion', 'editoria', 'chapeu']],
];
const hintOfWord = new Map(hintWords.flatMap(([hint, words]) => words.map((word) => [word, hint] as const)));

/** What an element's tag, class or microformat says about the words in it, or undefined. */
export function hintOf(element: HtmlElement): Hint | undefined {
  const { tag, attributes } = element;
  if (tag === 'figcaption') return 'caption';
  if (tag === 'time') return 'stamp';
  const property = attributes.get('itemprop') ?? '';
  if (attributes.get('rel') === 'author' || property === 'author') return 'byline';
  if (property === 'datePublished' || property === 'dateModified') return 'stamp';
  if (property === 'alternativeHeadline') return 'standfirst';
  if (/^(?:h[1-6]|html|body|main|article|section|ul|ol|table|tr|tbody|blockquote|img|a|#root)$/u.test(tag)) return undefined;
  for (const word of classWords(element)) {
    const hint = hintOfWord.get(word);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

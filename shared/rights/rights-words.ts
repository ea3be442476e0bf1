/** Phrases that begin the terms of a notice, in five languages; compared without accents and case. */
export const rightsPhrases: readonly string[] = [
  'all rights reserved', 'all rights are reserved', 'some rights reserved', 'no rights reserved', 'do not reproduce', 'not to be reproduced', 'may not be reproduced', 'this material may not', 'no part of this', 'reproduction only',
  'reproduction prohibited', 'reproduction in whole or in part', 'unauthorized', 'unauthorised', 'use of this site', 'for personal use only', 'republication', 'redistribution',
  'todos los derechos reservados', 'derechos reservados', 'reservados todos los derechos', 'quedan reservados todos los derechos', 'prohibida su reproduccion', 'prohibida la reproduccion', 'se prohibe la reproduccion', 'queda prohibida', 'esta prohibida', 'esta expresamente prohibida', 'queda expresamente prohibida', 'prohibido reproducir',
  'todos os direitos reservados', 'direitos reservados', 'e proibida a reproducao', 'proibida a reproducao', 'reproducao proibida', 'reproducao',
  'tous droits reserves', 'tous droits de reproduction', 'tous les droits sont reserves', 'droits reserves', 'reproduction interdite', 'toute reproduction',
  'alle rechte vorbehalten', 'nachdruck verboten', 'nachdruck nur', 'vervielfaltigung', 'weiterverbreitung',
];

/** Phrases of {@link rightsPhrases} that many a sentence begins with too: alone they open a notice only beside a word of forbidding or permitting. */
export const weakPhrases: ReadonlySet<string> = new Set([
  'this material may not', 'no part of this', 'reproduction only', 'reproduction in whole or in part', 'unauthorized', 'unauthorised', 'use of this site', 'for personal use only', 'republication', 'redistribution',
  'reproducao', 'toute reproduction', 'nachdruck nur', 'vervielfaltigung', 'weiterverbreitung', 'queda prohibida',
]);

/** News agencies whose notice is never replaced by a house's own. Compared as whole words. */
export const wireAgencies: readonly string[] = [
  'Associated Press', 'AP', 'Reuters', 'Thomson Reuters', 'AFP', 'Agence France-Presse', 'EFE', 'Agencia EFE', 'Europa Press', 'dpa', 'ANSA', 'Lusa', 'Notimex', 'Télam', 'Bloomberg', 'PA Media', 'Press Association', 'Xinhua', 'TASS', 'Kyodo', 'APA', 'Belga', 'ANP', 'NTB', 'TT', 'Ritzau', 'UPI', 'PTI', 'Agência Brasil', 'Estadão Conteúdo', 'Folhapress',
];

/** Makers of page scripts whose notices stand in pages and are never the story's. */
export const scriptMakers: readonly string[] = ['gemius', 'google', 'comscore', 'chartbeat', 'adobe', 'jquery', 'taboola', 'outbrain', 'facebook', 'twitter', 'cxense', 'parse.ly', 'hotjar', 'matomo', 'piwik', 'onetrust'];

/** Ends of company names whose dot belongs to the name. */
export const companyEndings: ReadonlySet<string> = new Set(['inc', 'ltd', 'co', 'corp', 'cia', 'bros', 'jr', 'sr', 'st', 'dr', 'ltda', 'lda', 'pty', 's', 'a', 'c', 'v', 'l', 'r', 'u', 'e', 'd']);

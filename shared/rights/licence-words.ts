/** Names of the four Creative Commons terms in five languages, folded, signs as spaces. Longest names first within a term. */
export const licenceTerms: readonly (readonly [term: 'by' | 'nc' | 'nd' | 'sa', names: readonly string[]])[] = [
  ['by', ['attribution', 'atribucion', 'reconocimiento', 'atribuicao', 'namensnennung', 'paternite']],
  ['nc', ['noncommercial', 'non commercial', 'nocomercial', 'no comercial', 'naocomercial', 'nao comercial', 'pas d utilisation commerciale', 'utilisation non commerciale', 'nicht kommerziell', 'keine kommerzielle nutzung']],
  ['nd', ['noderivatives', 'noderivs', 'no derivatives', 'no derivs', 'no derivative works', 'sinderivadas', 'sin derivadas', 'sinobraderivada', 'sin obra derivada', 'sin obras derivadas', 'semderivacoes', 'sem derivacoes', 'semderivados', 'sem derivados', 'pas de modification', 'pas de modifications', 'keine bearbeitung', 'keine bearbeitungen']],
  ['sa', ['sharealike', 'share alike', 'compartirigual', 'compartir igual', 'compartilhaigual', 'compartilha igual', 'partage dans les memes conditions', 'partage a l identique', 'weitergabe unter gleichen bedingungen']],
];

/** National ports of Creative Commons licences: code and the names a licence's title ends with, folded. */
export const licencePorts: readonly (readonly [code: string, names: readonly string[]])[] = [
  ['ar', ['argentina']], ['at', ['austria', 'osterreich', 'autriche']], ['au', ['australia', 'australie', 'australien']], ['br', ['brazil', 'brasil', 'bresil', 'brasilien']], ['ca', ['canada', 'kanada']], ['ch', ['switzerland', 'suiza', 'suisse', 'schweiz', 'suica']],
  ['cl', ['chile']], ['cn', ['china', 'mainland china', 'china continental', 'chine']], ['co', ['colombia', 'colombie', 'kolumbien']], ['cr', ['costa rica']], ['de', ['germany', 'deutschland', 'alemania', 'alemanha', 'allemagne']], ['dk', ['denmark', 'dinamarca', 'danemark']], ['ec', ['ecuador']],
  ['es', ['spain', 'espana', 'espanha', 'espagne', 'spanien']], ['fr', ['france', 'francia', 'franca', 'frankreich']], ['gr', ['greece', 'grecia', 'grece', 'griechenland']], ['gt', ['guatemala']], ['hk', ['hong kong']], ['igo', ['igo', 'intergovernmental organisations', 'intergovernmental organizations']],
  ['ie', ['ireland', 'irlanda', 'irlande', 'irland']], ['in', ['india', 'inde', 'indien']], ['it', ['italy', 'italia', 'italie', 'italien']], ['jp', ['japan', 'japon', 'japao']], ['lu', ['luxembourg', 'luxemburg', 'luxemburgo']], ['mx', ['mexico', 'mexique', 'mexiko']], ['nl', ['netherlands', 'the netherlands', 'niederlande', 'paises bajos', 'holanda', 'paises baixos', 'pays bas']],
  ['no', ['norway', 'noruega', 'norvege', 'norwegen']], ['nz', ['new zealand', 'nueva zelanda', 'nova zelandia', 'nouvelle zelande', 'neuseeland']], ['pe', ['peru']], ['ph', ['philippines', 'filipinas']], ['pl', ['poland', 'polonia', 'pologne', 'polen']], ['pr', ['puerto rico']], ['pt', ['portugal']], ['se', ['sweden', 'suecia', 'suede', 'schweden']], ['sg', ['singapore', 'singapur', 'singapour']], ['tw', ['taiwan']],
  ['uk', ['uk', 'england and wales', 'england wales', 'scotland', 'united kingdom', 'reino unido', 'royaume uni', 'vereinigtes konigreich']], ['us', ['united states', 'usa', 'estados unidos', 'etats unis', 'vereinigte staaten']], ['ve', ['venezuela']], ['za', ['south africa', 'sudafrica', 'africa do sul', 'afrique du sud', 'sudafrika']],
];

/** Ports that have an identifier of their own in the SPDX licence list (3.27); any other port has none and is never rounded to the unported one. */
export const spdxPorts: ReadonlySet<string> = new Set([
  'CC-BY-2.5-AU', 'CC-BY-3.0-AT', 'CC-BY-3.0-AU', 'CC-BY-3.0-DE', 'CC-BY-3.0-IGO', 'CC-BY-3.0-NL', 'CC-BY-3.0-US', 'CC-BY-NC-3.0-DE', 'CC-BY-NC-ND-3.0-DE', 'CC-BY-NC-ND-3.0-IGO',
  'CC-BY-NC-SA-2.0-DE', 'CC-BY-NC-SA-2.0-FR', 'CC-BY-NC-SA-2.0-UK', 'CC-BY-NC-SA-3.0-DE', 'CC-BY-NC-SA-3.0-IGO', 'CC-BY-ND-3.0-DE', 'CC-BY-SA-2.0-UK', 'CC-BY-SA-2.1-JP', 'CC-BY-SA-3.0-AT', 'CC-BY-SA-3.0-DE', 'CC-BY-SA-3.0-IGO',
]);

/** Phrases that say a licence exists and not which; folded. */
export const unstatedLicence: readonly string[] = ['some rights reserved', 'algunos derechos reservados', 'alguns direitos reservados', 'certains droits reserves', 'einige rechte vorbehalten'];

/** Phrases of the public domain: a status and no licence; folded. */
export const publicDomain: readonly string[] = ['public domain', 'dominio publico', 'domaine public', 'gemeinfrei'];

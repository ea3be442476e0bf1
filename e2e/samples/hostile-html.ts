/** A piece of HTML made to do harm; its `word` is text that must arrive all the same. */
export interface HostilePiece {
  readonly name: string;
  readonly word: string;
  readonly html: string;
}

/** What a piece calls when it gets to run. */
const hit = "(top.hits=top.hits||[]).push('x')";
/** Where a piece would send something. `.invalid` never exists. */
const outside = 'https://collector.invalid/x';

const pieces: readonly (readonly [name: string, html: (word: string) => string])[] = [
  ['script', (word) => `<p>${word}<script>${hit}</script></p>`],
  ['broken image', (word) => `<p>${word}<img src=x onerror="${hit}"></p>`],
  ['image from outside', (word) => `<p>${word}<img src="${outside}" srcset="${outside} 2x" onload="${hit}"></p>`],
  ['svg onload', (word) => `<p>${word}</p><svg onload="${hit}"><circle r="1"></circle></svg>`],
  ['svg script', (word) => `<svg><script>${hit}</script><text>in</text></svg><p>${word}</p>`],
  ['svg animate', (word) => `<svg><animate onbegin="${hit}" attributeName="x" dur="1s"></animate></svg><p>${word}</p>`],
  ['svg foreign object', (word) => `<svg><foreignObject><body onload="${hit}"><img src=x onerror="${hit}"></body></foreignObject></svg><p>${word}</p>`],
  ['math mutation', (word) => `<p>${word}</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${hit}&gt;">`],
  ['javascript link', (word) => `<p>${word} <a href="javascript:${hit}">press me</a></p>`],
  ['javascript link in disguise', (word) => `<p>${word} <a href=" jAvA&#x09;script&colon;${hit}">press me</a> <a href="&#1;javascript:${hit}">me too</a></p>`],
  ['data link', (word) => `<p>${word} <a href="data:text/html,<script>${hit}</script>" target="_blank">press me</a></p>`],
  ['link with a handler', (word) => `<p>${word} <a href="https://harbour.example/" onclick="${hit}" onmouseover="${hit}" ping="${outside}">press me</a></p>`],
  ['frame', (word) => `<p>${word}</p><iframe src="javascript:${hit}"></iframe><iframe srcdoc="<script>${hit}</script>"></iframe>`],
  ['object and embed', (word) => `<p>${word}</p><object data="data:text/html,<script>${hit}</script>"></object><embed src="${outside}">`],
  ['refresh', (word) => `<meta http-equiv="refresh" content="0;url=${outside}"><p>${word}</p>`],
  ['base', (word) => `<base href="${outside}/"><p>${word} <a href="relative">press me</a></p>`],
  ['style sheet', (word) => `<style>@import url("${outside}"); body { display: none } p { background: url("${outside}") }</style><link rel="stylesheet" href="${outside}"><p>${word}</p>`],
  ['style on a word', (word) => `<p style="position:fixed;inset:0;background:url('${outside}')">${word}</p>`],
  ['clobbered parent', (word) => `<p>${word}</p><form><input name=parentNode>123</form>`],
  ['clobbered everything', (word) => `<p>${word}</p><form><input name=attributes><input name=nodeName><input name=childNodes><input name=removeChild><img name=cloneNode></form>`],
  ['clobbered document', (word) => `<p>${word}</p><img name=body><img name=getElementById><form id=copydesk><a id=copydesk name=invoke href="https://harbour.example/">x</a></form>`],
  ['form that sends', (word) => `<p>${word}</p><form action="${outside}"><input autofocus onfocus="${hit}"><button formaction="javascript:${hit}">send</button></form>`],
  ['details that open', (word) => `<details open ontoggle="${hit}"><summary>${word}</summary></details>`],
  ['video', (word) => `<p>${word}</p><video autoplay onerror="${hit}"><source src="${outside}" onerror="${hit}"></video><audio src=x onerror="${hit}"></audio>`],
  ['template', (word) => `<p>${word}</p><template><img src=x onerror="${hit}"></template><noscript><p title="</noscript><img src=x onerror=${hit}>"></noscript>`],
  ['markup in an attribute', (word) => `<p title="<img src=x onerror=${hit}>">${word}</p><textarea><img title="</textarea><img src=x onerror=${hit}>"></textarea>`],
  ['comment that ends early', (word) => `<p>${word}</p><!--><img src=x onerror="${hit}">--><![CDATA[><img src=x onerror="${hit}">]]>`],
  ['slot and shadow', (word) => `<div><template shadowrootmode="open"><img src=x onerror="${hit}"><slot></slot></template><p>${word}</p></div>`],
  ['nested a thousand times', (word) => `${'<b><div><i>'.repeat(1000)}${word}<img src=x onerror="${hit}">`],
  ['table in a table in a form', (word) => `<table><form><tr><td><table><tr><td><img src=x onerror="${hit}">${word}</td></tr></table></form></table>`],
  ['fragment that Word left', (word) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><xml><o:OfficeDocumentSettings></o:OfficeDocumentSettings></xml></head><body onload="${hit}"><!--StartFragment--><p class=MsoNormal>${word}<o:p onclick="${hit}"></o:p></p><!--EndFragment--></body></html>`],
];

/** The pieces, each with a word of its own. */
export const hostilePieces: readonly HostilePiece[] = pieces.map(([name, html], index) => {
  const word = `pebble${String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26))}`;
  return { name, word, html: html(word) };
});

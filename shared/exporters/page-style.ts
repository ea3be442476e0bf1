/**
 * The style of a published page: inline, because a page in a folder must stand alone. System serif fonts, light and dark by
 * the reader's system, black on white in print. Colours keep at least 4.5:1 for text.
 */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1c1e;--soft:#484b50;--quiet:#64686e;--line:#dcdee1;--accent:#2f57b5;--bar:#1b1c1e;
--serif:"Source Serif 4 Variable","Source Serif 4",Charter,"Bitstream Charter","Sitka Text","Iowan Old Style","Noto Serif",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,Cantarell,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#17181b;--ink:#eceae5;--soft:#bfc0c3;--quiet:#9b9ea4;--line:#37393e;--accent:#9db8f5;--bar:#eceae5}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.1875rem/1.62 var(--serif);font-kerning:normal;overflow-wrap:break-word;hanging-punctuation:first last}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:.08em;text-underline-offset:.16em}
a:hover{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
.mast{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1.5rem;width:min(100% - 3rem,54rem);margin:0 auto;padding:1.5rem 0 .8rem;border-bottom:1px solid var(--line);font:400 .875rem/1.4 var(--sans);color:var(--soft)}
.mast .name{font:650 1.5rem/1.2 var(--serif);letter-spacing:-.02em;color:var(--ink)}
main{width:min(100% - 3rem,41.5rem);margin:0 auto;padding:0 0 4rem}
article>*{margin:1em 0 0}
h1{font-size:clamp(1.95rem,1.2rem + 3.4vw,2.875rem);line-height:1.08;font-weight:650;letter-spacing:-.022em;margin:2.75rem 0 0;text-wrap:balance;font-variant-numeric:lining-nums}
@media (min-width:62rem){h1{margin-inline-end:-7.75rem}}
.stand{font-size:clamp(1.15rem,1rem + .8vw,1.375rem);line-height:1.42;color:var(--soft);margin-top:.85rem;text-wrap:pretty}
.embargo{font:600 .9375rem/1.45 var(--sans);border:2px solid currentColor;padding:.6rem .9rem;margin-top:1.75rem}
.facts{font:400 .875rem/1.5 var(--sans);color:var(--soft);margin-top:1.4rem;font-variant-numeric:tabular-nums lining-nums}
.facts p{margin:0;color:var(--ink);font-weight:500}
.facts dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;margin:.6rem 0 0}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.body{margin-top:1.75rem}
.body>*{margin:1em 0 0}
.body>:first-child{margin-top:0}
.place{font-variant-caps:all-small-caps;letter-spacing:.045em;font-weight:550}
h2,h3,h4{line-height:1.25;font-weight:650;letter-spacing:-.01em;text-wrap:balance;font-variant-numeric:lining-nums}
.body>h2{font-size:1.3em;margin-top:1.5em}
.body>h3{font-size:1.12em;margin-top:1.4em}
.body>h4{font-size:1em;margin-top:1.3em}
.body>h2+*,.body>h3+*,.body>h4+*{margin-top:.4em}
blockquote{margin:1.2em 0 0;padding-inline-start:1.3rem;border-inline-start:2px solid var(--bar);font-style:italic}
blockquote p{margin:0}
ul,ol{padding-inline-start:1.4em}
li+li,li>ul,li>ol{margin-top:.3em}
li::marker{color:var(--quiet);font-variant-numeric:lining-nums}
hr{border:0;height:auto;text-align:center;color:var(--quiet);line-height:1}
hr::before{content:"* * *";letter-spacing:.3em}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.86em}
sub,sup{font-size:.7em;line-height:0}
sup a{text-decoration:none;color:var(--accent)}
figure{margin-inline:0}
.picture img{display:block;max-width:100%;height:auto}
figcaption{font:400 .875rem/1.45 var(--sans);color:var(--soft);margin-top:.5rem}
figcaption .credit{color:var(--quiet)}
.gallery{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem}
.gallery figure{margin:0}
table{border-collapse:collapse;width:100%;font:400 .9375rem/1.4 var(--sans);font-variant-numeric:tabular-nums lining-nums;display:block;overflow-x:auto}
th,td{text-align:start;vertical-align:top;padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600;border-bottom:2px solid var(--bar)}
.pull-quote blockquote{border:0;padding:0;font:500 1.5rem/1.3 var(--serif);letter-spacing:-.01em}
.pull-quote cite{font:400 .875rem/1.4 var(--sans);color:var(--quiet)}
.pull-quote cite::before{content:"— "}
.fact-box{border-top:3px solid var(--bar);border-bottom:1px solid var(--line);padding:.9rem 0 1rem;font:400 1rem/1.5 var(--sans)}
.fact-box>*{margin:.5em 0 0}
.fact-box>:first-child{margin-top:0}
.embed,.correction{border:1px solid var(--line);border-radius:6px;padding:.8rem 1rem;font:400 1rem/1.5 var(--sans)}
.embed p,.correction p{margin:0}
pre{font:400 .875rem/1.5 ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;overflow-x:auto;white-space:pre}
.footnotes{border-top:1px solid var(--line);padding-top:.6rem;font:400 .875rem/1.5 var(--sans);color:var(--soft)}
.end{font:400 .875rem/1.5 var(--sans);color:var(--soft);border-top:3px solid var(--bar);padding-top:.9rem;margin-top:2.4rem}
.end p{margin:0}
.end p+p{margin-top:.6rem}
.end .notice{color:var(--ink);white-space:pre-wrap}
.end .terms{white-space:pre-line}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#222;--quiet:#444;--line:#999;--accent:#000;--bar:#000}
@page{margin:18mm 20mm}
body{font-size:11pt;line-height:1.45}
.mast,main{width:100%;padding-top:0;padding-bottom:0}
h1{font-size:25pt;margin-top:8mm;margin-inline-end:0}
.stand{font-size:13pt}
.facts,.end,.mast{font-size:9pt}
h2,h3,h4{break-after:avoid}
p,li{orphans:3;widows:3}
blockquote,figure,.fact-box,.correction,tr,.facts,.end,.embargo{break-inside:avoid}
.body a[href^="http"]::after{content:" (" attr(href) ")";font-size:.8em;overflow-wrap:anywhere}}
`.trim().replaceAll('\n', '');

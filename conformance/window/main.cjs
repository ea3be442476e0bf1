// Two windows for conformance/paste.ts: `door.html` with the content policy of the app, and `witness.html`, which shows a
// clipboard as any browser would, its scripts off. Pages come from the folder given last; nothing is asked of a network.
const { app, BrowserWindow, protocol } = require('electron');
const { readFileSync } = require('node:fs');
const { extname, join } = require('node:path');

const folder = process.argv.at(-1);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify";
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
void app.whenReady().then(async () => {
  protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url);
    const headers = { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' };
    return new Response(readFileSync(join(folder, pathname)), { headers: pathname.startsWith('/witness') ? headers : { ...headers, 'content-security-policy': policy } });
  });
  for (const name of ['door', 'witness']) {
    const window = new BrowserWindow({ width: 900, height: 700, webPreferences: { sandbox: true, spellcheck: false } });
    window.webContents.session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !/^(?:app:|about:|devtools:)/.test(details.url) }));
    await window.loadURL(`app://conformance/${name === 'door' ? 'index' : name}.html`);
  }
});

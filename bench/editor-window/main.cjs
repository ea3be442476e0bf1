// A window for benchmarks of a page: serves the built pages from the folder given last, as the app serves its own.
const { app, BrowserWindow, protocol } = require('electron');
const { readFileSync } = require('node:fs');
const { extname, join } = require('node:path');

const folder = process.argv.at(-1);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
// At 60 Hz the wait for the next frame hides the differences between keys; `--paced` is for counting frames.
if (!process.argv.includes('--paced')) {
  app.commandLine.appendSwitch('disable-frame-rate-limit');
  app.commandLine.appendSwitch('disable-gpu-vsync');
}
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
void app.whenReady().then(() => {
  protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url);
    return new Response(readFileSync(join(folder, pathname)), { headers: { 'content-type': types[extname(pathname)] ?? 'application/octet-stream' } });
  });
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: false, spellcheck: false } });
  void window.loadURL('app://bench/index.html');
});

import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { contentPolicy } from './content-policy';

/** Where the window lives: `app://desk/`. A scheme of our own, so that nothing is a file: URL and the policy travels as a header. */
export const appOrigin = 'app://desk';

/** The types we serve; anything else is not ours. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must run before the app is ready. `codeCache` lets Chromium keep compiled scripts, which is a third of the start. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file under `root` that an app:// address names, or undefined for every trick: another host, a way out of the folder, NUL, backslash, a type we do not serve. */
export function servedFile(root: string, address: string): { readonly path: string; readonly type: string } | undefined {
  let url: URL;
  let name: string;
  try {
    url = new URL(address);
    name = decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'app:' || url.host !== 'desk' || /[\0\\%]/.test(name)) return undefined;
  const path = join(root, name === '/' ? 'index.html' : name);
  const type = types[extname(path)];
  return path.startsWith(root + sep) && type !== undefined ? { path, type } : undefined;
}

/** Serves the window's files from `root`: GET only, never a byte from outside the folder. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? servedFile(root, request.url) : undefined;
    if (file === undefined) return new Response('', { status: 403 });
    try {
      const real = await realpath(file.path);
      if (!real.startsWith((await realpath(root)) + sep)) return new Response('', { status: 403 });
      return new Response(new Uint8Array(await readFile(real)), {
        headers: {
          'content-type': file.type,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
          'referrer-policy': 'no-referrer',
        },
      });
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

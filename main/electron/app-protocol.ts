import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { readPictureAddress } from '../../shared/ipc/picture-address';
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

/** The types of the pictures of stories. No SVG: it can run. */
const pictureTypes: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif', '.webp': 'image/webp', '.avif': 'image/avif',
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

/** What the app's own addresses lead to. */
export interface Served {
  /** The folder of the window's files. */
  readonly root: string;
  /** The file of a picture of a story; throws or gives nothing for what the window may not see. */
  readonly pictureFile: (id: string, file: string) => Promise<string | undefined>;
}

/** Serves the window's files and the pictures of its stories: GET only, never a byte from outside the window's folder and the stories' media folders. */
export function serveApp(session: Session, served: Served): void {
  session.protocol.handle('app', async (request) => {
    if (request.method !== 'GET') return new Response('', { status: 403 });
    try {
      const picture = readPictureAddress(request.url);
      return picture === undefined ? await windowFile(served.root, request.url) : await pictureOf(picture, served);
    } catch {
      return new Response('', { status: 404 });
    }
  });
}

async function windowFile(root: string, address: string): Promise<Response> {
  const file = servedFile(root, address);
  if (file === undefined) return new Response('', { status: 403 });
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
}

/** A picture is only ever a picture: its type is said and not guessed, and as a page of its own it could load and run nothing. */
async function pictureOf({ id, file }: { readonly id: string; readonly file: string }, { pictureFile }: Served): Promise<Response> {
  const type = pictureTypes[extname(file).toLowerCase()];
  const path = type === undefined ? undefined : await pictureFile(id, file);
  if (type === undefined || path === undefined) return new Response('', { status: 404 });
  return new Response(new Uint8Array(await readFile(path)), {
    headers: { 'content-type': type, 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin', 'cache-control': 'no-store' },
  });
}

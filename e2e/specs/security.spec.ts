import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../app';
import { paste } from '../pages/clipboard';
import { DeskPage } from '../pages/desk';
import { dropText } from '../pages/drop';
import { answerQuestions } from '../pages/native-questions';
import { ReceiptPage } from '../pages/receipt';
import { inSecondWindow } from '../pages/second-window';
import { scriptsInUnguardedPage, watchForTrespass } from '../pages/trespass';
import { articleText } from '../samples/articles';
import { hostilePieces } from '../samples/hostile-html';

test('the window runs sandboxed, isolated and without Node', async ({ start }) => {
  const { app, page } = await start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return undefined;
    const read: () => unknown = Reflect.get(contents, 'getLastWebPreferences');
    return read.call(contents);
  });
  expect(preferences).toMatchObject({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false,
    webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, experimentalFeatures: false,
  });
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis))).toEqual([]);
});

test('the sandbox is enforced for every process wherever Chromium can start one', async ({ start }) => {
  const { app } = await start();
  const asked = await app.evaluate(({ app: electronApp }) => ({ none: electronApp.commandLine.hasSwitch('no-sandbox'), enforced: electronApp.commandLine.hasSwitch('enable-sandbox') }));
  expect(asked.enforced).toBe(!asked.none);
});

test('the preload hands over five functions that the page cannot change, and nothing of Electron', async ({ start }) => {
  const { page } = await start();
  const bridge = await page.evaluate(() => {
    const exposed: object = Reflect.get(globalThis, 'copydesk');
    const changed = ['invoke', 'on', 'pathOf', 'misspelt', 'suggestions', 'more'].filter((name) => Reflect.set(exposed, name, () => 'mine') && name !== 'more');
    const heard: unknown[] = [];
    const on: (name: string, listener: (...given: readonly unknown[]) => void) => () => void = Reflect.get(exposed, 'on');
    on('not a name!', (...given) => heard.push(given));
    return { names: Object.keys(exposed).filter((name) => name !== 'more').sort(), changed, replaced: Reflect.set(globalThis, 'copydesk', 'mine') };
  });
  expect(bridge).toEqual({ names: ['invoke', 'misspelt', 'on', 'pathOf', 'suggestions'], changed: [], replaced: false });
});

test('the page carries the content policy, and neither inline script, foreign address nor plain markup gets past it', async ({ start }) => {
  const { page } = await start();
  const policy = await page.evaluate(async () => (await fetch('app://desk/index.html')).headers.get('content-security-policy'));
  for (const rule of ["default-src 'none'", "script-src 'self'", "frame-src 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types dompurify']) expect(policy).toContain(rule);
  expect(policy).not.toContain('unsafe');
  const seen = await page.evaluate(async () => {
    const style = document.createElement('style');
    style.textContent = 'body { color: rgb(1, 2, 3) !important }';
    document.head.append(style);
    const script = document.createElement('script');
    const text = ((): string => {
      try {
        script.textContent = 'document.title = "ran"';
        document.head.append(script);
        return document.title;
      } catch {
        return 'refused';
      }
    })();
    const markup = await new Promise<string>((resolve) => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<i>x</i>');
        resolve('accepted');
      } catch {
        resolve('refused');
      }
    });
    const foreign = await fetch('https://example.org/').then(() => 'reached', () => 'blocked');
    return { markup, foreign, ranInline: text === 'ran', styled: getComputedStyle(document.body).color };
  });
  expect(seen).toMatchObject({ markup: 'refused', foreign: 'blocked', ranInline: false });
  expect(seen.styled).not.toBe('rgb(1, 2, 3)');
});

test('app:// serves nothing from outside its folder', async ({ start }) => {
  const { page } = await start();
  const tricks = [
    'app://desk/../main/index.js', 'app://desk/%2e%2e/main/index.js', 'app://desk/..%2fmain/index.js', 'app://desk/..%5cmain%5cindex.js', 'app://desk/%252e%252e/main/index.js',
    'app://desk/index.html%00.js', 'app://desk//etc/passwd', 'app://desk/..%252fmain%252findex.js', 'app://desk/....//main/index.js', 'app://desk/assets/../../main/index.js', 'app://desk/../preload/preload.cjs', 'app://desk/%2fetc%2fpasswd', 'app://other/index.html', 'app://desk/index.html.map', 'app://desk/.',
  ];
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map((address) => fetch(address).then(async (answer) => (answer.ok ? await answer.text() : answer.status), () => 0))),
    tricks,
  );
  // What does come back is our own page: the address was brought back into the folder before it was looked up.
  expect(statuses.filter((status) => typeof status === 'string' && !status.includes('<div id="root">'))).toEqual([]);
});

test('app:// answers GET alone, with a type of its table and headers that keep others out', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const headers = (await fetch('app://desk/index.html')).headers;
    const methods = ['POST', 'PUT', 'DELETE', 'PATCH'];
    return {
      type: headers.get('content-type'), sniff: headers.get('x-content-type-options'), opener: headers.get('cross-origin-opener-policy'), referrer: headers.get('referrer-policy'),
      accepted: (await Promise.all(methods.map((method) => fetch('app://desk/index.html', { method }).then((answer) => answer.ok, () => false)))).filter(Boolean),
    };
  });
  expect(answers).toEqual({ type: 'text/html; charset=utf-8', sniff: 'nosniff', opener: 'same-origin', referrer: 'no-referrer', accepted: [] });
});

test('no permission is granted: not asked for, not checked, not for a device', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const query = (name: PermissionName): Promise<string> => navigator.permissions.query({ name }).then((status) => status.state, () => 'refused');
    const refused = (wish: Promise<unknown>): Promise<string> => wish.then(() => 'granted', () => 'refused');
    return [
      await query('notifications'), await query('geolocation'), await query('persistent-storage'),
      await Notification.requestPermission(),
      await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      await refused(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      await refused(navigator.clipboard.readText()),
    ];
  });
  expect(answers).toEqual(['denied', 'denied', 'denied', 'denied', 'refused', 'refused', 'refused']);
});

test('nothing is asked of a network, through no proxy either', async ({ start }) => {
  const { app, page } = await start();
  const reached = await app.evaluate(async ({ BrowserWindow }) => {
    const answers: string[] = [];
    for (const url of ['https://collector.invalid/', 'http://127.0.0.1:9/', 'file:///etc/hostname', 'data:text/html,x', 'app://other/index.html']) {
      // A window of its own for each: the end of one refused load would be taken for the end of the next.
      const window = new BrowserWindow({ show: false });
      answers.push(await window.loadURL(url).then(() => 'loaded', (error: unknown) => String(error)));
      window.destroy();
    }
    return answers;
  });
  for (const answer of reached) expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(await app.evaluate(({ session }) => session.defaultSession.resolveProxy('https://collector.invalid/'))).toBe('DIRECT');
  const seen = await page.evaluate(async () => {
    const answers: string[] = [];
    await new Promise<void>((resolve) => {
      const image = new Image();
      image.onload = image.onerror = (event): void => {
        answers.push(typeof event === 'string' ? event : event.type);
        resolve();
      };
      image.src = 'https://collector.invalid/x.png';
    });
    return answers;
  });
  expect(seen).toEqual(['error']);
});

test('downloads are cancelled', async ({ start, folder }) => {
  const { app, page } = await start();
  const states = await app.evaluate(({ BrowserWindow, session }) => new Promise<string>((resolve) => {
    session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented ? 'cancelled' : 'goes on'));
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://desk/index.html');
  }));
  expect(states).toBe('cancelled');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(readFile(join(folder, 'x.txt'))).rejects.toThrow();
});

test('no page leaves for another address and none opens a window, in any window there is', async ({ start }) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.open('app://desk/index.html');
    window.open('javascript:1');
    location.assign('https://example.org/');
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    link.remove();
  });
  // Playwright's own waiting would wait for the page that never comes.
  expect(await page.evaluate(() => [location.href, document.querySelector('main') === null])).toEqual([before, false]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // A window that should not exist has the same walls.
  expect(await inSecondWindow(app, `(async () => {
    const stopped = window.open('app://desk/index.html') === null;
    location.assign('https://example.org/');
    return { stopped, answered: (await fetch('app://desk/index.html')).ok, at: location.href };
  })()`)).toEqual({ stopped: true, answered: true, at: 'app://desk/index.html' });
});

test('a web view is never attached', async ({ start }) => {
  const { app, page } = await start();
  const prevented = await app.evaluate(({ BrowserWindow }) => {
    let stopped = false;
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', { preventDefault: () => (stopped = true) }, {}, {});
    return stopped;
  });
  expect(prevented).toBe(true);
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
  });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length)).toBe(0);
});

test('a link is opened only when it is http, https or mail, without a password, after its host was shown letter by letter', async ({ start }) => {
  const { app, page } = await start();
  const { asked, opened } = await answerQuestions(app, 0);
  const open = (url: string): Promise<unknown> => page.evaluate((address) => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    return bridge.invoke('app.open-link', { url: address });
  }, url);
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'data:text/html,x', 'https://user:secret@example.org/', 'vscode://x', 'not an address']) expect(await open(url)).toMatchObject({ ok: true, value: { opened: false } });
  expect(await asked()).toEqual([]);
  // The first letter is Cyrillic.
  expect(await open('https://еxample.org/path')).toMatchObject({ ok: true, value: { opened: true } });
  const [question] = await asked();
  expect(question?.message).toContain('xn--xample-2of.org');
  expect(question?.buttons).toEqual(['Open', 'Cancel']);
  expect(await opened()).toEqual(['https://xn--xample-2of.org/path']);
});

test('a link is not opened when the person says no', async ({ start }) => {
  const { app, page } = await start();
  const { asked, opened } = await answerQuestions(app, 1);
  const answer = await page.evaluate(() => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    return bridge.invoke('app.open-link', { url: 'https://example.org/' });
  });
  expect(answer).toMatchObject({ ok: true, value: { opened: false } });
  expect(await asked()).toHaveLength(1);
  expect(await opened()).toEqual([]);
});

test('only the main frame of the one window is answered', async ({ start }) => {
  const { app } = await start();
  expect(await inSecondWindow(app, "copydesk.invoke('app.state', {})")).toMatchObject({ ok: false, error: { code: 'call/refused', detail: 'unknown sender' } });
});

test('what is dropped beside a field never becomes the page; a dropped file is read by what it is', async ({ start, folder }) => {
  const { page } = await start();
  const before = page.url();
  const trap = join(folder, 'trap.html');
  const secret = join(folder, 'secret.key');
  await writeFile(trap, '<title>Left</title><h1>Herring fleet stays in</h1><p>The wind did not turn.</p><script>top.hits=[1]</script>');
  await writeFile(secret, 'not a story');
  const session = await page.context().newCDPSession(page);
  const dropFile = async (path: string): Promise<void> => {
    const drag = { x: 700, y: 500, data: { items: [], files: [path], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...drag });
  };
  await dropFile(secret);
  await expect(page.getByText('Copydesk does not read files like “secret.key”.')).toBeVisible();
  await dropFile(trap);
  await expect(new DeskPage(page).headline).toHaveValue('Herring fleet stays in');
  expect(page.url()).toBe(before);
  expect(await page.evaluate(() => 'hits' in globalThis)).toBe(false);
});

test('the log says where a bug was and nothing of the story or the disk', async ({ start, folder }) => {
  const { page, library } = await start({ settings: { profile: { name: 'Irene Sabater', role: 'editor' }, language: 'en' }, files: { 'secret-list.article': articleText({ headline: 'Quiet names', paragraphs: ['Embargoed until noon.'] }) } });
  const desk = new DeskPage(page);
  await desk.story('Quiet names').click();
  await expect(desk.headline).toHaveValue('Quiet names');
  await page.evaluate((path) => {
    setTimeout(() => {
      throw new Error(`Cannot read "Embargoed until noon." in ${path}/secret-list.article`);
    });
  }, library);
  await expect(page.getByText(/Your words are kept\. Report R-[0-9A-F]{8} is in the log\./)).toBeVisible();
  const log = await readFile(join(folder, 'data', 'logs', 'copydesk.log'), 'utf8');
  expect(log).toMatch(/R-[0-9A-F]{8}/);
  for (const word of ['Embargoed', 'Quiet', 'secret-list', library]) expect(log).not.toContain(word);
});

test('the package is built with the fuses that keep it from becoming another program', async () => {
  const recipe = await readFile('electron-builder.yml', 'utf8');
  for (const fuse of [
    'runAsNode: false', 'enableCookieEncryption: true', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false',
    'enableEmbeddedAsarIntegrityValidation: true', 'onlyLoadAppFromAsar: true', 'grantFileProtocolExtraPrivileges: false',
  ]) expect(recipe).toContain(fuse);
});

test('a request that is unknown, malformed or carries more than it may is refused by name', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    const ask = (name: string, input: unknown): Promise<unknown> => bridge.invoke(name, input).catch(() => 'rejected');
    return [
      await ask('article.open', { id: '../../etc/passwd' }),
      await ask('article.open', { id: 7 }),
      await ask('article.open', { id: 'x', path: '/etc/passwd' }),
      await ask('article.save', { id: 'x', constructor: { admin: true } }),
      await ask('no.such', {}),
      await ask('../escape', {}),
      await ask('app.open-link', { url: 'file:///etc/passwd' }),
      await ask('app.open-link', { url: 'https://user:secret@example.org/' }),
      await ask('import.files', { paths: ['/etc/shadow'] }),
    ];
  });
  expect(answers[0]).toMatchObject({ ok: false, error: { code: 'article/not-found' } });
  for (const answer of answers.slice(1, 4)) expect(answer).toMatchObject({ ok: false, error: { code: 'call/refused' } });
  expect(answers.slice(4, 6)).toEqual(['rejected', 'rejected']);
  for (const answer of answers.slice(6, 8)) expect(answer).toMatchObject({ ok: true, value: { opened: false } });
  expect(answers[8]).toMatchObject({ ok: false });
});

test('the length of what is asked is limited', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const bridge: { invoke(name: string, input: unknown): Promise<unknown> } = Reflect.get(globalThis, 'copydesk');
    return [
      await bridge.invoke('article.open', { id: 'x'.repeat(201) }),
      await bridge.invoke('app.open-link', { url: `https://example.org/${'x'.repeat(4001)}` }),
      await bridge.invoke('import.files', { paths: Array.from({ length: 51 }, () => 'a.txt') }),
      await bridge.invoke('article.open', JSON.parse('{"id":"x","__proto__":{"admin":true}}')),
    ];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^(call\/refused|article\/not-found)$/) } });
});

test('hostile HTML in a paste runs nothing, hangs nothing, reaches nobody, and its text arrives', async ({ start }) => {
  test.slow();
  const { app, page, library } = await start({ settings: { profile: { name: 'Irene Sabater', role: 'editor' }, language: 'en' }, files: { 'shore.article': articleText({ headline: 'Shore', paragraphs: ['First words.'] }) } });
  const desk = new DeskPage(page);
  await desk.story('Shore').click();
  const trespass = watchForTrespass(app, page);
  const { asked } = await answerQuestions(app, 1);
  await desk.paragraphs.first().click();
  for (const { name, word, html } of hostilePieces) {
    await test.step(name, async () => {
      await page.keyboard.press('ControlOrMeta+End');
      const began = Date.now();
      await paste(app, page, { html, text: word }, () => expect(desk.body).toContainText(word));
      expect(Date.now() - began).toBeLessThan(5000);
      expect(await trespass()).toEqual([]);
    });
  }
  // Whatever became a link is followed: only honest addresses get as far as the question.
  for (const link of await desk.body.getByRole('link').all()) await link.click({ modifiers: ['ControlOrMeta'] });
  expect(await trespass()).toEqual([]);
  for (const { detail } of await asked()) expect(detail).toMatch(/^https:\/\/harbour\.example\//);
  await expect(desk.saved).toBeVisible();
  const saved = await readFile(join(library, 'shore.article'), 'utf8');
  for (const { word } of hostilePieces) expect(saved).toContain(word);
  expect(saved).not.toMatch(/javascript:|onerror|<script|collector\.invalid/i);
});

test('hostile HTML that is dropped as a story runs nothing and arrives as text; the same runs in an unguarded page', async ({ start }) => {
  const { app, page } = await start();
  const trespass = watchForTrespass(app, page);
  await dropText(page, { html: `<h1>Shore</h1>${hostilePieces.filter(({ name }) => name !== 'math mutation').map(({ html }) => html).join('\n')}`, text: 'Shore' });
  await new ReceiptPage(page).region.waitFor();
  const desk = new DeskPage(page);
  await expect(desk.body).toContainText(hostilePieces[0]?.word ?? '');
  expect(await trespass()).toEqual([]);
  let ran = 0;
  for (const { html } of hostilePieces) ran += await scriptsInUnguardedPage(app, html);
  expect(ran).toBeGreaterThan(8);
});

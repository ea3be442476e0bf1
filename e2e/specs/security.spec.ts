import { expect, test } from '../app';

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
  const bridge = await page.evaluate(() => {
    const exposed: object = Reflect.get(globalThis, 'copydesk');
    return Object.keys(exposed).sort();
  });
  expect(bridge).toEqual(['invoke', 'on', 'pathOf']);
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
    'app://desk/index.html%00.js', 'app://desk//etc/passwd', 'app://desk/%2fetc%2fpasswd', 'app://other/index.html', 'app://desk/index.html.map', 'app://desk/.',
  ];
  const statuses = await page.evaluate(
    (addresses) => Promise.all(addresses.map((address) => fetch(address).then(async (answer) => (answer.ok ? await answer.text() : answer.status), () => 0))),
    tricks,
  );
  // What does come back is our own page: the address was brought back into the folder before it was looked up.
  expect(statuses.filter((status) => typeof status === 'string' && !status.includes('<div id="root">'))).toEqual([]);
});

test('navigation, new windows, permissions, downloads and foreign requests are refused', async ({ start }) => {
  const { app, page } = await start();
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.org/');
    location.assign('https://example.org/');
  });
  const permission = await page.evaluate(() => navigator.permissions.query({ name: 'notifications' }).then((status) => status.state));
  expect(permission).toBe('denied');
  expect(await page.evaluate(() => navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'refused'))).not.toBe('granted');
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
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

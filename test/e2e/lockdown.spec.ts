import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { type DeskApp, freshHome, openDesk, signIn } from './desk-app.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
let desk: DeskApp;

test.beforeAll(async () => {
  desk = await openDesk();
});

test.afterAll(() => desk.close());

/** Starts a second app process and waits for its end. */
function start(home: string, extra: string[], env: Record<string, string> = {}) {
  const electron = process.env['VOUCHER_DESK_ELECTRON'] ?? 'electron';
  const { VOUCHER_DESK_TEST: _, ...plain } = process.env;
  return spawnSync(electron, ['--no-sandbox', ...extra, '.', `--user-data-dir=${home}`], { cwd: ROOT, env: { ...plain, ...env }, encoding: 'utf8', timeout: 30_000 });
}

test('the window has no Node, only the two pipes', async () => {
  const found = await desk.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
    pipes: Object.keys(window.desk),
  }));
  expect(found).toEqual({ node: [], pipes: ['call', 'onPush'] });
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // only there to be read in tests: what the window was really made with
    return contents && 'getLastWebPreferences' in contents ? (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences() : {};
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('the window reaches no server, not even one on this machine', async () => {
  let heard = 0;
  const server = createServer((_request, response) => {
    heard += 1;
    response.setHeader('access-control-allow-origin', '*').end('hello');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
  const reached = await desk.page.evaluate(async (to) => {
    const tries = [
      fetch(to).then(() => 'fetch', () => ''),
      new Promise<string>((done) => {
        const image = new Image();
        image.onload = () => done('image');
        image.onerror = () => done('');
        image.src = to;
      }),
      new Promise<string>((done) => {
        try {
          const socket = new WebSocket(to.replace('http', 'ws'));
          socket.onopen = () => done('socket');
          socket.onerror = () => done('');
        } catch {
          done('');
        }
      }),
    ];
    return (await Promise.all(tries)).filter((way) => way !== '');
  }, url);
  // the page's own policy is one lock; the session's is the other
  const past = await desk.app.evaluate(async ({ BrowserWindow }, to) => {
    const own = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return own === undefined ? 'no window' : own.fetch(to).then(() => 'reached', () => 'refused');
  }, url);
  server.close();
  expect({ reached, past, heard }).toEqual({ reached: [], past: 'refused', heard: 0 });
});

test('the window is given no permission', async () => {
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the window may ask for scanners at USB, and chooses no device itself', async () => {
  const devices = await desk.page.evaluate(async () => {
    const press = document.createElement('button');
    document.body.append(press);
    const chosen = new Promise<number>((done) => press.addEventListener('click', () => void navigator.hid.requestDevice({ filters: [] }).then(({ length }) => done(length))));
    press.click();
    const asked = { there: (await navigator.hid.getDevices()).length, chosen: await chosen.catch(() => -1) };
    press.remove();
    return asked;
  });
  expect(devices).toEqual({ there: 0, chosen: 0 });
});

test('main answers no call it does not know and none that a person may not make', async () => {
  const answers = await desk.page.evaluate(async () => ({
    unknown: await window.desk.call('journal.drop', {}),
    proto: await window.desk.call('__proto__', {}),
    unsigned: await window.desk.call('voucher.scan', { text: 'x' }),
    bad: await window.desk.call('person.signIn', { personId: 1 }),
  }));
  expect(answers).toEqual({
    unknown: { ok: false, error: { kind: 'unknown-call' } },
    proto: { ok: false, error: { kind: 'unknown-call' } },
    unsigned: { ok: false, error: { kind: 'not-allowed' } },
    bad: { ok: false, error: { kind: 'bad-input' } },
  });
});

test('main answers no frame but its own window', async () => {
  const answer = await desk.app.evaluate(async ({ BrowserWindow, app }) => {
    const own = BrowserWindow.getAllWindows()[0];
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true } });
    await stranger.loadURL('data:text/html,<p>stranger');
    const heard: unknown = await stranger.webContents.executeJavaScript("window.desk.call('desk.open', {})");
    stranger.destroy();
    return { heard, windows: own !== undefined };
  });
  expect(answer).toEqual({ heard: { ok: false, error: { kind: 'not-allowed' } }, windows: true });
});

test('outside tests the app does not start when it is asked to let itself be debugged', () => {
  for (const asked of ['--remote-debugging-port=9222', '--inspect=9223']) {
    const { status, stderr } = start(freshHome(), [asked]);
    expect(status).toBe(2);
    expect(stderr).toContain('Voucher Desk does not start with');
  }
});

test('a second start on the same till only brings the window forward', async () => {
  await signIn(desk.page);
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const { status, stdout } = start(desk.home, []);
  expect(status).toBe(0);
  expect(stdout).toContain('Voucher Desk is already open on this till');
  await expect.poll(() => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  await expect(desk.page.getByRole('heading', { name: 'Scan a voucher' })).toBeVisible();
});

// last: the test driver waits for a navigation that never comes
test('the window stays on its page, opens no other and runs no foreign script', async () => {
  const before = desk.page.url();
  const opened = await desk.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true';
    document.body.append(script);
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    document.body.append(link);
    link.click();
    return { popup: window.open('https://example.com/') === null, foreign: 'foreign' in window };
  });
  expect(opened).toEqual({ popup: true, foreign: false });
  expect(desk.page.url()).toBe(before);
  expect(desk.app.windows()).toHaveLength(1);
});

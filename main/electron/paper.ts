import { BrowserWindow, session, type NativeImage, type Session, type WebPreferences } from 'electron';
import { randomBytes } from 'node:crypto';
import type { Paper, Picture } from '../printing/paper.ts';
import { ORIGIN, SCHEME } from './app-scheme.ts';
import { lockContents, lockSession } from './lockdown.ts';

/** A partition of its own, kept in memory: what is printed is seen by nothing else. */
const PARTITION = 'paper';

/** Longer than any receipt; what is left white below it is cut off. */
const LONGEST_DOTS = 4_000;

/** A page is drawn in a fraction of a second, or not at all. */
const DRAWN_WITHIN_MS = 10_000;

const PAINTED_AGAIN_MS = 30;

const ADDRESS = `${ORIGIN}/receipt`;

/** Draws, saves and prints pages of ours, in windows that nobody sees: sandboxed, without a script, and with nothing to reach. `choose`: where a PDF goes. */
export function openPaper(choose: Paper['choose']): Paper {
  let page = '';
  let opened: Session | undefined;
  // with the first page: a start does not wait for it
  const own = () => {
    if (opened !== undefined) return opened;
    opened = session.fromPartition(PARTITION, { cache: false });
    // whoever stands at the till, a receipt films nobody
    lockSession(opened, () => false);
    opened.protocol.handle(SCHEME, (request) => answer(request.url, page));
    return opened;
  };
  // one page at a time stands at the address
  let before: Promise<unknown> = Promise.resolve();
  const onPage = <T>(html: string, offscreen: { dots: number } | undefined, act: (hidden: BrowserWindow) => Promise<T>): Promise<T> => {
    const done = before.then(async () => {
      page = html;
      const hidden = hiddenWindow(own(), offscreen);
      try {
        return await act(hidden);
      } finally {
        hidden.destroy();
      }
    });
    before = done.catch(() => undefined);
    return done;
  };
  return {
    draw: (html, dots) => onPage(html, { dots }, (hidden) => drawn(hidden, dots)),
    pdf: (html) =>
      onPage(html, undefined, async (hidden) => {
        await hidden.loadURL(ADDRESS);
        return hidden.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      }),
    print: (html) =>
      onPage(html, undefined, async (hidden) => {
        await hidden.loadURL(ADDRESS);
        return new Promise<boolean>((resolve) => hidden.webContents.print({ silent: false }, resolve));
      }),
    choose,
  };
}

function answer(url: string, page: string): Response {
  if (url !== ADDRESS) return new Response('not found', { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  return new Response(page.replaceAll('STYLE_NONCE', nonce), { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } });
}

function hiddenWindow(own: Session, offscreen: { dots: number } | undefined): BrowserWindow {
  const webPreferences: WebPreferences = { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, javascript: false, devTools: false, spellcheck: false, offscreen: offscreen !== undefined };
  const size = offscreen === undefined ? {} : { width: offscreen.dots, height: LONGEST_DOTS, useContentSize: true, enableLargerThanScreen: true, frame: false };
  const hidden = new BrowserWindow({ show: false, ...size, webPreferences });
  lockContents(hidden.webContents);
  return hidden;
}

/** What is painted twice in a row, and is not white: a first picture may come before the page, or have only a part of it. */
async function drawn(hidden: BrowserWindow, dots: number): Promise<Picture> {
  const { webContents } = hidden;
  const painted = new Promise<NativeImage>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('a receipt was not drawn in time')), DRAWN_WITHIN_MS);
    let before: Buffer | undefined;
    webContents.on('paint', (_event, _dirty, image) => {
      const now = image.toBitmap();
      if (before?.equals(now) === true && !isWhite(now)) {
        clearTimeout(late);
        return resolve(image);
      }
      before = now;
      setTimeout(() => (hidden.isDestroyed() ? undefined : webContents.invalidate()), PAINTED_AGAIN_MS);
    });
  });
  await hidden.loadURL(ADDRESS);
  webContents.invalidate();
  const image = await painted;
  const { width } = image.getSize();
  return pictureOf(width === dots ? image : image.resize({ width: dots, quality: 'best' }));
}

/** Without the white below the last line. */
function pictureOf(image: NativeImage): Picture {
  const { width, height } = image.getSize();
  const bgra = image.toBitmap();
  const stride = width * 4;
  let last = height - 1;
  while (last > 0 && isWhite(bgra.subarray(last * stride, (last + 1) * stride))) last--;
  const rgba = new Uint8Array(bgra.subarray(0, (last + 1) * stride));
  for (let at = 0; at < rgba.length; at += 4) {
    const blue = rgba[at] ?? 0;
    rgba[at] = rgba[at + 2] ?? 0;
    rgba[at + 2] = blue;
  }
  return { width, height: last + 1, rgba };
}

function isWhite(dots: Uint8Array): boolean {
  return dots.every((byte) => byte > 250);
}

import type { Session } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Language, LANGUAGES } from '../../shared/words/languages.ts';

/** The scheme and host that our window is loaded from; nothing else is ever loaded. */
export const SCHEME = 'voucher-desk';
export const ORIGIN = `${SCHEME}://desk`;

/** Where the build puts the scripts that run beside the window. */
const WORKERS = 'workers';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Serves the built window from `folder`, each page with a policy and a style nonce of its own, in the language that is spoken when it is asked for. */
export function serveWindow(session: Session, folder: string, language: () => Language): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    const type = TYPES[extname(path)];
    if (host !== 'desk' || !path.startsWith(folder + sep) || type === undefined) return new Response('not found', { status: 404 });
    const body = await readFile(path).catch(() => undefined);
    if (body === undefined) return new Response('not found', { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const headers = { 'content-type': type, 'content-security-policy': path.startsWith(join(folder, WORKERS) + sep) ? WORKER_POLICY : policy(nonce), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
    return new Response(type.startsWith('text/html') ? pageOf(body.toString('utf8'), nonce, language()) : new Uint8Array(body), { headers });
  });
}

function pageOf(page: string, nonce: string, language: Language): string {
  return page.replaceAll('STYLE_NONCE', nonce).replace('WINDOW_LANGUAGE', language).replace('WINDOW_DIRECTION', LANGUAGES[language].direction);
}

/**
 * What a worker may. It compiles the camera's reader, which lies within its script as WebAssembly: that needs `wasm-unsafe-eval`, which lets no text become a program, and the window itself goes without it.
 * A worker asks nobody: what it reads is handed to it.
 */
const WORKER_POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'none'"].join('; ');

/** Everything is denied, then opened one by one; `connect-src` stays closed: the window speaks to main through its two pipes alone. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine writes its theme into a style element at run time
    `style-src 'self' 'nonce-${nonce}'`,
    // the sample sheet's barcodes are drawn as data images
    "img-src 'self' data:",
    "font-src 'self'",
    // the camera's codes are read beside the window, by a script of ours: no blob, no other origin
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

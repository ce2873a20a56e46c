import { app, type MediaAccessPermissionRequest, type PermissionRequest, type Session, type WebContents } from 'electron';
import { saysItIsAScanner } from '../../shared/hid.ts';
import { ORIGIN } from './app-scheme.ts';

/** Command-line switches that would open the window or its memory to another program. */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'inspect', 'inspect-brk'];

/** The switch for which the app does not start: debugging outside a test run of an unpackaged app, a window without its sandbox for anyone but root. */
export function refusedSwitch(): string | undefined {
  if (app.commandLine.hasSwitch('no-sandbox') && process.getuid?.() !== 0) return 'no-sandbox';
  if (!app.isPackaged && process.env['VOUCHER_DESK_TEST'] === '1') return undefined;
  return DEBUGGING.find((name) => app.commandLine.hasSwitch(name) || process.execArgv.some((argument) => argument.startsWith(`--${name}`)));
}

/** The session's part: no requests but to our scheme, no permission but the camera's while somebody is signed in, no device but scanners at USB, no downloads, no spelling service. */
export function lockSession(session: Session, isManned: () => boolean): void {
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOurs(request.url) }));
  session.setPermissionRequestHandler((_contents, permission, answer, details) => answer(permission === 'media' && isManned() && asksToFilm(details)));
  // asked before each request, and for the names of the cameras
  session.setPermissionCheckHandler((_contents, permission, origin, { mediaType, isMainFrame }) => {
    if (permission === 'hid') return isOurOrigin(origin);
    return permission === 'media' && mediaType === 'video' && isMainFrame && isOurOrigin(origin) && isManned();
  });
  // a badge at a scanner signs in: it is heard before anybody is there
  session.setDevicePermissionHandler(({ deviceType, origin, device }) => deviceType === 'hid' && isOurOrigin(origin) && 'collections' in device && saysItIsAScanner(device.collections));
  // whoever is allowed a device needs not ask for it
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** The window's part: it stays on its page, which it may draw anew, and opens no other. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (event.url !== `${ORIGIN}/` || contents.getURL() !== event.url) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Does the window itself ask for a picture, and for no sound? */
function asksToFilm(request: PermissionRequest | MediaAccessPermissionRequest): boolean {
  const types = 'mediaTypes' in request ? (request.mediaTypes ?? []) : [];
  return request.isMainFrame && request.requestingUrl.startsWith(`${ORIGIN}/`) && types.length === 1 && types[0] === 'video';
}

function isOurOrigin(origin: string): boolean {
  return origin === ORIGIN || origin === `${ORIGIN}/`;
}

/** Is an address on our own scheme and host? Barcodes are drawn as data images. */
function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`) || url.startsWith('data:image/');
}

import electronLog from 'electron-log/node.js';
import { join } from 'node:path';
import type { Log } from '../terminal.ts';

/** The only fields that reach the log file. Codes, addresses and names have no field here. */
const ALLOWED = new Set(['subject', 'bytes', 'kind', 'seq', 'where', 'error', 'why', 'account', 'verb', 'end', 'detail', 'person', 'version', 'runtime', 'mode', 'switch', 'is', 'pause']);
const MAX_CHARACTERS = 2_000;
const MAX_BYTES = 5 * 1024 * 1024;

/** The program's log: one line per fact, in a file of bounded size beside the journal. */
export function openLog(folder: string): Log {
  const file = electronLog.create({ logId: 'desk' });
  file.transports.console.level = false;
  file.transports.file.maxSize = MAX_BYTES;
  file.transports.file.format = '[{iso}] {text}';
  file.transports.file.resolvePathFn = () => join(folder, 'logs', 'desk.log');
  return (what, fields) => file.info(line(what, fields));
}

function line(what: string, fields: Record<string, string | number>): string {
  const parts = Object.entries(fields)
    .filter(([name]) => ALLOWED.has(name))
    .map(([name, value]) => `${name}=${JSON.stringify(scrub(String(value)))}`);
  return [what, ...parts].join(' ').slice(0, MAX_CHARACTERS);
}

/** Of a source file its name and line stay; every other path and address is cut, because codes and ids stand in them. */
function scrub(text: string): string {
  return text
    .replaceAll(/(?:file:\/\/)?(?:[A-Z]:)?(?:[\\/][^\s"'():\\/]+)+?[\\/]([\w-]+\.[cm]?[jt]s)(?=[:\s)]|$)/g, '$1')
    .replaceAll(/[a-z][a-z0-9+.-]*:\/\/[^\s"')]+/gi, '<address>')
    .replaceAll(/(?:[A-Z]:)?(?:[\\/][^\s"'():\\/]+){2,}/g, '<path>')
    .replaceAll(/\?[^\s"')]+/g, '');
}

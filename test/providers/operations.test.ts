import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PROVIDERS = join(ROOT, 'main', 'providers');

type Operation = { method: string; path: string | ((...parts: string[]) => string | string[]) };
type Row = { method: string; path: string; name: string; file: string; testFile: string; title: string; reached: string };

const folders = readdirSync(PROVIDERS, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
const rows = rowsOf(readFileSync(join(ROOT, 'docs', 'providers.md'), 'utf8'));
const sources = new Map(folders.map((folder) => [folder, readdirSync(join(PROVIDERS, folder)).map((name) => readFileSync(join(PROVIDERS, folder, name), 'utf8')).join('\n')]));

/** What the providers' own documents list. An advertiser's voucher is asked for by its id or by its code, and an offer's is redeemed or cancelled, by one shape of path each. */
const DOCUMENTED: Record<string, string[]> = {
  'vista-vouchers': ['POST /api/v1/voucher-management/client', 'POST /api/v1/voucher-management/client-order', 'POST /api/v1/voucher-management/email-distribution', 'POST /api/v1/voucher-management/mobile-distribution', 'POST /api/v1/identity-resolution/from-operation-result-tokens'],
  'vista-ocapi': ['POST /ocapi/v1/orders/{}/vouchers', 'DELETE /ocapi/v1/orders/{}/vouchers/{}'],
  vouchercart: [
    'POST /authorize', 'PUT /refresh', 'GET /sales-pages/{}/categories', 'GET /redeem-locations', 'GET /sales-pages/{}/vouchers', 'GET /sales-pages/{}/vouchers/{}',
    'POST /sales-pages/{}/orders', 'GET /sales-pages/{}/orders', 'GET /sales-pages/{}/orders/{}', 'POST /sales-pages/{}/redemptions', 'GET /sales-pages/{}/redemptions/{}',
  ],
  adility: ['GET /offers/{}/vouchers', 'GET /offers/{}/vouchers/{}', 'GET /advertisers/{}/vouchers/{}', 'PUT /advertisers/{}/vouchers/{}', 'PUT /offers/{}/vouchers/{}'],
  vauchar: ['GET /vouchers', 'POST /vouchers', 'GET /vouchers/{}', 'DELETE /vouchers/{}'],
};

test.each(folders)('every operation that the documents of %s list has a row', (folder) => {
  expect(DOCUMENTED[folder]?.length).toBeGreaterThan(1);
  expect(DOCUMENTED[folder]?.filter((operation) => !toldOf(folder).includes(operation))).toEqual([]);
});

test.each(folders)('every operation of %s has one row or more, and every row an operation', async (folder) => {
  const { api } = (await import(join(PROVIDERS, folder, 'api.ts'))) as { api: Record<string, Operation> };
  const there = Object.values(api).map((operation) => `${operation.method} ${shapeOf(operation)}`);
  expect([...new Set(toldOf(folder))].toSorted()).toEqual([...new Set(there)].toSorted());
});

test.each(rows)('$method $path is a function, has a test, and is reached', ({ name, file, testFile, title, reached }) => {
  expect(readFileSync(join(PROVIDERS, file), 'utf8')).toMatch(new RegExp(`(function\\*?|const) ${name}\\b`));
  expect(readFileSync(join(import.meta.dirname, testFile), 'utf8')).toContain(`'${title}'`);
  expect(reached).not.toBe('');
});

test.each(folders)('%s asks for nothing that its operations do not name', (folder) => {
  const paths = sources.get(folder)?.split('\n').filter((line) => /['"`]\/[a-z]/.test(line) && !line.includes('import ')) ?? [];
  const outside = paths.filter((line) => !readFileSync(join(PROVIDERS, folder, 'api.ts'), 'utf8').includes(line.trim()));
  expect(outside).toEqual([]);
});

/** The operations that have rows, whatever stands in their paths. */
function toldOf(folder: string): string[] {
  return rows.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]+\}/g, '{}')}`);
}

/** What an operation's path looks like whatever is put into it. */
function shapeOf({ path }: Operation): string {
  if (typeof path === 'string') return path;
  const made = path(...Array.from({ length: path.length }, (_, n) => `0x${n}`));
  return `${Array.isArray(made) ? '/' : ''}${[made].flat().join('/')}`.replaceAll(/0x\d/g, '{}');
}

/** The rows of all tables: "`METHOD path` | `function` in `file` | `test file`: title | how it is reached". */
function rowsOf(page: string): Row[] {
  return [...page.matchAll(/^\| `(\S+) (\S+)` \| `(\S+)` in `(\S+)` \| `(\S+)`: (.+?) \| (.*?) ?\|$/gm)].map(([, method = '', path = '', name = '', file = '', testFile = '', title = '', reached = '']) => ({ method, path, name, file, testFile, title, reached }));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROVIDERS = join(import.meta.dirname, '..', '..', 'main', 'providers');

/** The words and numbers of theirs that the documents name, by provider: statuses of replies, states, units, kinds. Anything else may mean anything, and nothing may depend on it. */
const DOCUMENTED: Record<string, (string | number)[]> = {
  // the three states of a voucher; the last is no word of theirs, but a part of a date as this machine names it
  adility: ['acquired', 'redeemed', 'cancelled', 200, 404, 'timeZoneName'],
  // 1000 is the one status of a validation that is told; units of vouchers, of coupons, and as their samples have them
  vauchar: [1000, 'percentage', 'percent', 'fixed', 'value', 200, 201, 204, 402, 404],
  'vista-ocapi': ['Ticket', 'Subscription', 'Deal', 'InProgress', 'Completed', 'Pending', 'Failed', 200, 204, 400, 404, 429],
  // which words end a token is not documented: the account says them
  'vista-vouchers': ['processing', 400, 404],
  // how a list is sorted, what can be had in full, how an order is delivered and paid
  vouchercart: [
    'authenticated', 'refreshed', 200, 201, 404, 'asc', 'desc', 'categories', 'redeem_locations', 'layouts', 'options', 'shipping_methods', 'products', 'deliveries', 'payments',
    'redeem_location', 'order_product', 'electronic', 'printout', 'postal', 'vc_card', 'regular', 'free', 'charity', 'vc_card_voucher',
  ],
};

/** Where a class of statuses begins or ends. */
const CLASSES = new Set([300, 400, 500]);

const folders = readdirSync(PROVIDERS, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);

test.each(folders)('%s depends on no word and no number that its documents do not name', (folder) => {
  const known = new Set<string | number>(DOCUMENTED[folder]);
  const met = readdirSync(join(PROVIDERS, folder)).flatMap((file) => wordsIn(readFileSync(join(PROVIDERS, folder, file), 'utf8')));
  expect(met.length).toBeGreaterThan(0);
  expect([...new Set(met)].filter((word) => !known.has(word) && !CLASSES.has(Number(word)))).toEqual([]);
});

/** What a program compares with what it was told, what it parses as one of several words, and what it calls by a name in capitals. */
function wordsIn(source: string): (string | number)[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const compared = [...code.matchAll(/\b\w*(?:[sS]tatus|(?<!money)[uU]nit|[cC]ode|(?<!\.)[tT]ype|[wW]ord|[mM]essage)\s*[!=]==\s*('[^']*'|\d+)/g)];
  const named = [...code.matchAll(/const [A-Z_]+ = ('[a-zA-Z]+'|\d{4});/g)].filter(([, word]) => word !== '1024');
  const parsed = [...code.matchAll(/(?<!is: )z\.(?:literal|enum)\(\[?([^)]*?)\]?\)/g)].flatMap(([, words = '']) => [...words.matchAll(/('[^']*'|\d+)/g)]);
  return [...compared, ...named, ...parsed].flatMap(([, word]) => (word === undefined ? [] : [word.startsWith("'") ? word.slice(1, -1) : Number(word)]));
}
